import type { Strapi } from '../kernel/strapi'

interface NewDelivery { event: number, consumer: string, recipient: string }

/** Adds deliveries that are due at once, many a query: an event may be told to thousands. Strapi cuts them into what the database takes. */
export async function addDeliveries(strapi: Strapi, deliveries: NewDelivery[], now: Date): Promise<void> {
  if (deliveries.length > 0)
    await strapi.db.query('plugin::communities.outbox-delivery').createMany({ data: deliveries.map(delivery => ({ ...delivery, state: 'waiting', attempts: 0, dueAt: now })) })
}
