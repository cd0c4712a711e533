import { timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'

type Headers = Record<string, string | string[] | undefined>

/** Whether a request comes from the site: it knows the shared secret. */
export function isFromSite(headers: Headers, secret: string): boolean {
  const proof = headers['x-cop-site-secret']
  if (!secret || typeof proof !== 'string')
    return false
  const [given, wanted] = [Buffer.from(proof), Buffer.from(secret)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/**
 * Whose request it is, for rate limits: the connection's address, or, when the site vouches for it with the
 * shared secret, the address the site saw. Without the secret the header is anyone's word and counts nothing.
 */
export function clientAddress(headers: Headers, connection: string, secret: string): string {
  const said = headers['x-cop-client-address']
  return typeof said === 'string' && isIP(said) && isFromSite(headers, secret) ? said : connection
}
