import type { Strapi } from '../kernel/strapi'
import type { IndexName, SearchEngine } from './port'
import { pluginConfig } from '../kernel/strapi'
import { lagOf } from './lag'
import { reindex } from './reindex'
import { sources } from './sources'

/** How soon an index that could not be filled is tried again. */
const AGAIN_MS = 15_000

/** Called as it goes: how many of about how many documents of which index. */
export type OnProgress = (index: IndexName, done: number, total: number) => void

/** An index that was made anew by this process. */
export interface Filled { index: IndexName, documents: number, seconds: number, at: Date }

/** Keeps the indexes filled: those that are empty, lost, out of step with the database, or that staff want made anew. */
export function createFilling(strapi: Strapi, guarded: <T>(work: (engine: SearchEngine) => Promise<T>) => Promise<T>) {
  let timer: NodeJS.Timeout | undefined
  let [stopped, filling, again] = [false, false, false]
  /** To be made anew; of them `lost` are those that do not hold what they should until then. */
  const due = new Set<IndexName>()
  const lost = new Set<IndexName>()
  const rebuilding = new Map<IndexName, { done: number, total: number }>()
  const filled = new Map<IndexName, Filled>()
  /** Whether the indexes were held against the database since the start, and what went wrong with the last try. */
  const state = { checked: false, error: null as string | null }

  async function rebuild(names: IndexName[], onProgress: OnProgress = () => {}): Promise<void> {
    for (const source of sources.filter(({ index }) => names.includes(index) && !rebuilding.has(index))) {
      const { index } = source
      const begun = Date.now()
      let documents = 0
      rebuilding.set(index, { done: 0, total: 0 })
      try {
        await guarded(engine => reindex(strapi, engine, source, (done, total) => {
          documents = done
          rebuilding.set(index, { done, total })
          onProgress(index, done, total)
        }))
        due.delete(index)
        lost.delete(index)
        filled.set(index, { index, documents, seconds: (Date.now() - begun) / 1000, at: new Date() })
      }
      finally {
        rebuilding.delete(index)
      }
    }
  }

  /** Indexes whose number of documents is not what the database and the waiting deliveries say: rows came past the services. */
  async function outOfStep(): Promise<IndexName[]> {
    const { waiting } = await lagOf(strapi)
    const found: IndexName[] = []
    for (const source of sources) {
      const [held, expected] = [await guarded(engine => engine.count(source.index)), await source.count(strapi)]
      if (Math.abs(held - expected) > waiting)
        found.push(source.index)
    }
    return found
  }

  function mark(indexes: IndexName[]) {
    for (const index of indexes) {
      due.add(index)
      lost.add(index)
    }
  }

  /** One at a time: whoever asks while it runs is served by another round. */
  async function fill(): Promise<void> {
    again = filling
    if (filling)
      return
    filling = true
    try {
      mark(await outOfStep())
      await rebuild([...due])
      Object.assign(state, { checked: true, error: null })
    }
    finally {
      filling = false
      if (again)
        soon(0)
    }
  }

  function soon(afterMs: number) {
    clearTimeout(timer)
    if (stopped || !pluginConfig(strapi, 'outbox').enabled)
      return
    timer = setTimeout(() => void fill().catch((error: unknown) => {
      if (stopped)
        return
      state.error = (error as Error).message
      strapi.log.warn(`communities: the search indexes could not be filled and are tried again: ${state.error}`)
      soon(AGAIN_MS)
    }), afterMs)
    timer.unref()
  }

  return {
    rebuild,
    start: () => soon(0),
    /** These hold nothing, or not what they should: they are filled in the background. */
    lose(indexes: IndexName[]) {
      mark(indexes)
      if (indexes.length > 0)
        soon(0)
    },
    /** Makes all of them anew in the background, while they go on answering. */
    renew() {
      sources.forEach(({ index }) => due.add(index))
      soon(0)
    },
    state: () => ({ ...state, lost: [...lost], rebuilding: [...rebuilding].map(([index, progress]) => ({ index, ...progress })), filled: [...filled.values()] }),
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
