import type { EngineAnswer, EngineQuery, IndexName, IndexSettings } from '../port'
import type { CallName, Calls, Reply, Request } from './messages'
import type { Shelf } from './shelf'
import { parentPort, workerData } from 'node:worker_threads'
import { SearchBusy } from '../port'
import { isDamage, openFile, removeFile } from './file'
import { fits, Generations } from './generations'
import { HeldLists, UnknownList } from './lists'
import { Allowed, search } from './query'

/*
 * The thread in which the embedded engine works, so that no question holds up other requests. A bundle of its own
 * (package.json, exports), which needs nothing but better-sqlite3.
 */

const { file } = workerData as { file: string }
const allowed = new Allowed()
const lists = new HeldLists()
let settings = {} as Record<IndexName, IndexSettings>
let generations: Generations | undefined

function opened(): Generations {
  if (generations)
    return generations
  const database = openFile(file)
  database.function('allowed', { deterministic: false }, allowed.has)
  generations = new Generations(database)
  for (const [name, wanted] of Object.entries(settings))
    generations.prepare(name as IndexName, wanted)
  return generations
}

const calls: Calls = {
  prepare(indexes) {
    settings = indexes
    const held = opened()
    return (Object.keys(indexes) as IndexName[]).filter(name => held.prepare(name, indexes[name]))
  },
  upsert: (index, documents) => opened().write(opened().live(index), shelf => documents.forEach(document => shelf.put(document))),
  update: (index, documents) => opened().write(opened().live(index), shelf => documents.forEach(document => shelf.patch(document))),
  remove: (index, ids) => opened().write(opened().live(index), shelf => ids.forEach(id => shelf.remove(id))),
  search: queries => queries.map(query => lists.unpack(query)).map(query => answered(opened().live(query.index), query)),
  count: index => opened().live(index).count(),
  begin: index => opened().begin(index, settings[index]),
  add: (generation, changes) => opened().add(generation, changes),
  tidy: (generation, first) => opened().tidy(generation, first),
  finish: (index, generation) => opened().finish(index, generation),
  discard: generation => opened().discard(generation),
  close() {
    generations?.database.close()
    generations = undefined
  },
}

/** An index from before an update lacks fields and is being filled anew: until then nothing is found by them. */
function answered(shelf: Shelf, query: EngineQuery): EngineAnswer {
  try {
    return search(shelf, query, allowed)
  }
  catch (error) {
    const wanted = settings[query.index]
    if (!(error instanceof RangeError) || !wanted || fits(shelf.settings, wanted))
      throw error
    return { hits: [], total: 0, facets: Object.fromEntries((query.facets ?? []).map(facet => [facet, {}])) }
  }
}

/** A damaged file is of no use to anybody: an empty one takes its place, and whoever asked is told to fill it. */
function startOver() {
  generations?.database.close()
  generations = undefined
  removeFile(file)
}

/** Another process may put a new generation in the place of the one that is being read: then once more with that. */
const isGone = (error: unknown) => /^no such table: g\d+_/.test(String((error as Error | null)?.message))

function work({ call, args }: Request): unknown {
  const asked = calls[call as CallName] as (...values: unknown[]) => unknown
  try {
    return asked(...args)
  }
  catch (error) {
    if (!isGone(error))
      throw error
    generations?.forget()
    return asked(...args)
  }
}

function answer(request: Request): Reply {
  const { id } = request
  try {
    return { id, result: work(request) }
  }
  catch (error) {
    const lost = isDamage(error)
    if (lost)
      startOver()
    return { id, error: { message: error instanceof Error ? error.message : String(error), refused: error instanceof RangeError, busy: error instanceof SearchBusy, lost, unknown: error instanceof UnknownList } }
  }
}

// As text: it is copied in a tenth of the time that many documents would take value by value.
parentPort?.on('message', (request: string) => parentPort?.postMessage(JSON.stringify(answer(JSON.parse(request) as Request))))
