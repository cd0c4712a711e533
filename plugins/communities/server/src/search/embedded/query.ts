import type { EngineAnswer, EngineQuery, Hit, Value } from '../port'
import type { Asked } from './ask'
import type { Shelf } from './shelf'
import type { Tier } from './tiers'
import { EVERYTHING, findsNothing, MOST_HITS } from '../port'
import { ask } from './ask'
import { excerptOf, matcherOf } from './highlight'
import { leading, orderOf } from './order'
import { relaxedTiersOf, tiersOf } from './tiers'
import { searchWithin } from './within'

/** With fewer results than these, what holds nearly all words is shown as well. */
const FEW = 5
const EXCERPT_WORDS = 30
/** So many of what one way finds are ranked by their words, and fewer where somebody is still typing. */
const MOST_RANKED = { counted: 4000, uncounted: 500 }

/**
 * Before it ranks the first document, bm25 counts all that hold each of the words: in an index with more documents than
 * these, somebody who is still typing gets the newest of each way instead.
 */
const SMALL = 5000

export interface Place { slot: number, score: number }

/** A document may belong to the answer: it is there, and the filter lets it through. */
export type Passes = (slot: number) => boolean

/** Which documents the present question may find: SQLite asks it of each row that it would rank. */
export class Allowed {
  passes: Passes = () => false

  has = (slot: unknown) => this.passes(slot as number) ? 1 : 0
}

export function search(shelf: Shelf, query: EngineQuery, allowed: Allowed): EngineAnswer {
  if (query.within?.length)
    return searchWithin(shelf, query, query.within)
  const asked = ask(query.words, shelf.settings, shelf.vocabulary)
  const facets = query.facets ?? []
  if (asked.nothing)
    return { hits: [], total: 0, facets: Object.fromEntries(facets.map(facet => [facet, {}])) }
  const { columns } = shelf
  const { filter = EVERYTHING } = query
  if (findsNothing(filter))
    return { hits: [], total: 0, facets: Object.fromEntries(facets.map(facet => [facet, {}])) }
  const lets = columns.predicate(filter)
  const passes: Passes = slot => columns.isAlive(slot) && lets(slot)
  allowed.passes = passes
  const most = Math.min(query.offset + query.limit, MOST_HITS)
  const tiers = tiersOf(asked, query.counted !== false || columns.size <= SMALL)
  const relaxed = relaxedTiersOf(asked)
  if (query.counted === false && !query.sort && asked.words.length + asked.phrases.length > 0) {
    const best = bestOf(shelf, query, [...tiersThatFind(shelf, tiers), ...relaxed], most).slice(query.offset)
    return { hits: toHits(shelf, query, asked, best), total: best.length, facets: {} }
  }
  const { found, ways } = find(shelf, asked, passes, tiers, relaxed)
  const counted = query.distinct ? columns.keyword(query.distinct).firsts(found) : found
  const best = query.sort || ways.length === 0 ? sorted(shelf, query, found, most) : bestOf(shelf, query, ways, Math.min(most, counted.length))
  return {
    hits: toHits(shelf, query, asked, best.slice(query.offset)),
    total: counted.length,
    facets: Object.fromEntries(facets.map(facet => [facet, columns.keyword(facet).count(counted)])),
  }
}

/** Each way finds what the one before finds: where the last finds nothing, the others need not be asked. */
function tiersThatFind(shelf: Shelf, tiers: Tier[]): Tier[] {
  const { fts } = shelf.tables
  const any = shelf.prepare(`select 1 from ${fts} where ${fts} match ? and allowed(rowid) = 1 limit 1`).get((tiers.at(-1) as Tier).match)
  return any === undefined ? [] : tiers
}

/** All that the question finds and the filter lets through, and the ways in which it was found. */
function find(shelf: Shelf, asked: Asked, passes: Passes, tiers: Tier[], relaxed: Tier[]): { found: number[], ways: Tier[] } {
  if (asked.words.length + asked.phrases.length === 0)
    return { found: shelf.columns.every().filter(passes), ways: [] }
  const { fts } = shelf.tables
  const matching = shelf.prepare(`select rowid from ${fts} where ${fts} match ?`).pluck()
  const slots = (match: string) => (matching.all(match) as number[]).filter(passes)
  let found = slots((tiers.at(-1) as Tier).match)
  const ways = found.length > 0 ? [...tiers] : []
  for (const tier of relaxed) {
    if (found.length >= FEW)
      break
    ways.push(tier)
    found = slots(tier.match)
  }
  return { found, ways }
}

