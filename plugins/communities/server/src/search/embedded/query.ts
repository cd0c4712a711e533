import type { EngineAnswer, EngineQuery, Hit, Value } from '../port'
import type { Asked } from './ask'
import type { Shelf } from './shelf'
import type { Tier } from './tiers'
import { EVERYTHING, MOST_HITS } from '../port'
import { ask } from './ask'
import { excerptOf, matcherOf } from './highlight'
import { relaxedTiersOf, tiersOf } from './tiers'

/** With fewer results than these, what holds nearly all words is shown as well. */
const FEW = 5
const EXCERPT_WORDS = 30

interface Place { slot: number, score: number }

/** Marks of the documents that the present query may find; SQLite asks it for each row that it would rank. */
export class Allowed {
  private marks = new Uint8Array(1024)
  private slots: number[] = []

  set(slots: number[]) {
    for (const slot of this.slots)
      this.marks[slot] = 0
    const highest = slots.reduce((most, slot) => Math.max(most, slot), 0)
    if (highest >= this.marks.length)
      this.marks = new Uint8Array(2 * highest + 1)
    for (const slot of slots)
      this.marks[slot] = 1
    this.slots = slots
  }

  has = (slot: unknown) => this.marks[slot as number] ?? 0
}

export function search(shelf: Shelf, query: EngineQuery, allowed: Allowed): EngineAnswer {
  const asked = ask(query.words, shelf.settings, shelf.vocabulary)
  if (asked.nothing)
    return { hits: [], total: 0, facets: Object.fromEntries((query.facets ?? []).map(facet => [facet, {}])) }
  const { found, tiers } = find(shelf, query, asked)
  allowed.set(found)
  const most = Math.min(query.offset + query.limit, MOST_HITS)
  const best = bestOf(shelf, query, tiers, found, most).slice(query.offset)
  return {
    hits: toHits(shelf, query, asked, best),
    total: countOf(shelf, query, found),
    facets: Object.fromEntries((query.facets ?? []).map(facet => [facet, facetOf(shelf, query, facet, found)])),
  }
}

/** All that the question finds and the filter lets through, and the ways in which it was found. */
function find(shelf: Shelf, { filter = EVERYTHING }: EngineQuery, asked: Asked): { found: number[], tiers: Tier[] } {
  const { columns } = shelf
  const passes = columns.predicate(filter)
  if (asked.words.length + asked.phrases.length === 0)
    return { found: columns.every().filter(passes), tiers: [] }
  const { fts } = shelf.tables
  const matching = shelf.prepare(`select rowid from ${fts} where ${fts} match ?`).pluck()
  const slots = (match: string) => (matching.all(match) as number[]).filter(slot => columns.isAlive(slot) && passes(slot))
  const tiers = tiersOf(asked)
  let found = slots((tiers.at(-1) as Tier).match)
  for (const tier of relaxedTiersOf(asked)) {
    if (found.length >= FEW)
      break
    tiers.push(tier)
    found = slots(tier.match)
  }
  return { found, tiers }
}

function distinctKey(shelf: Shelf, field: string): (slot: number) => number {
  const column = shelf.columns.keyword(field)
  return slot => column.codeOf(slot)
}

function countOf(shelf: Shelf, { distinct }: EngineQuery, found: number[]): number {
  return distinct ? new Set(found.map(distinctKey(shelf, distinct))).size : found.length
}

function facetOf(shelf: Shelf, { distinct }: EngineQuery, facet: string, found: number[]): Record<string, number> {
  const column = shelf.columns.keyword(facet)
  return column.count(distinct ? firsts(found, distinctKey(shelf, distinct)) : found)
}

/** Of several with the same key the first one. */
function firsts(slots: number[], key: (slot: number) => number): number[] {
  const seen = new Set<number>()
  return slots.filter((slot) => {
    const value = key(slot)
    return seen.has(value) ? false : (seen.add(value), true)
  })
}

function bestOf(shelf: Shelf, { sort, distinct }: EngineQuery, tiers: Tier[], found: number[], most: number): Place[] {
  const key = distinct ? distinctKey(shelf, distinct) : (slot: number) => slot
  if (sort || tiers.length === 0)
    return sorted(shelf, sort, found, key, most)
  const { fts } = shelf.tables
  const best: Place[] = []
  const taken = new Set<number>()
  for (const { match, score: [from, to] } of tiers) {
    if (best.length >= most || taken.size === found.length)
      break
    // Whoever has several documents takes several rows for one place: more are read than are wanted.
    for (let wanted = most - best.length, read = 0; wanted > 0;) {
      const limit = distinct ? Math.max(50, wanted * 4) : wanted + taken.size
      const rows = shelf.prepare(`select rowid as slot, ${shelf.rank} as rank from ${fts} where ${fts} match ? and allowed(rowid) = 1 order by rank, rowid desc limit ? offset ?`).all(match, limit, read) as { slot: number, rank: number }[]
      for (const { slot, rank } of rows) {
        if (best.length >= most || taken.has(key(slot)))
          continue
        taken.add(key(slot))
        // bm25 is the lower the better; what it comes to depends on the index, so it only ranks within the tier.
        best.push({ slot, score: from + (to - from) * (-rank / (10 - rank)) })
      }
      read += rows.length
      wanted = rows.length < limit ? 0 : most - best.length
    }
  }
  return best
}

function sorted(shelf: Shelf, sort: EngineQuery['sort'], found: number[], key: (slot: number) => number, most: number): Place[] {
  const column = sort && shelf.columns.number(sort.field)
  const sign = sort?.direction === 'ascending' ? 1 : -1
  // What has no number comes last either way.
  const worth = (slot: number) => column && !Number.isNaN(column[slot]) ? sign * column[slot]! : Infinity
  const order = column ? [...found].sort((a, b) => worth(a) - worth(b) || b - a) : found.toReversed()
  return firsts(order, key).slice(0, most).map(slot => ({ slot, score: 0 }))
}

function toHits(shelf: Shelf, { excerpts = [] }: EngineQuery, asked: Asked, places: Place[]): Hit[] {
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
