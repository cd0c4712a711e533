import type { RegisteredViewer } from '../access/viewer'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import type { Choices } from './finder-conditions'
import { seesField } from '../access/profile-fields'
import { query, raw, read } from '../kernel/query'
import { chosen, OPEN_ACCOUNT, peopleSeen } from './finder-conditions'

/** How many people stand under each term; under null, those of whom the viewer sees none. */
export type Counts = Map<number | null, number>

export interface Found {
  /** Profiles of the page in the order of names, one more than fit. */
  page: number[]
  total: number
  region: Counts
  organisation: Counts
  expertise: Counts
}

interface Row { facet: 'page' | 'region' | 'organisation' | 'expertise' | 'total', term: number | null, n: number | string }

/** Name and row of the last person of the page before. */
export type After = [name: string, id: number]

const beyond = (after: After | null) => after ? query`(m.name, m.id) > (${after[0]}, ${after[1]})` : undefined
const sum = (counts: Counts) => [...counts.values()].reduce((total, n) => total + n, 0)

/**
 * A search that narrows by words, region or organisation: whoever it finds is looked for once, then counted in every way.
 * Each facet leaves its own choice aside.
 */
export async function findAmong(strapi: Strapi, viewer: RegisteredViewer, words: Fragment[], choices: Choices, after: After | null, limit: number): Promise<Found> {
  const rows = await read<Row>(strapi, query`
    with m as materialized (${peopleSeen(viewer, words)})
    select * from (select 'page' as facet, m.id as term, 0 as n from m ${chosen(choices, undefined, beyond(after))} order by m.name, m.id limit ${limit}) page
    union all select 'region', m.region, count(*) from m ${chosen(choices, 'region')} group by m.region
    union all select 'organisation', m.organisation, count(*) from m ${chosen(choices, 'organisation')} group by m.organisation
    union all select 'expertise', l.expertise_id, count(*) from m cross join cop_profiles_expertise_lnk l ${chosen(choices, 'expertise', raw('l.profile_id = m.id and m.knows'))} group by l.expertise_id
    union all select 'total', 0, count(*) from m ${chosen(choices)}`)
  const counts = (facet: Row['facet']): Counts => new Map(rows.filter(row => row.facet === facet).map(({ term, n }) => [term, Number(n)]))
  return {
    page: rows.filter(row => row.facet === 'page').map(row => row.term as number),
    total: counts('total').get(0) ?? 0,
    region: counts('region'),
    organisation: counts('organisation'),
    expertise: counts('expertise'),
  }
}

/**
 * Everybody, or everybody with some expertise: nearly all people are found, so that a page comes by the index on names,
 * and counts from one index without a look at the people.
 */
export async function findInCrowd(strapi: Strapi, viewer: RegisteredViewer, choices: Choices, after: After | null, limit: number): Promise<Found> {
  const seen = peopleSeen(viewer, [])
  const page = await read<{ id: number }>(strapi, query`select m.id from (${seen}) m ${chosen(choices, undefined, beyond(after))} order by m.name, m.id limit ${limit}`)
  const rows = await read<{ region: number | null, organisation: number | null, n: number | string }>(strapi, query`
    select m.region, m.organisation, count(*) as n from (${seen}) m ${chosen(choices)} group by m.region, m.organisation`)
  const [region, organisation]: [Counts, Counts] = [new Map(), new Map()]
  for (const { n, ...terms } of rows) {
    region.set(terms.region, (region.get(terms.region) ?? 0) + Number(n))
    organisation.set(terms.organisation, (organisation.get(terms.organisation) ?? 0) + Number(n))
  }
  return { page: page.map(({ id }) => id), total: sum(region), region, organisation, expertise: await expertiseOfAll(strapi, viewer) }
}

/** By area of expertise: all, less those who are hidden or gone, who are few. */
async function expertiseOfAll(strapi: Strapi, viewer: RegisteredViewer): Promise<Counts> {
  const per = (from: Fragment) => read<{ term: number, n: number | string }>(strapi, query`select l.expertise_id as term, count(*) as n ${from} group by l.expertise_id`)
  const all = await per(raw('from cop_profiles_expertise_lnk l'))
  const unseen = await per(query`from cop_profiles p cross join cop_profiles_expertise_lnk l where l.profile_id = p.id and not (${OPEN_ACCOUNT} and ${seesField(viewer, 'expertise')})`)
  const less = new Map(unseen.map(({ term, n }) => [term, Number(n)]))
  return new Map(all.map(({ term, n }): [number, number] => [term, Number(n) - (less.get(term) ?? 0)]).filter(([, n]) => n > 0))
}
