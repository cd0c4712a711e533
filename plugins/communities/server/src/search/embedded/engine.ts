import type { Changes, IndexName, IndexSettings, SearchEngine } from '../port'
import type { CallName, Calls } from './messages'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { SentLists, UnknownList } from './lists'
import { createThread } from './thread'

export interface EmbeddedOptions {
  /** Where the indexes are kept; made where it isn't there. */
  file: string
  /** The built thread; tests name it, the plugin finds its own. */
  worker?: string
  /** Called when a damaged file had to be replaced: everything has to be filled again. */
  onLost?: () => void
}

/** Documents of a rebuild that are taken in one go: few enough that a question in between does not wait for long. */
const AT_ONCE = 50
/** So many of these wait in the thread, so that it works while the next are read from the database. */
const AHEAD = 4

/** SQLite FTS5 in a file of its own, in a thread of its own (docs/adr/0014). */
export function createEmbeddedEngine({ file, worker, onLost = () => {} }: EmbeddedOptions): SearchEngine {
  mkdirSync(path.dirname(file), { recursive: true })
  const thread = createThread({ file, worker: worker ?? require.resolve('strapi-plugin-communities/search-worker'), onLost })
  const lists = new SentLists()
  let settings: Record<IndexName, IndexSettings> | undefined

  async function call<Name extends CallName>(name: Name, ...args: Parameters<Calls[Name]>): Promise<ReturnType<Calls[Name]>> {
    // A thread that had to be started again knows nothing of the settings.
    if (thread.isNew() && settings && name !== 'prepare')
      await thread.ask('prepare', [settings])
    return await thread.ask(name, args) as ReturnType<Calls[Name]>
  }

  async function* pieces(changes: AsyncIterable<Changes>): AsyncGenerator<Changes> {
    for await (const { upsert, delete: gone } of changes) {
      for (let start = 0; start < Math.max(upsert.length, 1); start += AT_ONCE)
        yield { upsert: upsert.slice(start, start + AT_ONCE), delete: start === 0 ? gone : [] }
    }
  }

  return {
    name: 'embedded',
    async prepare(indexes) {
      settings = indexes
      return call('prepare', indexes)
    },
    async upsert(index, documents) {
      for (let start = 0; start < documents.length; start += AT_ONCE)
        await call('upsert', index, documents.slice(start, start + AT_ONCE))
    },
    update: (index, documents) => call('update', index, documents),
    remove: (index, ids) => call('remove', index, ids),
    async search(queries) {
      try {
        return await call('search', queries.map(query => lists.pack(query)))
      }
      catch (error) {
        if (!(error instanceof UnknownList))
          throw error
        lists.forget()
        return call('search', queries.map(query => lists.pack(query)))
      }
    },
    count: index => call('count', index),
    async rebuild(index, changes) {
      const generation = await call('begin', index)
      try {
        const running: Promise<void>[] = []
        for await (const piece of pieces(changes)) {
          const adding = call('add', generation, piece)
          // Failures are met where they are waited for.
          adding.catch(() => {})
          running.push(adding)
          if (running.length > AHEAD)
            await running.shift()
        }
        await Promise.all(running)
        for (let first = true; await call('tidy', generation, first);)
          first = false
        await call('finish', index, generation)
      }
      catch (error) {
        await call('discard', generation).catch(() => {})
        throw error
      }
    },
    async health() {
      try {
        await call('count', 'contributions')
        return { state: 'ok' }
      }
      catch (error) {
        return { state: 'failing', error: (error as Error).message }
      }
    },
    close: () => thread.close(),
  }
}
