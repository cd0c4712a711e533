import type { Mail, Mailbox } from '../../support'

/** The address behind the mail's button, as a person would press it. */
export function linkIn(mail: Pick<Mail, 'html' | 'text'>): string {
  const address = /https?:\/\/\S+/.exec(mail.text)?.[0]
  if (!address || !mail.html.includes(address.replaceAll('&', '&amp;')))
    throw new Error(`The mail has no link that stands in both of its parts:\n${mail.text}`)
  return address
}

/** Reads what the mail server got. */
export function createMail(mailbox: Mailbox) {
  return {
    /** The first mail to this address whose subject fits. */
    to: (address: string, subject: string | RegExp) => mailbox.waitFor(mail =>
      mail.to.includes(address) && (typeof subject === 'string' ? mail.subject.includes(subject) : subject.test(mail.subject))),
    /** How many mails to this address have come whose subject holds this. */
    count: (address: string, subject: string) => mailbox.messages.filter(mail => mail.to.includes(address) && mail.subject.includes(subject)).length,
    link: linkIn,
    box: mailbox,
  }
}

export type MailHelper = ReturnType<typeof createMail>
