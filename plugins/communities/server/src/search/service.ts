import type { SearchStatus } from '../../../contracts/search'
import type { Strapi } from '../kernel/strapi'
import type { EngineAnswer, EngineQuery, IndexName, SearchEngine } from './port'
import { transaction } from '../kernel/database'
import { pluginConfig } from '../kernel/strapi'
import { record } from '../outbox/record'
import { chooseEngine } from './engines'
import { createFilling } from './filling'
import { lagOf } from './lag'
import { SearchUnavailable } from './port'
import { indexSettings, sources } from './sources'

/** After a failure the engine is left alone for so long: neither people nor the outbox wait for it again and again. */
const REST_MS = 2000

const all = sources.map(({ index }) => index)

/** How search is, for whoever watches over the service. `filling`: it answers, but an index does not hold everything yet. */
export interface Condition { state: 'ok' | 'filling' | 'failing' | 'unknown', error: string | null, engine: string, waiting: number, oldestWaitingSeconds: number, filled: { index: IndexName, documents: number, seconds: number }[] }

export function createSearch(strapi: Strapi) {
  let engine: SearchEngine | undefined
  let prepared: Promise<void> | undefined
  let rest = { until: 0, why: '' }
  let stopped = false
  const filling = createFilling(strapi, guarded)

  const engineOf = () => engine ??= chooseEngine(strapi, () => filling.lose(all))

  async function prepare(): Promise<void> {
    filling.lose(await engineOf().prepare(indexSettings))
  }

  /** Asks the engine, unless it has just failed. @throws SearchUnavailable */
  async function guarded<T>(work: (engine: SearchEngine) => Promise<T>): Promise<T> {
    if (stopped || Date.now() < rest.until)
      throw new SearchUnavailable(rest.why || 'The search engine is not answering')
    try {
      prepared ??= prepare()
      await prepared
      return await work(engineOf())
    }
    catch (error) {
      if (error instanceof SearchUnavailable) {
        rest = { until: Date.now() + REST_MS, why: error.message }
        prepared = undefined
      }
      throw error
    }
  }

  /** How the engine is, and how many documents it holds; null where it doesn't say. */
  async function health(): Promise<{ state: 'ok' | 'failing', error: string | null, documents: Record<IndexName, number> | null }> {
    try {
      const { state, error } = await guarded(one => one.health())
      const documents = state === 'ok' ? Object.fromEntries(await Promise.all(all.map(async index => [index, await guarded(one => one.count(index))] as const))) as Record<IndexName, number> : null
      return { state, error: error ?? null, documents }
    }
    catch (error) {
      if (!(error instanceof SearchUnavailable))
        throw error
      return { state: 'failing', error: error.message, documents: null }
    }
  }

  return {
    search: (queries: EngineQuery[]): Promise<EngineAnswer[]> => guarded(one => one.search(queries)),
    guarded,
    rebuild: filling.rebuild,
    /** Fills what is empty or out of step, in the background. */
    start: filling.start,
    /** Asks the process that works off the outbox to make all indexes anew: rows have come past the services, or staff want it. */
    askRebuild: () => transaction(strapi, () => record(strapi, 'search.rebuild-asked', {})),
    /** Makes all indexes anew, in the background. */
    rebuildSoon: filling.renew,
    async status(): Promise<SearchStatus> {
      const [{ waiting, oldest, failing, error }, { state, ...engineHealth }, { rebuilding, filled, error: fillingError }] = [await lagOf(strapi), await health(), filling.state()]
      return {
        engine: engineOf().name,
        state,
        error: engineHealth.error,
        rebuilding,
        filled: filled.map(({ index, documents, seconds, at }) => ({ index, documents, seconds, at: at.toISOString() })),
        fillingError,
        documents: engineHealth.documents,
        waiting,
        oldestWaiting: oldest?.toISOString() ?? null,
        failing,
        lastError: error,
      }
    },
    async condition(): Promise<Condition> {
      const [{ waiting, oldest }, { state, error }] = [await lagOf(strapi), await health()]
      const { checked, lost, filled } = filling.state()
      // A process that leaves the outbox to others fills nothing, and cannot tell an empty index from one that has to be filled.
      const fills = pluginConfig(strapi, 'outbox').enabled
      return {
        state: state === 'failing' ? 'failing' : !fills ? 'ok' : lost.length > 0 ? 'filling' : checked ? 'ok' : 'unknown',
        error,
        engine: engineOf().name,
        waiting,
        oldestWaitingSeconds: oldest ? Math.max(0, Math.floor((Date.now() - oldest.getTime()) / 1000)) : 0,
        filled: filled.map(({ index, documents, seconds }) => ({ index, documents, seconds })),
      }
    },
    async stop() {
      stopped = true
      filling.stop()
      await engine?.close()
    },
  }
}

export type Search = ReturnType<typeof createSearch>
