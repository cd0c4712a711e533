import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'

const digest = (text: string) => createHash('sha256').update(text).digest()

/**
 * Whose request it is, for rate limits: the connection's address, or, when the site vouches for it with the
 * shared secret, the address the site saw. Without the secret the header is anyone's word and counts nothing.
 */
export function clientAddress(headers: Record<string, string | string[] | undefined>, connection: string, secret: string): string {
  const said = headers['x-cop-client-address']
  const proof = headers['x-cop-site-secret']
  if (secret && typeof said === 'string' && typeof proof === 'string' && isIP(said) && timingSafeEqual(digest(proof), digest(secret)))
    return said
  return connection
}
