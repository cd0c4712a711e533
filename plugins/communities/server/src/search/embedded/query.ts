import type { EngineAnswer, EngineQuery, Hit, Value } from '../port'
import type { Asked } from './ask'
import type { Place } from './best'
import type { Shelf } from './shelf'
import type { Tier } from './tiers'
import { EVERYTHING, findsNothing, MOST_HITS } from '../port'
import { ask } from './ask'
import { bestOf, byWords, keyOf } from './best'
import { excerptOf, matcherOf } from './highlight'
import { leading, orderOf } from './order'
import { relaxedTiersOf, tiersOf } from './tiers'
import { firstFound } from './typing'
import { searchWithin } from './within'

/** With fewer results than these, what holds nearly all words is shown as well. */
const FEW = 5
const EXCERPT_WORDS = 30
/** So many of what one way finds are ranked by their words. */
const MOST_RANKED = 4000

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
  if (query.counted === false && !query.sort && asked.words.length + asked.phrases.length > 0) {
    const { best, by } = firstFound(shelf, query, asked, most)
    return { hits: toHits(shelf, query, by, best.slice(query.offset)), total: best.length, facets: {} }
  }
  const { found, ways } = find(shelf, asked, passes)
  const counted = query.distinct ? columns.keyword(query.distinct).firsts(found) : found
  const best = query.sort || ways.length === 0 ? sorted(shelf, query, found, most) : bestOf(ways, keyOf(shelf, query), byWords(shelf, MOST_RANKED), Math.min(most, counted.length))
  return {
    hits: toHits(shelf, query, asked, best.slice(query.offset)),
    total: counted.length,
    facets: Object.fromEntries(facets.map(facet => [facet, columns.keyword(facet).count(counted)])),
  }
}

/** All that the question finds and the filter lets through, and the ways in which it was found. */
function find(shelf: Shelf, asked: Asked, passes: Passes): { found: number[], ways: Tier[] } {
  if (asked.words.length + asked.phrases.length === 0)
    return { found: shelf.columns.every().filter(passes), ways: [] }
  const { fts } = shelf.tables
  const matching = shelf.prepare(`select rowid from ${fts} where ${fts} match ?`).pluck()
  const slots = (match: string) => (matching.all(match) as number[]).filter(passes)
  const tiers = tiersOf(asked)
  let found = slots((tiers.at(-1) as Tier).match)
  const ways = found.length > 0 ? [...tiers] : []
  for (const tier of relaxedTiersOf(asked)) {
    if (found.length >= FEW)
      break
    ways.push(tier)
    found = slots(tier.match)
  }
  return { found, ways }
}

function sorted(shelf: Shelf, query: EngineQuery, found: number[], most: number): Place[] {
  return leading(found, orderOf(shelf.columns, query.sort), keyOf(shelf, query).key, most).map(slot => ({ slot, score: 0 }))
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
