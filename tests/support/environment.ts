import path from 'node:path'

export const projectFolder = path.resolve(__dirname, '../..')

export type DatabaseKind = 'sqlite' | 'postgres'

/** The database that this run of the tests is about. */
export const databaseKind: DatabaseKind = process.env.TEST_DATABASE === 'postgres' ? 'postgres' : 'sqlite'

/** Known to the tests, so that they can act as the site does. */
export const siteSecret = 'zbpxv30msf7rn5h3q1m1g89ttz87ytb7xtbg5jjx'

/** Settings of every CMS under test; what a test is about it sets itself. Its secrets look random: in production weak ones are refused. */
export const testEnvironment: Record<string, string> = {
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
  BIND_ADDRESS: '127.0.0.1',
  APP_KEYS: '9db7mmwcs672j0jd575jernscsppdfcrpq52t13n,x8b4c458enpd4jhtdg8dgy6jjb2pkncstpmrj8eq',
  ADMIN_JWT_SECRET: 'szgeqs0a76eend4ngpp5e3j5njzv507e80s9c0hn',
  API_TOKEN_SALT: 'j8nr5qfrw628cj5g3ec5pwwsma8zk594dc2g6src',
  TRANSFER_TOKEN_SALT: 'dbfjms5qghqkzajkq9wgqmhpc8j72y3wz690z18g',
  ENCRYPTION_KEY: '1mpx9vjjh1pfwft28jt5s5y7em58kam2naknyca0',
  JWT_SECRET: 'vtz67m15wjew2ezzegsbstd2xfbgp473pq78yeev',
  SITE_SECRET: siteSecret,
  NUXT_SESSION_PASSWORD: 'nm7eqnxsrkqh1qzqyc2ywvcvrrm3stngd3x3thff',
  MAIL_FROM: 'Communities <communities@example.org>',
  CONTACT_EMAIL: 'help@example.org',
  // Tests write at machine speed and wait for the result.
  RATE_LIMITS: 'off',
  // What the CMS itself has to tell goes out without waiting for this.
  OUTBOX_POLL_MS: '250',
  LOG_LEVEL: 'warn',
  LOG_FORMAT: '',
  STOP_SECONDS: '',
  // A setting of the machine must not reach the tests.
  SITE_URL: '',
  CMS_URL: '',
  CMS_INTERNAL_URL: '',
  TRUST_PROXY: '',
  DATABASE_URL: '',
  SMTP_USER: '',
  SMTP_PASSWORD: '',
  SMTP_SECURE: '',
  MEILISEARCH_HOST: '',
  MEILISEARCH_API_KEY: '',
  MEILISEARCH_MASTER_KEY: '',
  SEARCH_FILE: '',
}

/** For load data in which nobody searches: with no engine to be had, no index of it is filled in the background. */
export const withoutSearch = { MEILISEARCH_HOST: 'http://127.0.0.1:9', MEILISEARCH_API_KEY: 'nobody-is-there-to-read-this' }
