import antfu from '@antfu/eslint-config'
import globals from 'globals'

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
      'node/prefer-global/process': 'off',
      'node/prefer-global/buffer': 'off',
      'unicorn/prefer-node-protocol': 'error',
      // What a function returns is part of what it says, but the compiler infers it well inside a module.
      'ts/explicit-function-return-type': 'off',
      'ts/no-use-before-define': ['error', { functions: false, variables: false }],
      'jsdoc/require-returns-description': 'off',
      'jsdoc/require-property-description': 'off',
      'test/prefer-lowercase-title': 'off',
      'jsonc/sort-keys': 'off',
    },
  },
  {
    // Command-line programs talk to people on the console.
    files: ['scripts/**', 'database/load/**', 'tests/**'],
    rules: { 'no-console': 'off', 'antfu/no-top-level-await': 'off' },
  },
  {
    files: ['**/*.test.{ts,tsx,mjs}'],
    languageOptions: { globals: globals.jest },
    // A test's own pattern meets only the test's own text; what is tested together stays together.
    rules: { 'regexp/no-super-linear-backtracking': 'off', 'max-lines': 'off' },
  },
  {
    // Word lists, seeds and demo texts are data.
    files: ['database/seeds/**'],
    rules: { 'max-lines': 'off' },
  },
)
