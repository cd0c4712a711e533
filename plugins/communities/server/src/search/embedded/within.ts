import type { EngineAnswer, EngineQuery, Within } from '../port'
import type { Asked, WordAsked } from './ask'
import type { Place } from './best'
import type { Passes } from './query'
import type { Shelf } from './shelf'
import { EVERYTHING, MOST_HITS } from '../port'
import { ask } from './ask'
import { leading, orderOf } from './order'
import { toHits } from './query'
import { allOf, anyOf, exact, quoted, withNear, withPrefix } from './tiers'

/*
 * Words that have to stand in certain fields: whoever looks for a last name doesn't mean a first name, and of several
 * things that are asked for none may be missing.
 */

interface Part { columns: string[], asked: Asked }

/** What fits equally well stands in the order that is asked for. */
export function searchWithin(shelf: Shelf, query: EngineQuery, within: readonly Within[]): EngineAnswer {
  const facets = query.facets ?? []
  const parts = within.map(({ fields, words }): Part => {
    const asked = ask(words, shelf.settings, shelf.vocabulary)
    return { columns: fields.map(field => columnOf(shelf, field)), asked: fields.length === 1 ? withInitials(asked) : asked }
  })
  if (parts.some(({ asked }) => asked.words.length + asked.phrases.length === 0))
    return { hits: [], total: 0, facets: Object.fromEntries(facets.map(facet => [facet, {}])) }
  const lets = shelf.columns.predicate(query.filter ?? EVERYTHING)
  const passes: Passes = slot => shelf.columns.isAlive(slot) && lets(slot)
  const ways = waysOf(parts)
  const found = query.counted === false ? [] : shelf.matching(ways.at(-1) as string).filter(passes)
  const most = Math.min(query.offset + query.limit, MOST_HITS)
  const best = bestOf(shelf, ways, passes, orderOf(shelf.columns, query.sort), query.counted === false ? most : Math.min(most, found.length))
  const all: Asked = { words: parts.flatMap(({ asked }) => asked.words), phrases: parts.flatMap(({ asked }) => asked.phrases), nothing: false }
  return {
    hits: toHits(shelf, query, all, best.slice(query.offset)),
    total: query.counted === false ? best.length : found.length,
    facets: Object.fromEntries(facets.map(facet => [facet, shelf.columns.keyword(facet).count(found)])),
  }
}

/** Of a name somebody may know no more than the first letter, and one field holds few words. */
function withInitials(asked: Asked): Asked {
  return { ...asked, words: asked.words.map(word => word.term.length === 1 ? { ...word, prefix: word.term } : word) }
}

function columnOf(shelf: Shelf, field: string): string {
  const place = shelf.settings.texts.indexOf(field)
  if (place < 0)
    throw new RangeError(`"${field}" is no text of this index`)
  return `t${place}`
}

/** From what was typed to what may have been meant; each first in the fields that say most. */
function waysOf(parts: Part[]): string[] {
  const as = (columns: (part: Part) => string[], way: (word: WordAsked) => string[]) => allOf(parts.map(part =>
    `({${columns(part).join(' ')}} : ${allOf([...part.asked.phrases.map(quoted), ...part.asked.words.map(word => anyOf(way(word)))])})`))
  const telling = ({ columns }: Part) => columns.length > 1 ? columns.slice(0, -1) : columns
  return [...new Set([exact, withPrefix, withNear].flatMap(way => [as(telling, way), as(({ columns }) => columns, way)]))]
}

function bestOf(shelf: Shelf, ways: string[], passes: Passes, order: ReturnType<typeof orderOf>, most: number): Place[] {
  const best: Place[] = []
  const taken = new Set<number>()
  for (const [place, way] of ways.entries()) {
    if (best.length >= most)
      break
    const more = shelf.matching(way).filter(slot => !taken.has(slot) && passes(slot))
    for (const slot of leading(more, order, one => one, most - best.length)) {
      taken.add(slot)
      best.push({ slot, score: 1 - place / ways.length })
    }
  }
  return best
}
