import type { Strapi } from '../kernel/strapi'
import type { TermRow } from '../taxonomies/terms'
import type { Counts, countsOf } from './finder-question'
import { organisationKind } from '../../../contracts/people'
import { list, nothing, query, raw, read } from '../kernel/query'
import { toTerm } from '../taxonomies/terms'

type Locale = 'en' | 'cy'

/** Organisations are many: those with the most people. */
const mostOrganisations = 20

/** What was counted, by its names. */
export async function facetsOf(strapi: Strapi, counts: ReturnType<typeof countsOf>, locale: Locale) {
  return {
    // Curated terms stand in their own order.
    regions: await named(strapi, 'cop_regions', counts.region, locale, 'by place'),
    expertise: await named(strapi, 'cop_expertises', counts.expertise, locale, 'by place'),
    kinds: largest(counts.kind).flatMap(([slug, count]) => {
      const kind = organisationKind.safeParse(slug)
      return kind.success ? [{ slug: kind.data, count }] : []
    }),
    organisations: await named(strapi, 'cop_organisations', Object.fromEntries(largest(counts.organisation).slice(0, mostOrganisations)), locale),
  }
}

const largest = (counts: Counts) => Object.entries(counts).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))

async function named(strapi: Strapi, table: string, counts: Counts, locale: Locale, order?: 'by place') {
  const slugs = Object.keys(counts)
  const terms = slugs.length === 0 ? [] : await read<TermRow>(strapi, query`select id, slug, name, name_cy from ${raw(table)} where slug in ${list(slugs)} ${order ? raw('order by position, name') : nothing}`)
  const found = terms.map(term => ({ ...toTerm(term, locale), count: counts[term.slug] ?? 0 }))
  return order ? found : found.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}
