import type { EngineQuery } from '../port'
import type { Asked } from './ask'
import type { Place } from './best'
import type { Shelf } from './shelf'
import type { Tier } from './tiers'
import { bestOf, byNewest, byWords, keyOf } from './best'
import { relaxedTiersOf, similarTiersOf, typedTiersOf } from './tiers'

/*
 * What is shown while somebody types: a few, at once. What was typed and goes on is enough; what may have been meant, and
 * what holds only some of the words, is looked for where there is nothing else.
 */

/** So many of what one way finds are ranked. */
const MOST_RANKED = 500

/**
 * Before it ranks the first document, bm25 counts all that hold each of the words, and words that stand together take a
 * look at each place where they stand: in an index with more documents than these the newest of each way come first.
 */
const SMALL = 5000

/** The best, and the question as far as it was read to find them: their excerpts show how they were found. */
export function firstFound(shelf: Shelf, query: EngineQuery, asked: Asked, most: number): { best: Place[], by: Asked } {
  const small = shelf.columns.size <= SMALL
  const asTyped: Asked = { ...asked, words: asked.words.map(({ term, exact, apart, prefix }) => ({ term, exact, apart, prefix, near: [] })) }
  const steps: { by: Asked, tiers: () => Tier[] }[] = [
    { by: asTyped, tiers: () => typedTiersOf(asked, small) },
    { by: asked, tiers: () => similarTiersOf(asked) },
    { by: asked, tiers: () => relaxedTiersOf(asked) },
  ]
  for (const { by, tiers } of steps) {
    const best = bestOf(tiersThatFind(shelf, tiers()), keyOf(shelf, query), small ? byWords(shelf, MOST_RANKED) : byNewest(shelf, MOST_RANKED), most)
    if (best.length > 0)
      return { best, by }
  }
  return { best: [], by: asked }
}

/** Each way finds what the one before finds: where the last finds nothing, the others need not be asked. */
function tiersThatFind(shelf: Shelf, tiers: Tier[]): Tier[] {
  const widest = tiers.at(-1)
  if (!widest)
    return []
  const { fts } = shelf.tables
  const any = shelf.prepare(`select 1 from ${fts} where ${fts} match ? and allowed(rowid) = 1 limit 1`).get(widest.match)
  return any === undefined ? [] : tiers
}
