import type { Strapi } from '../kernel/strapi'
import { sql } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'

interface NewDelivery { event: number, consumer: string, recipient: string }

/** So many rows stay below the number of values that both databases take in a query. */
const mostAtOnce = 500

/** Adds deliveries that are due at once, many a query: an event may be told to thousands. */
export async function addDeliveries(strapi: Strapi, deliveries: NewDelivery[], now: Date): Promise<void> {
  const rows = deliveries.map(({ event, consumer, recipient }) => ({ document_id: newDocumentId(), event_id: event, consumer, recipient, state: 'waiting', attempts: 0, due_at: now, created_at: now, updated_at: now }))
  for (let start = 0; start < rows.length; start += mostAtOnce)
    await sql(strapi)('cop_outbox_deliveries').insert(rows.slice(start, start + mostAtOnce))
}
