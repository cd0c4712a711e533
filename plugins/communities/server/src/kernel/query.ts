import type { Strapi } from './strapi'
import { inTransaction, isPostgres, sql } from './database'
import { readerOf } from './reader'

/*
 * Hot reads are written by hand and go to the driver directly: building a query with knex and running it through knex's
 * layers takes five to ten times as long as the small, indexed query itself (docs/adr/0011).
 */

export type Value = string | number | boolean | Date | null

/** A piece of SQL with a `?` for each of its values. */
export class Fragment {
  constructor(readonly text: string, readonly values: readonly Value[]) {}
}

/** Puts SQL together: values become parameters, never text; fragments are put in as they are. */
export function query(strings: TemplateStringsArray, ...parts: (Value | Fragment)[]): Fragment {
  let text = strings[0] as string
  const values: Value[] = []
  for (const [index, part] of parts.entries()) {
    if (part instanceof Fragment) {
      text += part.text
      values.push(...part.values)
    }
    else {
      text += '?'
      values.push(part)
    }
    text += strings[index + 1]
  }
  return new Fragment(text, values)
}

/** SQL that stands in the source and holds no value. */
export function raw(text: string): Fragment {
  return new Fragment(text, [])
}

export const nothing = raw('')

/** Pieces with something between them; without pieces, nothing. */
export function join(pieces: Fragment[], between: ' and ' | ' or ' | ', '): Fragment {
  return new Fragment(pieces.map(piece => piece.text).join(between), pieces.flatMap(piece => piece.values))
}

/** `(?, ?, …)` for `in`; an empty list matches nothing. */
export function list(values: readonly Value[]): Fragment {
  return new Fragment(values.length === 0 ? '(null)' : `(${values.map(() => '?').join(', ')})`, values)
}

/**
 * For ids that come from another query: `in ${among(strapi, ids)}`. SQLite gets them as one value, which it reads in
 * half the time of many, and the text of the query stays the same whatever their number.
 */
export function among(strapi: Strapi, ids: readonly number[]): Fragment {
  return isPostgres(strapi) ? list(ids) : query`(select value from json_each(${JSON.stringify(ids)}))`
}

/**
 * Ids that are known already as a table `o` (its `value`), to be joined first and sorted by `asGiven`.
 */
export function inOrder(strapi: Strapi, ids: readonly number[]): Fragment {
  return isPostgres(strapi) ? query`unnest(${JSON.stringify(ids).replace('[', '{').replace(']', '}')}::int[]) with ordinality o (value, key)` : query`json_each(${JSON.stringify(ids)}) o`
}

/**
 * The order in which `inOrder` was given its ids. SQLite knows that its rows come by their number, so that with a limit it
 * looks no further than it has to; by any other column it would look at all of them first and sort.
 */
export function asGiven(strapi: Strapi): Fragment {
  return raw(isPostgres(strapi) ? 'o.key' : 'o.rowid')
}

/** The part of a database driver that is used here. */
interface Connection {
  /** better-sqlite3 */
  prepare: (text: string) => { all: (...values: unknown[]) => unknown[] }
  /** pg */
  query: (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>
}

interface Client {
  acquireConnection: () => Promise<Connection>
  releaseConnection: (connection: Connection) => Promise<void>
  emit: (event: string, query: { sql: string, bindings: unknown[] }) => unknown
}

/** The rows of a select, raw as they come from the database; in the caller's transaction where one is open. */
export async function read<Row>(strapi: Strapi, { text, values }: Fragment): Promise<Row[]> {
  const client = sql(strapi).client as Client
  const postgres = isPostgres(strapi)
  const bindings = postgres ? [...values] : values.map(toSqlite)
  const statement = postgres ? numbered(text) : text
  // Whoever listens to knex for queries hears of these as well.
  client.emit('query', { sql: statement, bindings })
  const reader = inTransaction() ? undefined : readerOf(strapi)
  if (reader)
    return reader.all(statement, bindings) as Row[]
  const connection = await client.acquireConnection()
  try {
    return (postgres ? (await connection.query(statement, bindings)).rows : connection.prepare(statement).all(...bindings)) as Row[]
  }
  finally {
    void client.releaseConnection(connection)
  }
}

export async function readOne<Row>(strapi: Strapi, fragment: Fragment): Promise<Row | undefined> {
  return (await read<Row>(strapi, fragment))[0]
}

/** SQLite has neither booleans nor moments. */
function toSqlite(value: Value) {
  return typeof value === 'boolean' ? Number(value) : value instanceof Date ? value.getTime() : value
}

/** PostgreSQL's parameters have numbers. Our SQL holds no question mark in a literal. */
function numbered(text: string): string {
  let number = 0
  return text.replace(/\?/g, () => `$${++number}`)
}
