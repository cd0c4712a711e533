import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import { decodeCursor, page } from '../kernel/cursor'
import { isoOf, sql } from '../kernel/database'
import { notFound } from '../kernel/errors'
import { outboxOf } from '../kernel/services'
import { joinPerson, PERSON_COLUMNS } from '../people/person-ref'

interface Row extends PersonColumns { id: number, document_id: string, type: string, consumer: string, recipient: string, attempts: number, error: string | null, finished_at: unknown }

/** The account that a delivery is for, as a number: built from the other side, each delivery would read all accounts. */
const USER = `case when d.recipient like 'user:%' then cast(substr(d.recipient, 6) as integer) end`

/** Deliveries that were given up on, the newest first. */
export async function listDead(strapi: Strapi, cursor: string | undefined) {
  const after = decodeCursor(cursor, 'integer')
  const query = sql(strapi)('cop_outbox_deliveries as d').join('cop_outbox_events as e', 'e.id', 'd.event_id').leftJoin('up_users as u', join => void join.on('u.id', sql(strapi).raw(USER))).modify(joinPerson('u.id')).where('d.state', 'dead').orderBy('d.id', 'desc').limit(51).select('d.id', 'd.document_id', 'e.type', 'd.consumer', 'd.recipient', 'd.attempts', 'd.error', 'd.finished_at', ...PERSON_COLUMNS)
  if (after)
    query.where('d.id', '<', Number(after[0]))
  return page(await query as Row[], 50, row => [row.id], row => ({ id: row.document_id, event: row.type, consumer: row.consumer, recipient: row.person_name ?? (row.recipient.replace(/^email:/, '') || null), attempts: row.attempts, error: row.error, failedAt: isoOf(row.finished_at) }))
}

export async function retryDead(strapi: Strapi, documentId: string): Promise<void> {
  const changed = await sql(strapi)('cop_outbox_deliveries').where({ document_id: documentId, state: 'dead' }).update({ state: 'waiting', attempts: 0, due_at: new Date(), finished_at: null })
  if (changed === 0)
    throw notFound()
  outboxOf(strapi).wake()
}
