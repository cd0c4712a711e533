import type { SearchFacets, SearchKind } from '../../../contracts/search'
import type { Strapi } from '../kernel/strapi'
import type { EngineAnswer, IndexName } from './port'
import { list, query, raw, read } from '../kernel/query'
import { countsByRegion, namesOfHomes } from './homes'

/** So many values of a facet are shown. */
const MOST = 20

type Counts = Record<string, number>
type Locale = 'en' | 'cy'

export const facetFields: Record<IndexName, string[]> = {
  contributions: ['community', 'tags', 'organisation', 'year'],
  communities: ['region', 'year'],
  people: ['region', 'organisation'],
}

const largest = (counts: Counts) => Object.entries(counts).filter(([, count]) => count > 0).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, MOST)

function sum(...all: (Counts | undefined)[]): Counts {
  const total: Counts = {}
  for (const counts of all) {
    for (const [value, count] of Object.entries(counts ?? {}))
      total[value] = (total[value] ?? 0) + count
  }
  return total
}

/** Counts of the indexes that are shown, put together and named. `kinds`: of all indexes. */
export async function facetsOf(strapi: Strapi, answers: Partial<Record<IndexName, EngineAnswer>>, kinds: Record<SearchKind, number>, locale: Locale): Promise<SearchFacets> {
  const { contributions, communities, people } = answers
  const homes = contributions?.facets.community ?? {}
  const shown = largest(homes)
  const names = await namesOfHomes(strapi, shown.map(([id]) => id))
  const homeRegions = await countsByRegion(strapi, homes)
  return {
    kind: (Object.entries(kinds) as [SearchKind, number][]).filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count })),
    community: shown.flatMap(([id, count]) => {
      const home = names.get(id)
      return home ? [{ ...home, count }] : []
    }),
    tag: await named(strapi, 'tags', contributions?.facets.tags, locale),
    region: await named(strapi, 'regions', sum(homeRegions, communities?.facets.region, people?.facets.region), locale),
    organisation: await named(strapi, 'organisations', sum(contributions?.facets.organisation, people?.facets.organisation), locale),
    year: Object.entries(sum(contributions?.facets.year, communities?.facets.year)).sort(([a], [b]) => b.localeCompare(a)).map(([year, count]) => ({ year, count })),
  }
}

const TABLES = { tags: raw(`cop_tags t where t.state = 'active' and`), regions: raw('cop_regions t where'), organisations: raw('cop_organisations t where') }

async function named(strapi: Strapi, table: keyof typeof TABLES, counts: Counts = {}, locale: Locale) {
  const values = largest(counts)
  if (values.length === 0)
    return []
  const welsh = table === 'tags' ? raw('null') : raw('t.name_cy')
  const rows = await read<{ slug: string, name: string, name_cy: string | null }>(strapi, query`select t.slug, t.name, ${welsh} as name_cy from ${TABLES[table]} t.slug in ${list(values.map(([slug]) => slug))}`)
  return values.flatMap(([slug, count]) => {
    const row = rows.find(one => one.slug === slug)
    return row ? [{ slug, name: (locale === 'cy' && row.name_cy) || row.name, count }] : []
  })
}
