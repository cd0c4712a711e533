import type { Column } from './tables'
import type { Writer } from './writer'

/** What is used of a better-sqlite3 connection. */
export interface SqliteConnection {
  pragma: (statement: string) => unknown
  exec: (statement: string) => unknown
  prepare: (statement: string) => SqliteStatement
}
interface SqliteStatement { run: (...values: unknown[]) => unknown, all: (...values: unknown[]) => unknown[] }

/** On a file that nobody else reads: nothing guards it against a crash, so it is only to be used once `finish` is through. */
export function sqliteWriter(connection: SqliteConnection): Writer {
  const statements = new Map<string, SqliteStatement>()
  const indexes: string[] = []
  return {
    async begin(tables) {
      for (const setting of ['foreign_keys = OFF', 'journal_mode = OFF', 'synchronous = OFF', 'locking_mode = EXCLUSIVE', 'cache_size = -262144', 'temp_store = FILE', 'threads = 2'])
        connection.pragma(setting)
      for (const { name } of tables) {
        const known = connection.prepare(`select name, sql from sqlite_master where type = 'index' and tbl_name = ? and sql is not null`).all(name) as { name: string, sql: string }[]
        for (const index of known) {
          indexes.push(index.sql)
          connection.exec(`drop index "${index.name}"`)
        }
      }
    },
    async insert({ name, columns }, rows) {
      const statement = statements.get(name) ?? connection.prepare(`insert into "${name}" (${columns.map(column => `"${column.name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`)
      statements.set(name, statement)
      connection.exec('begin')
      for (const row of rows)
        statement.run(columns.map(column => valueOf(column, column.read(row))))
      connection.exec('commit')
    },
    async finish(tables, say) {
      for (const [number, sql] of indexes.entries()) {
        connection.exec(sql)
        say(`index ${number + 1} of ${indexes.length}`)
      }
      say('statistics')
      connection.exec('analyze')
      for (const setting of ['journal_mode = WAL', 'synchronous = NORMAL', 'locking_mode = NORMAL', 'foreign_keys = ON'])
        connection.pragma(setting)
    },
    abandon: async () => {},
  }
}

/** SQLite knows neither booleans nor JSON; moments are milliseconds, as Strapi keeps them there. */
function valueOf({ kind }: Column, value: unknown) {
  if (value === null)
    return null
  if (kind === 'boolean')
    return Number(value)
  return kind === 'json' ? JSON.stringify(value) : value
}
