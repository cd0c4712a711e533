import type { EngineAnswer, EngineQuery, IndexSettings, Value, Within } from '../port'
import type { MultiSearchQuery, MultiSearchResult } from './client'
import { EVERYTHING, MARK, SearchUnavailable } from '../port'
import { expressionOf } from './filter'

const EXCERPT_WORDS = 30
const LONGEST_QUESTION = 1000

/** A minus before a word would leave it out, and the embedded engine knows no such thing. */
function plainWords(words: string): string {
  return words.slice(0, LONGEST_QUESTION).replace(/\p{Surrogate}/gu, ' ').replace(/(^|\s)-+(?=\S)/g, '$1')
}

/** `idsAlone`: nothing else of what is found is wanted. */
export type Asked = EngineQuery & { idsAlone?: true }

/** Words, and the only fields in which they are looked for. */
function asked({ words, within }: EngineQuery): Pick<Within, 'words'> & Partial<Within> {
  const [one] = within ?? []
  return one ?? { words }
}

/** Null where nothing can be found: no word in it, or nothing that the filter lets through. */
export function toQuestion(uid: string, query: Asked, settings: IndexSettings): MultiSearchQuery | null {
  const filter = expressionOf(query.filter ?? EVERYTHING)
  const { fields, words } = asked(query)
  if (filter === false || ((fields || words.trim() !== '') && !/[\p{L}\p{N}]/u.test(words)))
    return null
  return {
    indexUid: uid,
    q: plainWords(words),
    ...(fields && { attributesToSearchOn: [...fields] }),
    ...(typeof filter === 'string' && { filter }),
    ...(query.sort && !fields && { sort: [`${query.sort.field}:${query.sort.direction === 'ascending' ? 'asc' : 'desc'}`] }),
    ...(query.facets && { facets: [...query.facets] }),
    ...(query.distinct && { distinct: query.distinct }),
    ...(query.excerpts && {
      attributesToHighlight: [...query.excerpts],
      attributesToCrop: [...query.excerpts],
      cropLength: EXCERPT_WORDS,
      cropMarker: '…',
      highlightPreTag: MARK.start,
      highlightPostTag: MARK.end,
    }),
    attributesToRetrieve: query.idsAlone ? ['id'] : [...new Set(['id', ...settings.keywords, ...settings.numbers])],
    matchingStrategy: fields ? 'all' : 'last',
    showRankingScore: true,
    // Pages are counted to the last result; offsets are only estimated.
    ...(query.limit > 0 && query.offset % query.limit !== 0
      ? { offset: query.offset, limit: query.limit }
      : { page: query.limit > 0 ? query.offset / query.limit + 1 : 1, hitsPerPage: query.limit }),
  }
}

type Raw = Record<string, Value> & { id: string, _formatted?: Record<string, Value>, _rankingScore?: number }

const text = (value: Value | undefined) => typeof value === 'object' && value !== null ? value.join('\n') : String(value ?? '')

/** @throws SearchUnavailable for an answer that Meilisearch would not give */
export function toAnswer(result: MultiSearchResult<Raw> | undefined, query: EngineQuery, settings: IndexSettings): EngineAnswer {
  const total = result?.totalHits ?? result?.estimatedTotalHits
  if (!result || !Array.isArray(result.hits) || typeof total !== 'number')
    throw new SearchUnavailable('Meilisearch gave an answer without results')
  return {
    hits: result.hits.map(hit => ({
      id: String(hit.id),
      score: hit._rankingScore ?? 0,
      excerpts: Object.fromEntries((query.excerpts ?? []).map(field => [field, text(hit._formatted?.[field])])),
      fields: Object.fromEntries([...settings.keywords, ...settings.numbers].flatMap(field => hit[field] === undefined || hit[field] === null ? [] : [[field, hit[field] as Value]])),
    })),
    total,
    facets: Object.fromEntries((query.facets ?? []).map(facet => [facet, result.facetDistribution?.[facet] ?? {}])),
  }
}

export const emptyAnswer = ({ facets = [] }: EngineQuery): EngineAnswer => ({ hits: [], total: 0, facets: Object.fromEntries(facets.map(facet => [facet, {}])) })
