/*
 * What the platform asks of a search engine. Two answer it: the embedded one (SQLite FTS5 in a thread) and Meilisearch
 * (docs/adr/0014). tests/search holds both to the same expectations.
 */

/** Kinds of things that are found; each is an index of its own. */
export type IndexName = 'contributions' | 'communities' | 'people'

export interface IndexSettings {
  /** Fields whose words are looked for, the most important first. */
  texts: readonly string[]
  /** Fields of one word or several that filters and facets compare as they are. */
  keywords: readonly string[]
  /** Fields that filters compare and results are sorted by. */
  numbers: readonly string[]
  /** Fields of one line by which results can be sorted, letter by letter; folded by whoever makes the documents. */
  lines?: readonly string[]
  /** Words that stand for one another, each way. */
  synonyms: readonly (readonly string[])[]
}

export type Value = string | number | null | readonly string[]

/** Words that have to stand, all of them, in these fields; of several fields the last says least. */
export interface Within { fields: readonly string[], words: string }

/** What an index holds of one thing. Fields are those that its settings name; others are not kept. */
export interface SearchDocument { id: string, [field: string]: Value }

/** Changed fields of a document that is there already. */
export type PartialDocument = SearchDocument

/** A tree and never a string: nothing that a person typed can become part of its syntax. */
export type Filter
  = | { all: readonly Filter[] }
    | { any: readonly Filter[] }
    | { not: Filter }
    | { field: string, equals: string }
    | { field: string, in: readonly string[] }
  /** At least `from`, less than `to`. */
    | { field: string, from?: number, to?: number }

export const EVERYTHING: Filter = { all: [] }
export const NOTHING: Filter = { any: [] }

/** Whether nothing can pass a filter, whatever there is: then no engine needs to be asked. */
export function findsNothing(filter: Filter): boolean {
  if ('all' in filter)
    return filter.all.some(findsNothing)
  if ('any' in filter)
    return filter.any.every(findsNothing)
  return 'in' in filter && filter.in.length === 0
}

export interface EngineQuery {
  index: IndexName
  /** As a person typed it; empty finds everything that the filter lets through. */
  words: string
  /** Instead of `words`: all of this has to be found, and nothing is let go where that finds little. Indexes that are asked like this have `id` among their keywords. */
  within?: readonly Within[]
  filter?: Filter
  /** Keyword fields to count. */
  facets?: readonly string[]
  /** By a number or a line. Left out: the best match first. With `within`, of what fits equally well (Meilisearch has an order of its own for that). */
  sort?: { field: string, direction: 'ascending' | 'descending' }
  /** Of several with the same value in this keyword field only the best is found and counted. */
  distinct?: string
  offset: number
  limit: number
  /** Left out, `total` is the number of all results; false spares the engine the counting, and `total` is that of the hits. */
  counted?: false
  /** Text fields of which the answer holds the piece that fits best, its words marked. */
  excerpts?: readonly string[]
}

export interface Hit {
  id: string
  /** 0 to 1; comparable between the indexes of one engine. */
  score: number
  /** By field: text with `MARK.start` and `MARK.end` around what was found; not HTML. Without anything found: the beginning. */
  excerpts: Record<string, string>
  /** Keywords and numbers of the document. */
  fields: Record<string, Value>
}

export interface EngineAnswer {
  hits: Hit[]
  total: number
  facets: Record<string, Record<string, number>>
}

/** Private-use characters: no keyboard types them, and texts are freed of them before they are indexed. */
export const MARK = { start: '\uE000', end: '\uE001' } as const

/** Further than this nobody pages; the engines need a bound. */
export const MOST_HITS = 1000

/** What a piece of a rebuild brings. */
export interface Changes { upsert: SearchDocument[], delete: string[] }

export interface EngineHealth { state: 'ok' | 'failing', error?: string }

export interface SearchEngine {
  readonly name: 'embedded' | 'meilisearch'
  /**
   * Makes the indexes with their settings, and changes settings where they differ.
   * @returns the indexes that hold nothing yet or what no longer fits, and have to be filled
   */
  prepare: (indexes: Record<IndexName, IndexSettings>) => Promise<IndexName[]>
  /** Documents replace those with the same id. */
  upsert: (index: IndexName, documents: SearchDocument[]) => Promise<void>
  /** Fields that aren't given stay as they are; of documents that aren't there nothing is made. */
  update: (index: IndexName, documents: PartialDocument[]) => Promise<void>
  remove: (index: IndexName, ids: string[]) => Promise<void>
  /** Several at once; the answers are in the order of the queries. */
  search: (queries: EngineQuery[]) => Promise<EngineAnswer[]>
  count: (index: IndexName) => Promise<number>
  /** Fills a new index beside the present one, which answers until the new one takes its place at once. */
  rebuild: (index: IndexName, changes: AsyncIterable<Changes>) => Promise<void>
  health: () => Promise<EngineHealth>
  close: () => Promise<void>
}

/** The engine cannot be asked, or did not do what it was asked: nothing is wrong with the question. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable'
}

/** Another process is filling this index already. */
export class SearchBusy extends Error {
  override name = 'SearchBusy'
}

/** A filter or setting that the engine refuses: a mistake of ours. */
export class SearchRefused extends Error {
  override name = 'SearchRefused'
}
