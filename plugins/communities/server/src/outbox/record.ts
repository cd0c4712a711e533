import type { Strapi } from '../kernel/strapi'
import type { Events, EventType } from './events'
import { outboxOf } from '../kernel/services'
import { addDeliveries } from './deliveries'

/**
 * Writes down that something happened, with a delivery for each consumer, in the caller's transaction:
 * what is rolled back was never announced, what is committed will be.
 */
export async function record<Type extends EventType>(strapi: Strapi, type: Type, payload: Events[Type]): Promise<void> {
  const now = new Date()
  const event = await strapi.db.query('plugin::communities.outbox-event').create({ data: { type, payload, occurredAt: now } }) as { id: number }
  const outbox = outboxOf(strapi)
  await addDeliveries(strapi, outbox.consumers().map(consumer => ({ event: event.id, consumer, recipient: '' })), now)
  outbox.wake()
}
