import path from 'node:path'

export const projectFolder = path.resolve(__dirname, '../..')

export type DatabaseKind = 'sqlite' | 'postgres'

/** The database that this run of the tests is about. */
export const databaseKind: DatabaseKind = process.env.TEST_DATABASE === 'postgres' ? 'postgres' : 'sqlite'

/** Known to the tests, so that they can act as the site does. */
export const siteSecret = 'the-site-secret-of-the-tests'

/** Settings of every CMS under test; what a test is about it sets itself. */
export const testEnvironment: Record<string, string> = {
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
  BIND_ADDRESS: '127.0.0.1',
  APP_KEYS: 'first-key-of-the-tests,second-key-of-the-tests',
  ADMIN_JWT_SECRET: 'admin-jwt-secret-of-the-tests',
  API_TOKEN_SALT: 'api-token-salt-of-the-tests',
  TRANSFER_TOKEN_SALT: 'transfer-token-salt-of-the-tests',
  ENCRYPTION_KEY: 'encryption-key-of-the-tests-0123',
  JWT_SECRET: 'jwt-secret-of-the-tests',
  SITE_SECRET: siteSecret,
  NUXT_SESSION_PASSWORD: 'session-password-of-the-tests-0123456789',
  MAIL_FROM: 'Communities <communities@example.org>',
  CONTACT_EMAIL: 'help@example.org',
  // Tests write at machine speed and wait for the result.
  RATE_LIMITS: 'off',
  OUTBOX_POLL_MS: '50',
  LOG_LEVEL: 'warn',
  // A setting of the machine must not reach the tests.
  SITE_URL: '',
  CMS_URL: '',
  DATABASE_URL: '',
  SMTP_USER: '',
  SMTP_PASSWORD: '',
  SMTP_SECURE: '',
}
