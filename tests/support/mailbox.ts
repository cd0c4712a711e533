import type { AddressObject, ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { freePort } from './ports'

export interface Mail {
  /** Addresses of the envelope, in lower case: whom the server was told to deliver to. */
  to: string[]
  from: string
  subject: string
  text: string
  html: string
  messageId: string
  /** Header values by name in lower case, as text. */
  headers: Map<string, string>
  parsed: ParsedMail
}

/** What a mail server may answer instead of accepting, to test what the CMS does about it. */
export type Refusal = { code: number, message: string } | null

type Rule = (recipients: string[]) => Refusal | Promise<Refusal>

export interface Mailbox {
  port: number
  messages: Mail[]
  /** The first message for which this holds, those already received included. */
  waitFor: (predicate: (mail: Mail) => boolean, timeoutMs?: number) => Promise<Mail>
  clear: () => void
  /** From now on refuse messages for which it returns something (450 is a passing fault, 550 a final one); a promise makes the sender wait. */
  refuse: (rule: Rule) => void
  stop: () => Promise<void>
}

/** A real SMTP server that keeps what it gets; on the port of an earlier one, where that one came back. */
export async function startMailbox(wantedPort?: number): Promise<Mailbox> {
  const port = wantedPort ?? await freePort()
  const messages: Mail[] = []
  const waiting = new Set<() => void>()
  let rule: Rule = () => null

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    // Whoever is connected when it ends is not waited for: a mail server that goes down does not either.
    closeTimeout: 50,
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(recipient => recipient.address.toLowerCase())
      // Loaded with the first mail: most test files get none.
      import('mailparser').then(({ simpleParser }) => simpleParser(stream)).then(async (parsed) => {
        const refusal = await rule(to)
        if (refusal)
          return done(Object.assign(new Error(refusal.message), { responseCode: refusal.code }))
        messages.push(toMail(parsed, to))
        done()
        waiting.forEach(look => look())
      }).catch(done)
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })

  return {
    port,
    messages,
    clear: () => { messages.length = 0 },
    refuse: (next) => { rule = next },
    stop: () => new Promise(resolve => server.close(() => resolve())),
    waitFor: (predicate, timeoutMs = 20_000) => new Promise((resolve, reject) => {
      const look = () => {
        const found = messages.find(predicate)
        if (found)
          settle(() => resolve(found))
      }
      const timer = setTimeout(() => settle(() => reject(new Error(`No such mail within ${timeoutMs} ms. Received: ${listed(messages)}`))), timeoutMs)
      function settle(result: () => void) {
        clearTimeout(timer)
        waiting.delete(look)
        result()
      }
      waiting.add(look)
      look()
    }),
  }
}

function toMail(parsed: ParsedMail, to: string[]): Mail {
  return {
    to,
    from: (parsed.from as AddressObject | undefined)?.text ?? '',
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || '',
    messageId: parsed.messageId ?? '',
    headers: new Map(parsed.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).replace(/\r?\n\s+/g, ' ').trim()])),
    parsed,
  }
}

function listed(messages: Mail[]): string {
  return messages.length === 0 ? 'nothing' : messages.map(mail => `"${mail.subject}" to ${mail.to.join(', ')}`).join('; ')
}
