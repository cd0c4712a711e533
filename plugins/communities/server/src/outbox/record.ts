import type { Strapi } from '../kernel/strapi'
import type { Events, EventType } from './events'
import { sql } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { outboxOf } from '../kernel/services'
import { addDeliveries } from './deliveries'

/**
 * Writes down that something happened, with a delivery for each consumer, in the caller's transaction:
 * what is rolled back was never announced, what is committed will be.
 */
export async function record<Type extends EventType>(strapi: Strapi, type: Type, payload: Events[Type]): Promise<void> {
  const now = new Date()
  const [event] = await sql(strapi)('cop_outbox_events').insert({ document_id: newDocumentId(), type, payload: JSON.stringify(payload), occurred_at: now, created_at: now, updated_at: now }).returning('id') as [{ id: number }]
  const outbox = outboxOf(strapi)
  await addDeliveries(strapi, outbox.consumers(type).map(consumer => ({ event: event.id, consumer, recipient: '' })), now)
  outbox.wake()
}
