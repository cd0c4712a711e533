import type { SearchStatus } from '../../../contracts/search'
import type { Strapi } from '../kernel/strapi'
import type { EngineAnswer, EngineQuery, IndexName, SearchEngine } from './port'
import type { Progress } from './reindex'
import { date, transaction } from '../kernel/database'
import { query, readOne } from '../kernel/query'
import { pluginConfig } from '../kernel/strapi'
import { record } from '../outbox/record'
import { chooseEngine } from './engines'
import { SearchUnavailable } from './port'
import { reindex } from './reindex'
import { indexSettings, sources } from './sources'

/** After a failure the engine is left alone for so long: neither people nor the outbox wait for it again and again. */
const REST_MS = 2000
/** How soon an index that could not be filled is tried again. */
const AGAIN_MS = 15_000

export function createSearch(strapi: Strapi) {
  let engine: SearchEngine | undefined
  let prepared: Promise<void> | undefined
  let restUntil = 0
  let stopped = false
  let filling = false
  let again = false
  let timer: NodeJS.Timeout | undefined
  const lost = new Set<IndexName>()
  const rebuilding = new Map<IndexName, { done: number, total: number }>()

  function engineOf(): SearchEngine {
    return engine ??= chooseEngine(strapi, () => {
      sources.forEach(({ index }) => lost.add(index))
      fillSoon(0)
    })
  }

  async function prepare(): Promise<void> {
    const empty = await engineOf().prepare(indexSettings)
    empty.forEach(index => lost.add(index))
    if (empty.length > 0)
      fillSoon(0)
  }

  /** Asks the engine, unless it has just failed. @throws SearchUnavailable */
  async function guarded<T>(work: (engine: SearchEngine) => Promise<T>): Promise<T> {
    if (stopped || Date.now() < restUntil)
      throw new SearchUnavailable('The search engine is not answering')
    try {
      prepared ??= prepare()
      await prepared
      return await work(engineOf())
    }
    catch (error) {
      if (error instanceof SearchUnavailable) {
        restUntil = Date.now() + REST_MS
        prepared = undefined
      }
      throw error
    }
  }

  async function waiting(): Promise<{ n: number, oldest: string | null }> {
    const row = await readOne<{ n: number | string, oldest: unknown }>(strapi, query`
      select count(*) as n, min(d.created_at) as oldest from cop_outbox_deliveries d where d.consumer = 'search' and d.state = 'waiting'`)
    return { n: Number(row?.n), oldest: date(row?.oldest)?.toISOString() ?? null }
  }

  async function rebuild(names: IndexName[], onProgress: (index: IndexName, ...progress: Parameters<Progress>) => void = () => {}): Promise<void> {
    for (const source of sources.filter(({ index }) => names.includes(index) && !rebuilding.has(index))) {
      rebuilding.set(source.index, { done: 0, total: 0 })
      try {
        await guarded(held => reindex(strapi, held, source, (done, total) => {
          rebuilding.set(source.index, { done, total })
          onProgress(source.index, done, total)
        }))
        lost.delete(source.index)
      }
      finally {
        rebuilding.delete(source.index)
      }
    }
  }

  /** Indexes whose number of documents is not what the database and the waiting deliveries say: rows came past the services. */
  async function outOfStep(): Promise<IndexName[]> {
    const { n } = await waiting()
    const found: IndexName[] = []
    for (const source of sources) {
      const [held, expected] = [await guarded(one => one.count(source.index)), await source.count(strapi)]
      if (Math.abs(held - expected) > n)
        found.push(source.index)
    }
    return found
  }

  /** One at a time: whoever asks while it runs is served by another round. */
  async function fill(): Promise<void> {
    again = filling
    if (filling)
      return
    filling = true
    try {
      const differing = await outOfStep()
      await rebuild([...new Set([...lost, ...differing])])
    }
    finally {
      filling = false
      if (again)
        fillSoon(0)
    }
  }

  function fillSoon(afterMs: number) {
    clearTimeout(timer)
    if (stopped || !pluginConfig(strapi, 'outbox').enabled)
      return
    timer = setTimeout(() => void fill().catch((error: unknown) => {
      if (stopped)
        return
      strapi.log.warn(`communities: the search indexes could not be filled and are tried again: ${(error as Error).message}`)
      fillSoon(AGAIN_MS)
    }), afterMs)
    timer.unref()
  }

  return {
    search: (queries: EngineQuery[]): Promise<EngineAnswer[]> => guarded(one => one.search(queries)),
    guarded,
    rebuild,
    /** Fills what is empty or out of step, in the background. */
    start: () => fillSoon(0),
    /** Asks the process that works off the outbox to make all indexes anew: rows have come past the services, or staff want it. */
    askRebuild: () => transaction(strapi, () => record(strapi, 'search.rebuild-asked', {})),
    /** Makes all indexes anew, in the background. */
    rebuildSoon() {
      sources.forEach(({ index }) => lost.add(index))
      fillSoon(0)
    },
    async status(): Promise<SearchStatus> {
      const { n, oldest } = await waiting()
      const health = await engineOf().health()
      const counts = health.state === 'ok' ? await Promise.all(sources.map(async ({ index }) => [index, await engineOf().count(index)] as const)).catch(() => null) : null
      return {
        engine: health.engine,
        state: health.state,
        error: health.error ?? null,
        rebuilding: [...rebuilding].map(([index, progress]) => ({ index, ...progress })),
        documents: counts && Object.fromEntries(counts) as Record<IndexName, number>,
        waiting: n,
        oldestWaiting: oldest,
      }
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await engine?.close()
    },
  }
}

export type Search = ReturnType<typeof createSearch>
