import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits for a link in a mail. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a secret. It is random and long, so a plain hash is enough (no salt, no stretching). */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
