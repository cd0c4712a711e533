import type { EngineAnswer, EngineQuery, IndexName, IndexSettings, PartialDocument, SearchDocument, SearchEngine, Value } from '../port'
import type { Meilisearch } from './client'
import type { ServerOptions } from './server'
import { MARK, SearchBusy } from '../port'
import { batchesOf } from './batches'
import { emptyAnswer, toAnswer, toQuestion } from './questions'
import { createServer } from './server'
import { differences, lacksFields, toSettings } from './settings'
import { narrowed } from './within'

const MARKS = new RegExp(`[${MARK.start}${MARK.end}]`, 'g')
/** A rebuild that has not moved for so long was cut off. */
const ABANDONED_MS = 2 * 60_000

/** Meilisearch through its official client (docs/adr/0014). */
export function createMeilisearchEngine({ log = () => {}, ...options }: ServerOptions & { log?: (message: string) => void }): SearchEngine {
  const { prefix } = options
  const server = createServer(options)
  let known: Record<IndexName, IndexSettings> | undefined
  const uidOf = (index: IndexName) => `${prefix}_${index}`
  const draftOf = (index: IndexName) => `${uidOf(index)}_draft`

  function settingsOf(index: IndexName): IndexSettings {
    const settings = known?.[index]
    if (!settings)
      throw new RangeError(`There is no index called ${index}`)
    return settings
  }

  /** Only what the settings name, texts without marks of ours. */
  function cleaned(index: IndexName, document: PartialDocument): SearchDocument {
    const { texts, keywords, numbers, lines = [] } = settingsOf(index)
    const without = (value: Value) => typeof value === 'string' ? value.replace(MARKS, '') : Array.isArray(value) ? value.map(one => String(one).replace(MARKS, '')) : value
    const kept = [...texts.map(field => [field, document[field] === undefined ? undefined : without(document[field])] as const), ...[...keywords, ...numbers, ...lines].map(field => [field, document[field]] as const)]
    return { id: document.id, ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)) }
  }

  /** @returns whether the index has to be filled */
  async function prepareIndex(client: Meilisearch, index: IndexName): Promise<boolean> {
    const uid = uidOf(index)
    const ours = toSettings(settingsOf(index))
    const held = await client.getRawIndex(uid).catch((error: Error & { cause?: { code?: string } }) => {
      if (error.cause?.code === 'index_not_found')
        return null
      throw error
    })
    if (!held)
      await server.done(client.createIndex(uid, { primaryKey: 'id' }))
    const settings = await client.index(uid).getSettings()
    const changes = differences(settings, ours)
    if (Object.keys(changes).length > 0) {
      log(`settings of ${uid} are brought up to date: ${Object.keys(changes).join(', ')}`)
      await server.done(client.index(uid).updateSettings(changes))
    }
    return !held || lacksFields(settings, ours) || (await client.index(uid).getStats()).numberOfDocuments === 0
  }

  async function send(client: Meilisearch, uid: string, index: IndexName, documents: SearchDocument[]): Promise<void> {
    for (const batch of batchesOf(documents.map(document => cleaned(index, document))))
      await server.done(client.index(uid).addDocuments(batch, { primaryKey: 'id' }))
  }

  async function removeFrom(client: Meilisearch, uid: string, ids: string[]): Promise<void> {
    for (const batch of batchesOf(ids))
      await server.done(client.index(uid).deleteDocuments(batch))
  }

  async function begin(client: Meilisearch, index: IndexName): Promise<string> {
    const draft = draftOf(index)
    const { results } = await client.getRawIndexes({ limit: 1000 })
    const held = results.find(({ uid }) => uid === draft)
    if (held && Date.parse(held.updatedAt) > Date.now() - ABANDONED_MS)
      throw new SearchBusy(`The index of ${index} is being rebuilt already`)
    if (held)
      await server.done(client.deleteIndex(draft))
    await server.done(client.createIndex(draft, { primaryKey: 'id' }))
    await server.done(client.index(draft).updateSettings(toSettings(settingsOf(index))))
    return draft
  }

  return {
    name: 'meilisearch',
    prepare: indexes => server.with(async (client) => {
      known = indexes
      const empty: IndexName[] = []
      for (const index of Object.keys(indexes) as IndexName[]) {
        if (await prepareIndex(client, index))
          empty.push(index)
      }
      return empty
    }),
    upsert: (index, documents) => server.with(client => send(client, uidOf(index), index, documents)),
    update: (index, documents) => server.with(async (client) => {
      for (const batch of batchesOf(documents.map(document => cleaned(index, document))))
        await server.done(client.index(uidOf(index)).updateDocuments(batch, { skipCreation: true }))
    }),
    remove: (index, ids) => server.with(client => removeFrom(client, uidOf(index), ids)),
    search: queries => server.with(async (client) => {
      const ask = async (all: EngineQuery[]): Promise<EngineAnswer[]> => {
        const questions = all.map(query => toQuestion(uidOf(query.index), query, settingsOf(query.index)))
        const asked = questions.filter(question => question !== null)
        const { results } = asked.length === 0 ? { results: [] } : await client.multiSearch({ queries: asked })
        let next = 0
        return all.map((query, place) => questions[place] ? toAnswer(results[next++] as never, query, settingsOf(query.index)) : emptyAnswer(query))
      }
      return ask(await narrowed(queries, ask))
    }),
    count: index => server.with(async client => (await client.index(uidOf(index)).getStats()).numberOfDocuments),
    rebuild: async (index, changes) => {
      const draft = await server.with(client => begin(client, index))
      try {
        for await (const { upsert, delete: gone } of changes) {
          await server.with(async (client) => {
            await send(client, draft, index, upsert)
            await removeFrom(client, draft, gone)
          })
        }
        await server.with(client => server.done(client.swapIndexes([{ indexes: [uidOf(index), draft], rename: false }])))
      }
      finally {
        // After the swap the draft is what stood there before.
        await server.with(client => server.done(client.deleteIndex(draft))).catch(() => {})
      }
    },
    async health() {
      try {
        await server.with(client => client.health())
        return { state: 'ok' }
      }
      catch (error) {
        return { state: 'failing', error: (error as Error).message }
      }
    },
    close: async () => {},
  }
}
