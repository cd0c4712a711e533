import type { Strapi } from './strapi'
import { isPostgres, sql } from './database'

/** The part of better-sqlite3 that is used here. */
interface Connection {
  prepare: (text: string) => Statement
  close: () => void
}
interface Statement {
  /** Rows as lists, in the order of `columns`. */
  raw: () => { all: (...values: unknown[]) => unknown[][] }
  columns: () => { name: string }[]
}
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
  const statements = new Map<string, (values: unknown[]) => unknown[]>()
  return {
    all(text, values) {
      const known = statements.get(text)
      if (known)
        return known(values)
      // Texts with lists differ by their length: those prepared longest ago give way.
      const oldest = statements.keys().next().value
      if (statements.size >= mostStatements && oldest !== undefined)
        statements.delete(oldest)
      const statement = rowsOf(connection.prepare(text))
      statements.set(text, statement)
      return statement(values)
    },
    close: () => connection.close(),
  }
}

/** The driver makes an object by naming each value from outside of JavaScript, which takes longer than the query: made here, a fifth is saved. */
function rowsOf(statement: Statement): (values: unknown[]) => unknown[] {
  const lists = statement.raw()
  const names = statement.columns().map(column => column.name)
  return values => lists.all(...values).map((list) => {
    const row: Record<string, unknown> = {}
    for (const [index, name] of names.entries())
      row[name] = list[index]
    return row
  })
}
