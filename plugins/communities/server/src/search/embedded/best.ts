import type { EngineQuery } from '../port'
import type { Shelf } from './shelf'
import type { Tier } from './tiers'

export interface Place { slot: number, score: number }

/** What tells two results apart, and whether several documents may be one. */
export interface Key { key: (slot: number) => number, several: boolean }

export function keyOf(shelf: Shelf, { distinct }: EngineQuery): Key {
  const column = distinct ? shelf.columns.keyword(distinct) : null
  return { key: slot => column ? column.codeOf(slot) : slot, several: column !== null }
}

/**
 * The best, way by way. Of a way that finds very many the newest are ranked: with so many, none of the others would be
 * told from them by its words.
 */
export function bestOf(ways: Tier[], { key, several }: Key, ranked: Ranked, most: number): Place[] {
  const best: Place[] = []
  const taken = new Set<number>()
  for (const { match, score: [from, to] } of ways) {
    if (best.length >= most)
      break
    // Whoever has several documents takes several rows for one place: where those that come first do not do, all are looked at.
    const first = (most - best.length + taken.size) * (several ? 4 : 1)
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
export interface Ranked { most: number, of: (match: string, limit: number) => { slot: number, worth: number }[] }

export function byWords(shelf: Shelf, most: number): Ranked {
  const { fts } = shelf.tables
  const ranking = shelf.prepare(`
    select slot, rank from (select rowid as slot, ${shelf.rank} as rank from ${fts} where ${fts} match ? and allowed(rowid) = 1 order by rowid desc limit ${most})
    order by rank, slot desc limit ?`)
  // bm25 is the lower the better; what it comes to depends on the index.
  return { most, of: (match, limit) => (ranking.all(match, limit) as { slot: number, rank: number }[]).map(({ slot, rank }) => ({ slot, worth: -rank / (10 - rank) })) }
}

/** Those that were added last come first. */
export function byNewest(shelf: Shelf, most: number): Ranked {
  const { fts } = shelf.tables
  const newest = shelf.prepare(`select rowid from ${fts} where ${fts} match ? and allowed(rowid) = 1 order by rowid desc limit ?`).pluck()
  return { most, of: (match, limit) => (newest.all(match, limit) as number[]).map((slot, place) => ({ slot, worth: 1 / (place + 1) })) }
}
