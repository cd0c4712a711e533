import type { Strapi } from './strapi'
import { AsyncLocalStorage } from 'node:async_hooks'

type Connection = Strapi['db']['connection']

interface Open { connection: Connection, last: (() => Promise<void>)[] }

const open = new AsyncLocalStorage<Open>()

/**
 * Runs `work` in one database transaction; a nested call joins the outer one.
 * SQLite's pool has one connection: a query that went around the open transaction would wait for it for ever,
 * so all hand-written SQL takes its connection from `sql()`. No HTTP, mail or file work belongs inside.
 */
export function transaction<T>(strapi: Strapi, work: () => Promise<T>): Promise<T> {
  if (open.getStore())
    return work()
  const run = ({ trx }: { trx: unknown }) => {
    const here: Open = { connection: trx as Connection, last: [] }
    return open.run(here, async () => {
      const result = await work()
      for (const step of here.last)
        await step()
      return result
    })
  }
  return strapi.db.transaction(run as never) as Promise<T>
}

/**
 * Has something done as the last of the open transaction: what waits for others there is waited for with everything else
 * done, so nobody holds it for long, and nobody who holds it waits for anything more.
 */
export function beforeCommit(work: () => Promise<void>): void {
  const here = open.getStore()
  if (!here)
    throw new Error('There is no open transaction')
  here.last.push(work)
}

/** The knex connection for hand-written SQL: the open transaction's, or the pool's. */
export function sql(strapi: Strapi): Connection {
  return open.getStore()?.connection ?? strapi.db.connection
}

export function inTransaction(): boolean {
  return open.getStore() !== undefined
}

export function isPostgres(strapi: Strapi): boolean {
  return strapi.db.dialect.client === 'postgres'
}

/** Whether a unique index refused a row (SQLite, PostgreSQL). */
export function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE'
}

/** SQLite's: locked by another program, disk full, file not readable or writable. PostgreSQL's: no connection, stopping or starting, no room. */
const UNAVAILABLE = /^(?:SQLITE_(?:BUSY|FULL|IOERR|READONLY|CANTOPEN)|E(?:CONN|PIPE|HOST|NET|TIMEDOUT|AI_AGAIN|NOSPC|DQUOT|ROFS)|08|53|57P0)/
/** What the drivers say without a code. */
const BROKEN_OFF = /^(?:Connection terminated|Connection ended|timeout expired|Knex: Timeout acquiring|Client has encountered a connection error|Unable to acquire a connection)/

/** Whether the database itself could not be asked, or could not write: nothing is wrong with what was asked of it. */
export function isUnavailable(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown, message?: unknown }
  return UNAVAILABLE.test(String(code ?? '')) || BROKEN_OFF.test(String(message ?? ''))
}

/**
 * Whether somebody else was there first: a foreign key refused a row, because what it belongs to went away in the same
 * moment (all that is asked for is looked up first), or two changes waited for each other and PostgreSQL let the other one
 * go on. Nothing of this one is done. SQLite has one writer, to whom neither happens.
 */
export function isOvertaken(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown }
  return code === '23503' || code === '40P01'
}

/** Rows come from two databases: SQLite has no booleans and keeps moments as milliseconds. */
export function bool(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 't'
}

export function date(value: unknown): Date | null {
  if (value === null || value === undefined)
    return null
  if (value instanceof Date)
    return value
  return new Date(typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value as string | number)
}

export function iso(value: unknown): string | null {
  return date(value)?.toISOString() ?? null
}

/** A moment from a column that is never empty. */
export function isoOf(value: unknown): string {
  return iso(value) ?? new Date(0).toISOString()
}

export function json<T>(value: unknown, fallback: T): T {
  if (value === null || value === undefined)
    return fallback
  return typeof value === 'string' ? JSON.parse(value) as T : value as T
}

/** Text for a LIKE with `escape '\'`, in which what the person typed matches only itself. */
export function likeText(text: string): string {
  return text.toLowerCase().replace(/[\\%_]/g, mark => `\\${mark}`)
}
