import type { Strapi } from '../kernel/strapi'
import { inTransaction } from '../kernel/database'
import { contentVersion } from './content-version'

type Key = number | string

interface Facts { version: string, kinds: Map<string, Map<Key, unknown>>, size: number }

const facts = new WeakMap<Strapi, Facts>()
/** Some hundred bytes each. */
const mostFacts = 50_000

/**
 * What is the same whoever asks (a person's line, a community's topics), by id, read once for each content version: nearly
 * every page shows the same few. What differs between viewers has the whole viewer in its id; nothing that decides who may
 * see what belongs here. `load` reads those that are not known;
 * `kind` names everything besides the id that they depend on. Results are shared: nobody may change them.
 */
export async function factsOf<K extends Key, Value>(strapi: Strapi, kind: string, ids: readonly K[], load: (ids: K[]) => Promise<Map<K, Value>>): Promise<Map<K, Value>> {
  if (ids.length === 0)
    return new Map()
  const version = await versionOfRequest(strapi)
  if (version === undefined)
    return load([...ids])
  const known = knownFacts(strapi, version, kind)
  const missing = ids.filter(id => !known.has(id))
  if (missing.length > 0) {
    const loaded = await load(missing)
    for (const id of missing)
      known.set(id, loaded.get(id))
    const all = facts.get(strapi)
    if (all)
      all.size += missing.length
  }
  return new Map(ids.flatMap(id => known.get(id) === undefined ? [] : [[id, known.get(id) as Value]]))
}

/** One of them, which there always is. */
export async function factOf<Value>(strapi: Strapi, kind: string, id: Key, load: () => Promise<Value>): Promise<Value> {
  const found = await factsOf(strapi, kind, [id], async () => new Map([[id, await load()]]))
  return found.get(id) as Value
}

function knownFacts(strapi: Strapi, version: string, kind: string): Map<Key, unknown> {
  let all = facts.get(strapi)
  if (!all || all.version !== version || all.size > mostFacts) {
    all = { version, kinds: new Map(), size: 0 }
    facts.set(strapi, all)
  }
  const known = all.kinds.get(kind) ?? new Map<Key, unknown>()
  all.kinds.set(kind, known)
  return known
}

/**
 * Asked once a request, before anything is read by it: what changes meanwhile is of another version. Undefined for what may
 * have changed something itself and has to see that (other methods than GET, open transactions), and outside of requests.
 */
export async function versionOfRequest(strapi: Strapi): Promise<string | undefined> {
  const ctx = strapi.requestContext.get()
  if (ctx?.method !== 'GET' || inTransaction())
    return undefined
  const state = ctx.state as { contentVersion?: string }
  state.contentVersion ??= await contentVersion(strapi)
  return state.contentVersion
}
