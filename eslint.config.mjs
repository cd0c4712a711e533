import antfu from '@antfu/eslint-config'

export default antfu(
  {
    type: 'app',
    vue: { a11y: false },
    typescript: true,
    stylistic: { quotes: 'single', semi: false },
    ignores: ['**/dist/**', '**/.output/**', '**/.nuxt/**', '**/.strapi/**', '.data/**', '.cache/**', 'docs/images/**'],
  },
  {
    rules: {
      'max-lines': ['warn', { max: 250, skipBlankLines: true, skipComments: true }],
      'node/prefer-global/process': ['error', 'always'],
      'node/prefer-global/buffer': ['error', 'always'],
      'unicorn/prefer-node-protocol': 'error',
      // What a function returns is part of what it says, but the compiler infers it well inside a module.
      'ts/explicit-function-return-type': 'off',
      'test/prefer-lowercase-title': 'off',
    },
  },
  {
    // Command-line programs talk to people on the console.
    files: ['scripts/**', 'database/load/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Word lists, seeds and demo texts are data.
    files: ['database/seeds/**'],
    rules: { 'max-lines': 'off' },
  },
)
