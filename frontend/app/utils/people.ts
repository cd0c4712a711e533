/** Who sees a field, from most to fewest; as the contract has them. */
export const visibilities = ['everyone', 'registered', 'communities', 'contacts', 'nobody'] as const
export const messagesFrom = ['registered', 'communities', 'contacts', 'nobody'] as const
export const spokenLanguages = ['en', 'cy', 'gd', 'ga', 'kw', 'sco', 'bfi', 'ar', 'bn', 'de', 'es', 'fa', 'fr', 'gu', 'hi', 'it', 'lt', 'pa', 'pl', 'pt', 'ro', 'so', 'ta', 'tr', 'uk', 'ur', 'zh'] as const

/** What the finder's address holds: words, and choices from its facets. */
export interface PeopleSearch { first?: string, last?: string, job?: string, q?: string, regions: string[], kinds: string[], organisations: string[], expertise: string[], cursor?: string }

export const facets = ['regions', 'kinds', 'organisations', 'expertise'] as const
export type Facet = typeof facets[number]

const text = (value: unknown, most: number) => typeof value === 'string' && value.trim() ? value.trim().slice(0, most) : undefined

/** Choices stand in an address once for each box that was ticked, or with commas between them. */
const slugs = (value: unknown) => [...new Set([value].flat().flatMap(one => typeof one === 'string' ? one.split(',') : []))].filter(one => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(one)).slice(0, 20)

/** What an address asks of the finder; anything else in it is left out, so that an old link still works. */
export function peopleSearch(query: Record<string, unknown>): PeopleSearch {
  return {
    first: text(query.first, 60),
    last: text(query.last, 60),
    job: text(query.job, 80),
    q: text(query.q, 200),
    regions: slugs(query.regions),
    kinds: slugs(query.kinds),
    organisations: slugs(query.organisations),
    expertise: slugs(query.expertise),
    cursor: text(query.cursor, 200),
  }
}

/** The same as a call of the API takes it. */
export function peopleQuery(search: PeopleSearch) {
  const { regions, kinds, organisations, expertise, ...words } = search
  const joined = (all: string[]) => all.join(',') || undefined
  return { ...words, regions: joined(regions), kinds: joined(kinds), organisations: joined(organisations), expertise: joined(expertise) }
}

/** An address of the finder. */
export function peopleAddress(path: string, search: Partial<PeopleSearch>): string {
  const given = Object.entries(peopleQuery({ regions: [], kinds: [], organisations: [], expertise: [], ...search })).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}
