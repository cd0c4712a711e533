import type { Strapi } from '../kernel/strapi'
import { date } from '../kernel/database'
import { query, readOne } from '../kernel/query'

/** How far the indexes are behind the database. */
export interface Lag {
  /** Changes that the engine has not heard of yet. */
  waiting: number
  oldest: Date | null
  /** Of them those that were tried and failed, with what went wrong with the one that was tried last. */
  failing: number
  error: string | null
}

const WAITING = query`from cop_outbox_deliveries where consumer = 'search' and state = 'waiting'`

/** The outbox says it: what it has not delivered, the indexes do not hold. */
export async function lagOf(strapi: Strapi): Promise<Lag> {
  const row = await readOne<{ n: number | string, failing: number | string, oldest: unknown, error: string | null }>(strapi, query`
    select (select count(*) ${WAITING}) as n, (select min(created_at) ${WAITING}) as oldest, (select count(*) ${WAITING} and attempts > 0) as failing,
      (select error ${WAITING} and attempts > 0 order by due_at desc limit 1) as error`)
  return { waiting: Number(row?.n), oldest: date(row?.oldest), failing: Number(row?.failing), error: row?.error ?? null }
}
