import type { InputOf } from '../../shared/api/types'

export const searchKinds = ['discussion', 'community', 'person'] as const
export const searchFacets = ['community', 'tag', 'region', 'organisation', 'year'] as const
export type SearchFacetName = typeof searchFacets[number]
/** Further than this the service does not page. */
export const mostPages = 50

/** What the address of a search holds. */
export interface SiteSearch {
  q?: string
  kind?: typeof searchKinds[number]
  community?: string
  tag?: string
  region?: string
  organisation?: string
  year?: string
  from?: string
  to?: string
  sort?: 'newest'
  page?: number
}

/** Characters that no word has, and that the service refuses. */
// eslint-disable-next-line no-control-regex
const signs = /[\u0000-\u001F\u007F\u2028-\u202E\u2066-\u2069]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const fits = (value: unknown, pattern: RegExp) => typeof value === 'string' && value.length <= 120 && pattern.test(value) ? value : undefined
const slug = (value: unknown) => fits(value, /^[a-z0-9]+(?:-[a-z0-9]+)*$/)

function words(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(signs, ' ').trim().slice(0, 300).trim() || undefined : undefined
}

function day(value: unknown): string | undefined {
  const given = fits(value, /^\d{4}-\d\d-\d\d$/)
  const date = new Date(`${given}T00:00:00Z`)
  return given && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(given) ? given : undefined
}

/** What an address asks for; anything else in it is left out, so that an old link still works. */
export function siteSearch(query: Record<string, unknown>): SiteSearch {
  const page = Number(query.page)
  return {
    q: words(query.q),
    kind: searchKinds.find(kind => kind === query.kind),
    community: slug(query.community),
    tag: slug(query.tag),
    region: slug(query.region),
    organisation: slug(query.organisation),
    year: fits(query.year, /^[12]\d{3}$/),
    from: day(query.from),
    to: day(query.to),
    sort: query.sort === 'newest' ? 'newest' : undefined,
    page: Number.isInteger(page) && page > 1 && page <= mostPages ? page : undefined,
  }
}

/** The same as the service takes it: a year is its first and its last day. */
export function searchInput({ year, from, to, ...search }: SiteSearch): NonNullable<InputOf<'search.query'>['query']> {
  const [first, last] = year ? [`${year}-01-01`, `${year}-12-31`] : []
  return {
    ...search,
    from: [first, from].filter(one => one !== undefined).sort().at(-1),
    to: [last, to].filter(one => one !== undefined).sort()[0],
  }
}

/** An address of this search. */
export function searchAddress(path: string, search: SiteSearch): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '').map(([name, value]) => [name, String(value)])
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}

/** Whether anything but words was chosen; what kind of thing doesn't count, it stands above the results. */
export function isNarrowed(search: SiteSearch): boolean {
  return Boolean(searchFacets.some(facet => search[facet]) || search.from || search.to)
}

/** Fewer words, where nothing has all of them: each of the longest by itself. */
export function fewerWords(q: string | undefined): string[] {
  const all = [...new Set((q ?? '').split(/\s+/).filter(word => word.length > 2))]
  return all.length > 1 ? all.sort((a, b) => b.length - a.length).slice(0, 4) : []
}
