import { environment } from '@cop/config'

const env = environment()

/** The part of a better-sqlite3 connection that is used here. */
interface SqliteConnection { pragma: (statement: string) => unknown, prepare: (sql: string) => unknown }
type Done = (error: Error | null, connection: SqliteConnection) => void

/** Enough for everything that runs often; texts that differ with each call (lists of ids) must not pile up. */
const mostStatements = 500

/** Preparing a statement takes longer than most statements take to run: those prepared last are kept. */
function rememberStatements(connection: SqliteConnection) {
  const prepare = connection.prepare.bind(connection)
  const statements = new Map<string, unknown>()
  connection.prepare = (sql) => {
    // What was prepared for another shape of the tables is of no use.
    if (/^\s*(?:create|alter|drop)\b/i.test(sql))
      statements.clear()
    const known = statements.get(sql)
    const statement = known ?? prepare(sql)
    statements.delete(sql)
    statements.set(sql, statement)
    const oldest = statements.keys().next().value
    if (statements.size > mostStatements && oldest !== undefined)
      statements.delete(oldest)
    return statement
  }
}

const sqlite = {
  client: 'sqlite' as const,
  connection: { filename: env.DATABASE_FILENAME },
  useNullAsDefault: true,
  pool: {
    afterCreate(connection: SqliteConnection, done: Done) {
      // Readers (backups, the demo loader) don't wait for the writer, nor the writer for them.
      connection.pragma('journal_mode = WAL')
      // WAL keeps the file whole after a crash with this; only a power cut may lose the last commits.
      connection.pragma('synchronous = NORMAL')
      connection.pragma('busy_timeout = 5000')
      connection.pragma('foreign_keys = ON')
      rememberStatements(connection)
      done(null, connection)
    },
  },
}

const connectionTimeoutMillis = 5000
const ssl = env.DATABASE_SSL ? { rejectUnauthorized: true } : false

const postgres = {
  client: 'postgres' as const,
  connection: env.DATABASE_URL
    ? { connectionString: env.DATABASE_URL, ssl, connectionTimeoutMillis }
    : {
        host: env.DATABASE_HOST,
        port: env.DATABASE_PORT,
        database: env.DATABASE_NAME,
        user: env.DATABASE_USER,
        password: env.DATABASE_PASSWORD,
        ssl,
        connectionTimeoutMillis,
      },
  // Who asks while the database is away hears so, instead of waiting a minute.
  acquireConnectionTimeout: 10_000,
  pool: { min: env.DATABASE_POOL_MIN, max: env.DATABASE_POOL_MAX },
}

export default () => ({
  connection: env.DATABASE_CLIENT === 'postgres' ? postgres : sqlite,
})