/** What tells two results apart. */
function keyOf(shelf: Shelf, { distinct }: EngineQuery): (slot: number) => number {
  const column = distinct ? shelf.columns.keyword(distinct) : null
  return slot => column ? column.codeOf(slot) : slot
}

/**
 * The best, way by way. Of a way that finds very many the newest are ranked: with so many, none of the others would be
 * told from them by its words.
 */
function bestOf(shelf: Shelf, query: EngineQuery, ways: Tier[], most: number): Place[] {
  const key = keyOf(shelf, query)
  const ranked = query.counted !== false ? byWords(shelf, MOST_RANKED.counted) : shelf.columns.size > SMALL ? byNewest(shelf, MOST_RANKED.uncounted) : byWords(shelf, MOST_RANKED.uncounted)
  const best: Place[] = []
  const taken = new Set<number>()
  for (const { match, score: [from, to] } of ways) {
    if (best.length >= most)
      break
    // Whoever has several documents takes several rows for one place: where those that come first do not do, all are looked at.
    const first = (most - best.length + taken.size) * (query.distinct ? 4 : 1)
    for (const limit of [first, ranked.most]) {
      const rows = ranked.of(match, limit)
      for (const { slot, worth } of rows) {
        if (best.length >= most || taken.has(key(slot)))
          continue
        taken.add(key(slot))
        best.push({ slot, score: from + (to - from) * worth })
      }
      if (best.length >= most || rows.length < limit)
        break
    }
  }
  return best
}

/** Rows of a way in their order; `worth` is between 0 and 1 and compares within the way only. */
interface Ranked { most: number, of: (match: string, limit: number) => { slot: number, worth: number }[] }

function byWords(shelf: Shelf, most: number): Ranked {
  const { fts } = shelf.tables
  const ranking = shelf.prepare(`
    select slot, rank from (select rowid as slot, ${shelf.rank} as rank from ${fts} where ${fts} match ? and allowed(rowid) = 1 order by rowid desc limit ${most})
    order by rank, slot desc limit ?`)
  // bm25 is the lower the better; what it comes to depends on the index.
  return { most, of: (match, limit) => (ranking.all(match, limit) as { slot: number, rank: number }[]).map(({ slot, rank }) => ({ slot, worth: -rank / (10 - rank) })) }
}

/** Those that were added last come first. */
function byNewest(shelf: Shelf, most: number): Ranked {
  const { fts } = shelf.tables
  const newest = shelf.prepare(`select rowid from ${fts} where ${fts} match ? and allowed(rowid) = 1 order by rowid desc limit ?`).pluck()
  return { most, of: (match, limit) => (newest.all(match, limit) as number[]).map((slot, place) => ({ slot, worth: 1 / (place + 1) })) }
}

function sorted(shelf: Shelf, query: EngineQuery, found: number[], most: number): Place[] {
  return leading(found, orderOf(shelf.columns, query.sort), keyOf(shelf, query), most).map(slot => ({ slot, score: 0 }))
}

export function toHits(shelf: Shelf, { excerpts = [] }: EngineQuery, asked: Asked, places: Place[]): Hit[] {
  const { docs, texts } = shelf.tables
  const matches = matcherOf(asked)
  const read = shelf.prepare(`select d.id, d.fields, x.texts from ${docs} d join ${texts} x on x.slot = d.slot where d.slot = ?`)
  return places.flatMap(({ slot, score }) => {
    const row = read.get(slot) as { id: string, fields: string, texts: string } | undefined
    if (!row)
      return []
    const said = JSON.parse(row.texts) as string[]
    const pieces = excerpts.map(field => [field, excerptOf(said[shelf.settings.texts.indexOf(field)] ?? '', matches, EXCERPT_WORDS)] as const)
    return [{ id: row.id, score, excerpts: Object.fromEntries(pieces), fields: JSON.parse(row.fields) as Record<string, Value> }]
  })
}
