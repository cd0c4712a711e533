import type { Strapi } from '../kernel/strapi'
import type { Events, EventType } from './events'
import { outboxOf } from '../kernel/services'

/**
 * Writes down that something happened, with a delivery for each consumer, in the caller's transaction:
 * what is rolled back was never announced, what is committed will be.
 */
export async function record<Type extends EventType>(strapi: Strapi, type: Type, payload: Events[Type]): Promise<void> {
  const now = new Date()
  const event = await strapi.db.query('plugin::communities.outbox-event').create({ data: { type, payload, occurredAt: now } }) as { id: number }
  const outbox = outboxOf(strapi)
  for (const consumer of outbox.consumers())
    await strapi.db.query('plugin::communities.outbox-delivery').create({ data: { event: event.id, consumer, recipient: '', state: 'waiting', attempts: 0, dueAt: now } })
  outbox.wake()
}
