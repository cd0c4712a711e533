import type { Knex } from 'knex'
import type { JoinRequest } from '../../../contracts/memberships'
import type { ProfileField, Visibility } from '../../../contracts/people'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import type { TermRow } from '../taxonomies/terms'
import { chosenOrStandard } from '../access/profile-fields'
import { decodeCursor, page } from '../kernel/cursor'
import { date, isoOf, sql } from '../kernel/database'
import { joinPerson, PERSON_COLUMNS, toPersonRef } from '../people/person-ref'
import { toTerm } from '../taxonomies/terms'

const PAGE = 50

interface RequestRow extends PersonColumns {
  id: number
  document_id: string
  reason: string | null
  requested_at: unknown
  profile_id: number
  about: string | null
  about_for: Visibility | null
  region_for: Visibility | null
  expertise_for: Visibility | null
  region_name: string | null
  community_document: string
  community_slug: string
  community_name: string
}

/** Whoever decides reads what any registered person may: asking to join opens no more of a profile. */
const shown = (field: ProfileField, chosen: Visibility | null) => ['everyone', 'registered'].includes(chosenOrStandard(field, chosen))

export type RequestInCommunity = JoinRequest & { community: { id: string, slug: string, name: string } }

type Narrow = (query: Knex.QueryBuilder) => void

/** Waiting requests of people whose account is open, narrowed by `where` (`m` membership, `h` community). */
function waiting(strapi: Strapi, where: Narrow) {
  return sql(strapi)('cop_memberships as m')
    .join('cop_communities as h', 'h.id', 'm.community_id')
    .modify(joinPerson('m.user_id'))
    .where('m.state', 'pending')
    .whereNotNull('pp.id')
    .modify(where)
}

export async function countRequests(strapi: Strapi, where: Narrow): Promise<number> {
  const row = await waiting(strapi, where).count({ n: '*' }).first() as { n: number | string }
  return Number(row.n)
}

/** Oldest first: for the site and the admin panel. */
export async function listRequests(strapi: Strapi, where: Narrow, { cursor, limit = PAGE, locale = 'en', viewer }: { cursor?: string | undefined, limit?: number, locale?: 'en' | 'cy', viewer?: Viewer }) {
  const after = decodeCursor(cursor, 'moment', 'integer')
  const query = waiting(strapi, where)
    .leftJoin('cop_regions as pr', 'pr.id', 'pp.region_id')
    .orderBy('m.requested_at')
    .orderBy('m.id')
    .limit(limit + 1)
    .select('m.id', 'm.document_id', 'm.reason', 'm.requested_at', 'pp.id as profile_id', 'pp.about', 'pp.about_visibility as about_for', 'pp.region_visibility as region_for', 'pp.expertise_visibility as expertise_for', 'pr.name as region_name', 'h.document_id as community_document', 'h.slug as community_slug', 'h.name as community_name', ...PERSON_COLUMNS)
  if (after)
    query.whereRaw('(m.requested_at, m.id) > (?, ?)', [new Date(Number(after[0])), after[1] as number])
  const rows = await query as RequestRow[]
  const expertise = await expertiseOf(strapi, rows.map(row => row.profile_id), locale)
  return page(rows, limit, row => [date(row.requested_at)?.getTime() ?? 0, row.id], (row): RequestInCommunity => ({
    id: row.document_id,
    reason: row.reason ?? '',
    requestedAt: isoOf(row.requested_at),
    person: { ...toPersonRef(row, viewer), id: row.person_id as string, region: shown('region', row.region_for) ? row.region_name : null, expertise: shown('expertise', row.expertise_for) ? expertise.get(row.profile_id) ?? [] : [], about: shown('about', row.about_for) ? row.about : null },
    community: { id: row.community_document, slug: row.community_slug, name: row.community_name },
  }))
}

export async function expertiseOf(strapi: Strapi, profileIds: number[], locale: 'en' | 'cy') {
  const rows = profileIds.length === 0
    ? []
    : await sql(strapi)('cop_profiles_expertise_lnk as l').join('cop_expertises as x', 'x.id', 'l.expertise_id').whereIn('l.profile_id', profileIds).orderBy('x.position').select('l.profile_id', 'x.slug', 'x.name', 'x.name_cy') as (TermRow & { profile_id: number })[]
  const byProfile = new Map<number, ReturnType<typeof toTerm>[]>()
  for (const row of rows)
    byProfile.set(row.profile_id, [...byProfile.get(row.profile_id) ?? [], toTerm(row, locale)])
  return byProfile
}
