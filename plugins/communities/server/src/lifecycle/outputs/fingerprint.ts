import { createHash } from 'node:crypto'

/** Tells whether words are still those that somebody agreed to. */
export function fingerprintOf({ title, body }: { title: string, body: string | null }): string {
  return createHash('sha256').update(JSON.stringify([title, body ?? ''])).digest('hex')
}
