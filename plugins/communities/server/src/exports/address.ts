import { Buffer } from 'node:buffer'
import { createHmac, timingSafeEqual } from 'node:crypto'

/** Of which export, and for which account of the panel, until when. */
export interface Address { export: string, admin: number, until: number }

/** As long as a click takes on a slow line; what is left of it in a history is worth nothing soon. */
const LIFETIME_MS = 2 * 60_000

const signatureOf = (content: string, secret: string) => createHmac('sha256', `exports ${secret}`).update(content).digest('base64url')

/** A browser that fetches a file by itself sends nothing of the panel's session: the address says who it is (docs/adr/0025). */
export function signAddress(address: Omit<Address, 'until'>, secret: string, now = Date.now()): string {
  const content = Buffer.from(JSON.stringify({ ...address, until: now + LIFETIME_MS })).toString('base64url')
  return `${content}.${signatureOf(content, secret)}`
}

/** @returns null for what nobody has signed, and for what has ended */
export function readAddress(token: string, secret: string, now = Date.now()): Address | null {
  const [content = '', signature = ''] = token.split('.')
  const given = Buffer.from(signature)
  const right = Buffer.from(signatureOf(content, secret))
  if (given.length !== right.length || !timingSafeEqual(given, right))
    return null
  const address = JSON.parse(Buffer.from(content, 'base64url').toString('utf8')) as Address
  return address.until > now ? address : null
}
