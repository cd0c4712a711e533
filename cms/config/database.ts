import { environment } from '@cop/config'

const env = environment()

/** The part of a better-sqlite3 connection that is used here. */
interface SqliteConnection { pragma: (statement: string) => unknown }
type Done = (error: Error | null, connection: SqliteConnection) => void

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
      done(null, connection)
    },
  },
}

const ssl = env.DATABASE_SSL ? { rejectUnauthorized: true } : false

const postgres = {
  client: 'postgres' as const,
  connection: env.DATABASE_URL
    ? { connectionString: env.DATABASE_URL, ssl }
    : {
        host: env.DATABASE_HOST,
        port: env.DATABASE_PORT,
        database: env.DATABASE_NAME,
        user: env.DATABASE_USER,
        password: env.DATABASE_PASSWORD,
        ssl,
      },
  pool: { min: env.DATABASE_POOL_MIN, max: env.DATABASE_POOL_MAX },
}

export default () => ({
  connection: env.DATABASE_CLIENT === 'postgres' ? postgres : sqlite,
})
