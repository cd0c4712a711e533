import type { Strapi } from './strapi'
import { isPostgres, sql } from './database'

/** The part of better-sqlite3 that is used here. */
interface Connection {
  prepare: (text: string) => Statement
  close: () => void
}
interface Statement { all: (...values: unknown[]) => unknown[] }
type Driver = new (file: string, options: { readonly: boolean, timeout: number }) => Connection

export interface Reader {
  all: (text: string, values: unknown[]) => unknown[]
  close: () => void
}

const readers = new WeakMap<Strapi, Reader>()
const mostStatements = 500

/**
 * On SQLite, a connection for reading beside the one that knex's pool holds. Reads then see what is committed and never
 * wait until somebody's transaction is over (WAL), they skip the pool, and their statements stay prepared.
 * Undefined on PostgreSQL, which has a pool for that, and for a database in memory, which only its own connection knows.
 */
export function readerOf(strapi: Strapi): Reader | undefined {
  if (isPostgres(strapi))
    return undefined
  const known = readers.get(strapi)
  if (known)
    return known
  const { driver: Sqlite, connectionSettings: { filename } } = sql(strapi).client as { driver: Driver, connectionSettings: { filename: string } }
  if (filename === ':memory:' || filename === '')
    return undefined
  const reader = createReader(new Sqlite(filename, { readonly: true, timeout: 5000 }))
  readers.set(strapi, reader)
  return reader
}

export function closeReader(strapi: Strapi): void {
  readers.get(strapi)?.close()
  readers.delete(strapi)
}

function createReader(connection: Connection): Reader {
  const statements = new Map<string, Statement>()
  return {
    all(text, values) {
      let statement = statements.get(text)
      if (!statement) {
        // Texts with lists differ by their length: those prepared longest ago give way.
        const oldest = statements.keys().next().value
        if (statements.size >= mostStatements && oldest !== undefined)
          statements.delete(oldest)
        statement = connection.prepare(text)
        statements.set(text, statement)
      }
      return statement.all(...values)
    },
    close: () => connection.close(),
  }
}
