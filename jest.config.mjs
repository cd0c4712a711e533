/** Compiles TypeScript without checking types: `npm run check` does that. */
const transform = {
  '^.+\\.m?[tj]sx?$': ['@swc/jest', {
    jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true, decorators: false }, transform: { react: { runtime: 'automatic' } } },
    module: { type: 'commonjs' },
  }],
}

const shared = {
  transform,
  // sanitize-html reads with htmlparser2, whose files are ES modules: Jest can't load those as they are.
  transformIgnorePatterns: ['/node_modules/(?!(?:htmlparser2|dom-serializer|domelementtype|domhandler|domutils|entities)/)'],
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['/dist/', '/.nuxt/', '/.output/', '<rootDir>/.data/', '<rootDir>/.cache/'],
  moduleNameMapper: { '^#contracts$': '<rootDir>/plugins/communities/contracts/index.ts', '^#contracts/(.*)$': '<rootDir>/plugins/communities/contracts/$1' },
}

/** Where a CMS is booted: real mail, a real database, slower than pure code. */
const booted = {
  ...shared,
  testEnvironment: '<rootDir>/tests/support/jest-environment.cjs',
  setupFilesAfterEnv: ['<rootDir>/tests/support/timeouts.ts'],
}

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{config,cms,plugins,database,scripts,frontend}/**/*.test.{ts,tsx,mjs}'],
      moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
    },
    {
      ...booted,
      displayName: 'api',
      testMatch: ['<rootDir>/tests/{api,access,plans}/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/global-setup.ts',
    },
    {
      ...booted,
      displayName: 'search',
      testMatch: ['<rootDir>/tests/search/**/*.test.ts'],
      // The client of Meilisearch is an ES module too.
      transformIgnorePatterns: ['/node_modules/(?!(?:meilisearch|htmlparser2|dom-serializer|domelementtype|domhandler|domutils|entities)/)'],
      globalSetup: '<rootDir>/tests/support/global-setup.ts',
    },
    {
      ...booted,
      displayName: 'faults',
      testMatch: ['<rootDir>/tests/faults/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/global-setup.ts',
    },
    {
      ...booted,
      displayName: 'bench',
      testMatch: ['<rootDir>/tests/bench/**/*.test.ts'],
    },
    {
      ...booted,
      displayName: 'pack',
      testMatch: ['<rootDir>/tests/pack/**/*.test.ts'],
    },
  ],
}
