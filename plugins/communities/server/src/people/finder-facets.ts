import type { Strapi } from '../kernel/strapi'
import type { TermRow } from '../taxonomies/terms'
import type { Counts, Found } from './finder-counts'
import { query, raw, read } from '../kernel/query'
import { toTerm } from '../taxonomies/terms'

type Locale = 'en' | 'cy'
export type Kind = 'county' | 'unitary' | 'metropolitan' | 'london-borough' | 'district' | 'council-area' | 'principal-area' | 'ni-district' | 'other'

/** Organisations are many: those with the most people. */
const mostOrganisations = 20

/** What was counted, by its names. */
export async function facetsOf(strapi: Strapi, found: Found, locale: Locale) {
  return {
    regions: await named(strapi, 'cop_regions', found.region, locale),
    expertise: await named(strapi, 'cop_expertises', found.expertise, locale),
    ...await organisations(strapi, found.organisation, locale),
  }
}

/** Curated terms that stand on somebody, in their own order. */
async function named(strapi: Strapi, table: string, counts: Counts, locale: Locale) {
  const terms = await read<TermRow>(strapi, query`select id, slug, name, name_cy from ${raw(table)} order by position, name`)
  return withCounts(terms, counts).map(({ count, ...term }) => ({ ...toTerm(term, locale), count }))
}

async function organisations(strapi: Strapi, counts: Counts, locale: Locale) {
  const terms = await read<TermRow & { kind: Kind }>(strapi, raw('select id, slug, name, name_cy, kind from cop_organisations'))
  const found = withCounts(terms, counts)
  const kinds = new Map<Kind, number>()
  for (const { kind, count } of found)
    kinds.set(kind, (kinds.get(kind) ?? 0) + count)
  return {
    kinds: [...kinds].map(([slug, count]) => ({ slug, count })).sort((a, b) => b.count - a.count),
    organisations: found.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)).slice(0, mostOrganisations).map(({ count, ...term }) => ({ ...toTerm(term, locale), count })),
  }
}

function withCounts<Term extends TermRow>(terms: Term[], counts: Counts) {
  return terms.flatMap((term) => {
    const count = counts.get(term.id)
    return count ? [{ ...term, count }] : []
  })
}
