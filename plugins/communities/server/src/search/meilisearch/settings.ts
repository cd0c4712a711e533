import type { IndexSettings } from '../port'
import type { Settings } from './client'
import { MOST_HITS } from '../port'

/** Totals and counts are true up to this many results. */
const MOST_COUNTED = 100_000

/** Our settings in Meilisearch's words; what isn't named here stays the server's own. */
export function toSettings({ texts, keywords, numbers, lines = [], synonyms }: IndexSettings) {
  return {
    searchableAttributes: [...texts],
    filterableAttributes: [...keywords, ...numbers].sort(),
    sortableAttributes: [...numbers, ...lines].sort(),
    displayedAttributes: ['*'],
    // Sorting comes first, and says nothing where no order is asked for.
    rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness'],
    synonyms: Object.fromEntries(synonyms.flatMap(group => group.map(word => [word, group.filter(other => other !== word)]))),
    typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
    faceting: { maxValuesPerFacet: MOST_HITS },
    pagination: { maxTotalHits: MOST_COUNTED },
  } satisfies Settings
}

type Ours = ReturnType<typeof toSettings>

/** Lists whose order means nothing to the server. */
const UNORDERED = new Set(['filterableAttributes', 'sortableAttributes'])

/** Whether the server's value says what ours says; it may add what we leave to it. */
function covers(held: unknown, ours: unknown): boolean {
  if (ours === null || typeof ours !== 'object')
    return held === ours
  if (Array.isArray(ours))
    return Array.isArray(held) && held.length === ours.length && ours.every((value, place) => covers(held[place], value))
  return held !== null && typeof held === 'object' && Object.entries(ours).every(([key, value]) => covers((held as Record<string, unknown>)[key], value))
}

/** What has to be changed on the server; empty where all is as it should be. */
export function differences(held: Settings, ours: Ours): Settings {
  return Object.fromEntries(Object.entries(ours).filter(([key, value]) => {
    const there = held[key as keyof Settings]
    if (key === 'synonyms')
      return !covers(there, value) || Object.keys(there ?? {}).length !== Object.keys(value).length
    return !covers(UNORDERED.has(key) && Array.isArray(there) ? [...there].sort() : there, value)
  }))
}

/** Whether documents that were indexed under the held settings lack fields of ours. */
export function lacksFields(held: Settings, ours: Ours): boolean {
  const known = new Set([...(held.searchableAttributes ?? []), ...(held.filterableAttributes ?? []).filter(one => typeof one === 'string')])
  return [...ours.searchableAttributes, ...ours.filterableAttributes].some(field => !known.has(field))
}
