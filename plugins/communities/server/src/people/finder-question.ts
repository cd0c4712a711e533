import type { QueryOf } from '../../../contracts/endpoint'
import type { people } from '../../../contracts/people'
import type { EngineAnswer, EngineQuery, Filter, Within } from '../search/port'

export type Search = Omit<QueryOf<typeof people.find>, 'cursor'>
type Facet = 'region' | 'organisation' | 'kind' | 'expertise'
export type Counts = Record<string, number>

/** Keywords are looked for everywhere, in what somebody says about themselves last. */
const ANYWHERE = ['name', 'role', 'labels', 'about']
const MOST_KEYWORDS = 10

/** Every field on which a hit rests. */
const searchedTexts = [...ANYWHERE, 'first', 'last', 'job']

function wordsOf({ first, last, job, q = '' }: Search): Within[] {
  return [
    ...(first ? [{ fields: ['first'], words: first }] : []),
    ...(last ? [{ fields: ['last'], words: last }] : []),
    ...(job ? [{ fields: ['job'], words: job }] : []),
    ...q.split(',').map(word => word.trim()).filter(Boolean).slice(0, MOST_KEYWORDS).map(words => ({ fields: ANYWHERE, words })),
  ]
}

/** What is chosen, and whose counts leave it aside: they say what else could be chosen. */
interface Choice { facets: Facet[], filter: Filter }

function choicesOf({ regions = [], organisations = [], kinds = [], expertise = [] }: Search): Choice[] {
  return [
    ...(regions.length > 0 ? [{ facets: ['region' as const], filter: { field: 'region', in: regions } }] : []),
    // Any of these organisations, or any of these kinds.
    ...(organisations.length + kinds.length > 0 ? [{ facets: ['organisation' as const, 'kind' as const], filter: { any: [{ field: 'organisation', in: organisations }, { field: 'kind', in: kinds }] } }] : []),
    ...(expertise.length > 0 ? [{ facets: ['expertise' as const], filter: { field: 'expertise', in: expertise } }] : []),
  ]
}

/** The filter of a search: documents that this viewer may search, and what was chosen. */
export function filterOf(search: Search, seen: Filter): Filter {
  return { all: [seen, ...choicesOf(search).map(({ filter }) => filter)] }
}

/** A page of people with what is counted by the way, then what is counted without its own choice. */
export function questionsOf(search: Search, seen: Filter, offset: number, limit: number): EngineQuery[] {
  const within = wordsOf(search)
  const choices = choicesOf(search)
  const asked: Pick<EngineQuery, 'index' | 'words' | 'within'> = { index: 'people', words: '', ...(within.length > 0 && { within }) }
  const others = (['region', 'organisation', 'kind', 'expertise'] as const).filter(facet => !choices.some(({ facets }) => facets.includes(facet)))
  return [
    { ...asked, filter: filterOf(search, seen), facets: others, sort: { field: 'line', direction: 'ascending' }, offset, limit, ...(within.length > 0 && { excerpts: searchedTexts }) },
    ...choices.map((own): EngineQuery => ({ ...asked, filter: { all: [seen, ...choices.filter(one => one !== own).map(({ filter }) => filter)] }, facets: own.facets, offset: 0, limit: 0 })),
  ]
}

/** Counts of all facets, from whichever question they were asked of. */
export function countsOf(answers: EngineAnswer[]): Record<Facet, Counts> {
  return Object.assign({ region: {}, organisation: {}, kind: {}, expertise: {} }, ...answers.map(({ facets }) => facets)) as Record<Facet, Counts>
}
