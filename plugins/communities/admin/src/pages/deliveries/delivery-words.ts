import type { TextKey } from '../../text/use-text'

/** How a delivery goes; one of another plugin has no words here. */
export const consumerText: Record<string, TextKey> = {
  'mail': 'consumer.mail',
  'mail.send': 'consumer.mail.send',
}
