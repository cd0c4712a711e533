import type { SearchHit, SearchKind } from '../../../contracts/search'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Checked } from './check'
import type { Asked } from './filters'
import type { EngineAnswer, EngineQuery, Hit, IndexName } from './port'
import { SearchDownError } from '../kernel/errors'
import { searchOf } from '../kernel/services'
import { checked } from './check'
import { correctionOf } from './correction'
import { termsOf as termsIn } from './embedded/words'
import { facetFields, facetsOf } from './facets'
import { filtersOf } from './filters'
import { MOST_HITS, SearchUnavailable } from './port'
import { present } from './present'
import { rightsOf } from './rights'
import { indexSettings } from './sources'

export const indexOf: Record<SearchKind, IndexName> = { discussion: 'contributions', community: 'communities', person: 'people' }
const kinds = Object.keys(indexOf) as SearchKind[]

/** The engine's answers, or the plain word that it isn't working. @throws SearchDownError */
export async function askEngine(strapi: Strapi, queries: EngineQuery[]): Promise<EngineAnswer[]> {
  try {
    return await searchOf(strapi).search(queries)
  }
  catch (error) {
    if (!(error instanceof SearchUnavailable))
      throw error
    strapi.log.warn(`communities: search is not working: ${error.message}`)
    throw new SearchDownError()
  }
}

/** Everything that is found for this viewer, filtered by their rights of this moment, and looked up once more. */
export async function searchAll(strapi: Strapi, viewer: Viewer, asked: Asked, locale: 'en' | 'cy') {
  const rights = await rightsOf(strapi, viewer)
  const filters = await filtersOf(strapi, asked, rights)
  const { q, page, pageSize } = asked
  const sort = asked.sort === 'newest' || q === '' ? { field: 'created', direction: 'descending' } as const : undefined
  const end = Math.min(page * pageSize, MOST_HITS)
  const indexes = kinds.map(kind => indexOf[kind]).filter(index => filters[index])
  const shown = indexes.filter(index => !asked.kind || indexOf[asked.kind] === index)
  const found = await askEngine(strapi, indexes.map((index): EngineQuery => ({
    index,
    words: q,
    filter: filters[index]!,
    ...(index === 'contributions' && { distinct: 'thread' }),
    ...(sort && { sort }),
    // Of kinds that were not chosen only the number is shown.
    ...(shown.includes(index) ? { facets: facetFields[index], excerpts: indexSettings[index].texts, offset: 0, limit: end } : { offset: 0, limit: 0 }),
  })))
  const answers = Object.fromEntries(indexes.map((index, place) => [index, found[place]])) as Partial<Record<IndexName, EngineAnswer>>

  const hits = merged(shown, answers, sort !== undefined).slice((page - 1) * pageSize, end)
  const stood: Checked[] = []
  const byPlace = new Map<Hit, Checked>()
  for (const index of shown) {
    const own = hits.filter(hit => hit.index === index).map(({ hit }) => hit)
    const kept = await checked(strapi, index, own, filters[index]!, q !== '')
    own.forEach((hit) => {
      const one = kept.get(hit.id)
      if (one)
        byPlace.set(hit, one)
    })
    stood.push(...kept.values())
  }
  const presented = await present(strapi, viewer, stood, locale)
  const items = hits.flatMap(({ hit }): SearchHit[] => {
    const one = byPlace.get(hit)
    const item = one && presented.get(one)
    return item ? [item] : []
  })
  const agreed = items.length === hits.length
  const totals = Object.fromEntries(kinds.map(kind => [kind, answers[indexOf[kind]]?.total ?? 0])) as Record<SearchKind, number>
  const shownAnswers = Object.fromEntries(shown.map(index => [index, answers[index]])) as typeof answers
  return {
    items,
    page,
    pageSize,
    total: agreed ? shown.reduce((sum, index) => sum + (answers[index]?.total ?? 0), 0) : null,
    facets: agreed ? await facetsOf(strapi, shownAnswers, totals, locale) : null,
    didYouMean: page === 1 && !sort ? correctionOf(q, foundWords(stood, presented)) : null,
  }
}

/** Words by which those hits were found that the viewer gets to see. */
function foundWords(stood: Checked[], presented: Map<Checked, SearchHit>): string[] {
  return stood.filter(hit => presented.has(hit)).flatMap(({ index, document, terms }) => wordsThere(index, document, terms))
}

function wordsThere(index: IndexName, document: Checked['document'], terms: ReadonlySet<string>): string[] {
  const text = indexSettings[index].texts.map(field => document[field] ?? '').flat().join('\n')
  return termsIn(text).filter(term => terms.has(term))
}

function merged(shown: IndexName[], answers: Partial<Record<IndexName, EngineAnswer>>, byDate: boolean): { index: IndexName, hit: Hit }[] {
  const worth = (hit: Hit) => byDate ? Number(hit.fields.created ?? 0) : hit.score
  return shown.flatMap(index => (answers[index]?.hits ?? []).map(hit => ({ index, hit }))).sort((a, b) => worth(b.hit) - worth(a.hit))
}
