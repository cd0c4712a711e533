import type { Strapi } from '../kernel/strapi'
import type { EventType } from '../outbox/events'
import type { Delivery, Outbox } from '../outbox/service'
import type { Alert, Alerts, Recipient } from './alert'
import { createHash } from 'node:crypto'
import { pluginConfig } from '../kernel/strapi'
import { catalogue } from './alert'
import { layOut } from './layout'

/** One for each event and recipient, so that a second copy after a crash is known for what it is. */
export function messageId(eventId: number, recipient: string, from: string): string {
  const host = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost'
  return `<cop.${eventId}.${createHash('sha256').update(recipient).digest('hex').slice(0, 24)}@${host}>`
}

/** The bare address of `Name <address>`. */
function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from
}

interface EmailService { send: (mail: Record<string, unknown>) => Promise<unknown> }

async function send(strapi: Strapi, alert: Alert<EventType>, { event, recipient }: Delivery): Promise<void> {
  const letter = await alert.compose(strapi, event.payload as never, recipient as Recipient)
  if (!letter)
    return
  const { from } = pluginConfig(strapi, 'mail')
  const mail = layOut(letter, catalogue[letter.locale], letter.locale)
  await (strapi.plugin('email').service('email') as EmailService).send({
    to: letter.to,
    from: letter.from ? { name: letter.from, address: addressIn(from) } : from,
    ...mail,
    messageId: messageId(event.id, recipient, from),
    // RFC 3834: no out-of-office answers to these.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': letter.locale },
  })
}

/** The outbox' mail consumers: `mail` works out who is told, `mail.send` tells one of them. */
export function registerMail(outbox: Outbox, alerts: Alerts): void {
  const alertOf = (type: EventType) => alerts[type] as Alert<EventType> | undefined
  outbox.register('mail', async (strapi, { event }) => {
    const alert = alertOf(event.type)
    return { consumer: 'mail.send', recipients: alert ? await alert.recipients(strapi, event.payload as never) : [] }
  }, { whole: true, events: new Set(Object.keys(alerts) as EventType[]) })
  outbox.register('mail.send', async (strapi, delivery) => {
    const alert = alertOf(delivery.event.type)
    if (alert)
      await send(strapi, alert, delivery)
  }, { whole: false })
}
