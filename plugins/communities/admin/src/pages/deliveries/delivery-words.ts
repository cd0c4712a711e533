import type { TextKey } from '../../text/use-text'

/** How a delivery goes; one of another plugin has no words here. */
export const consumerText: Record<string, TextKey> = {
  'mail': 'consumer.mail',
  'mail.send': 'consumer.mail.send',
}

export type RecipientWords = { key: TextKey, values?: { number: string } } | { address: string }

/** The outbox addresses people as `user:<number>` (the account) or `email:<address>`, and an event as a whole as nobody. */
export function recipientWords(recipient: string | null): RecipientWords {
  const [, kind, value] = /^(user|email):(.+)$/.exec(recipient ?? '') ?? []
  if (kind === 'user' && value)
    return { key: 'deliveries.account', values: { number: value } }
  if (kind === 'email' && value)
    return { address: value }
  return recipient ? { address: recipient } : { key: 'deliveries.nobody' }
}
