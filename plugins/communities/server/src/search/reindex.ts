import type { Strapi } from '../kernel/strapi'
import type { Events, EventType } from '../outbox/events'
import type { Changes, SearchEngine } from './port'
import type { Source } from './source'
import { setImmediate } from 'node:timers/promises'
import { json, sql } from '../kernel/database'

/** Called as it goes: how many of about how many documents. */
export type Progress = (done: number, total: number) => void

/** Transactions that were open when the rebuild began may write events from before it. */
const MARGIN_MS = 60_000
const EVENTS = 200

/** What an event touches, as it is now: the same after any number of times. */
export async function changesOf<Type extends EventType>(strapi: Strapi, source: Source, type: Type, payload: Events[Type]): Promise<Changes> {
  return read(strapi, source, await source.touched[type]?.(strapi, payload) ?? [])
}

async function read(strapi: Strapi, source: Source, ids: string[]): Promise<Changes> {
  const wanted = [...new Set(ids)]
  const upsert = wanted.length === 0 ? [] : await source.read(strapi, wanted)
  const there = new Set(upsert.map(({ id }) => id))
  return { upsert, delete: wanted.filter(id => !there.has(id)) }
}

async function* everything(strapi: Strapi, source: Source, onProgress: Progress): AsyncGenerator<Changes> {
  const total = await source.count(strapi)
  let done = 0
  for await (const ids of source.every(strapi)) {
    const upsert = await source.read(strapi, ids)
    done += upsert.length
    yield { upsert, delete: [] }
    onProgress(done, total)
    // On SQLite reading holds the process: others get their turn.
    await setImmediate()
  }
}

/** What has happened since a moment, from the outbox, whether it was delivered or not. */
async function* since(strapi: Strapi, source: Source, moment: Date): AsyncGenerator<Changes> {
  const types = Object.keys(source.touched)
  for (let after = 0; ;) {
    const events = await sql(strapi)('cop_outbox_events').whereIn('type', types).where('occurred_at', '>=', moment).where('id', '>', after).orderBy('id').limit(EVENTS).select('id', 'type', 'payload') as { id: number, type: EventType, payload: unknown }[]
    const last = events.at(-1)
    if (!last)
      return
    for (const { type, payload } of events)
      yield await changesOf(strapi, source, type, json(payload, {}) as never)
    after = last.id
  }
}

/**
 * Fills an index anew from the database while the present one goes on answering. What changes meanwhile is in the
 * outbox: it is brought over before the new index takes its place, and once more after, for what came in between.
 */
export async function reindex(strapi: Strapi, engine: SearchEngine, source: Source, onProgress: Progress = () => {}): Promise<void> {
  const begun = new Date(Date.now() - MARGIN_MS)
  let caughtUp = begun
  async function* changes() {
    yield* everything(strapi, source, onProgress)
    caughtUp = new Date(Date.now() - MARGIN_MS)
    yield* since(strapi, source, begun)
  }
  await engine.rebuild(source.index, changes())
  for await (const changed of since(strapi, source, caughtUp))
    await apply(engine, source, changed)
}

export async function apply(engine: SearchEngine, { index }: Source, changes: Changes): Promise<void> {
  if (changes.upsert.length > 0)
    await engine.upsert(index, changes.upsert)
  if (changes.delete.length > 0)
    await engine.remove(index, changes.delete)
}
