import type { Meilisearch } from './client'
import { createHash } from 'node:crypto'

/** All that the platform does with a server, and nothing else: no keys, no dumps, no other indexes. */
const ACTIONS = ['search', 'documents.add', 'documents.delete', 'indexes.create', 'indexes.get', 'indexes.delete', 'indexes.swap', 'tasks.get', 'settings.get', 'settings.update', 'stats.get', 'version']

/** The same for the same indexes, so that every start finds the key that the first one made. A UUID of version 4 in form. */
export function keyUid(prefix: string): string {
  const hex = createHash('sha256').update(`communities search key ${prefix}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** A key of least rights for our indexes: found, or made with the master key, which is used for nothing else. */
export async function limitedKey(master: Meilisearch, prefix: string): Promise<string> {
  const uid = keyUid(prefix)
  const wanted = { uid, name: `communities (${prefix})`, description: 'What the communities plugin needs for its own indexes', actions: ACTIONS, indexes: [`${prefix}_*`], expiresAt: null }
  const held = await master.getKey(uid).catch((error: Error & { cause?: { code?: string } }) => {
    if (error.cause?.code === 'api_key_not_found')
      return null
    throw error
  })
  if (held && same(held.actions, wanted.actions) && same(held.indexes, wanted.indexes))
    return held.key
  // What a key may do cannot be changed.
  if (held)
    await master.deleteKey(uid)
  return (await master.createKey(wanted)).key
}

const same = (a: string[], b: string[]) => JSON.stringify([...a].sort()) === JSON.stringify([...b].sort())
