import type { LocaleCode } from '../../locales'
import { Buffer } from 'node:buffer'
import { createHmac, timingSafeEqual } from 'node:crypto'

/** What an address shows, for whom it was made, and until when it does. */
export interface Preview {
  documentId: string
  locale: LocaleCode
  status: 'draft' | 'published'
  admin: number
  until: number
}

/** Long enough to try a few wordings; an address that is left in a history or a chat is worth nothing soon. */
const lifetimeMs = 15 * 60_000

const signatureOf = (content: string, secret: string) => createHmac('sha256', `preview of pages ${secret}`).update(content).digest('base64url')

export function signPreview(preview: Omit<Preview, 'until'>, secret: string, now = Date.now()): string {
  const content = Buffer.from(JSON.stringify({ ...preview, until: now + lifetimeMs })).toString('base64url')
  return `${content}.${signatureOf(content, secret)}`
}

/** @returns null for what nobody has signed; whether it has ended is for the caller to see */
export function readPreview(token: string, secret: string): Preview | null {
  const [content = '', signature = ''] = token.split('.')
  const given = Buffer.from(signature)
  const right = Buffer.from(signatureOf(content, secret))
  if (given.length !== right.length || !timingSafeEqual(given, right))
    return null
  return JSON.parse(Buffer.from(content, 'base64url').toString('utf8')) as Preview
}
