import type { CommunityRef, PersonRef, Term } from '../../../contracts/shared'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import type { TermRow } from '../taxonomies/terms'
import { visibleCommunities } from '../access/visible'
import { sql } from '../kernel/database'
import { joinPerson, PERSON_COLUMNS, toPersonRef } from '../people/person-ref'
import { toTerm } from '../taxonomies/terms'

/*
 * What stands around communities on cards and headers, read for many at once: one query a kind, whatever the number.
 */

function group<Row extends { community_id: number }, T>(rows: Row[], toValue: (row: Row) => T): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const row of rows)
    groups.set(row.community_id, [...groups.get(row.community_id) ?? [], toValue(row)])
  return groups
}

export async function topicsOf(strapi: Strapi, ids: number[], locale: 'en' | 'cy'): Promise<Map<number, Term[]>> {
  if (ids.length === 0)
    return new Map()
  const rows = await sql(strapi)('cop_communities_topics_lnk as l').join('cop_expertises as x', 'x.id', 'l.expertise_id').whereIn('l.community_id', ids).orderBy('x.position').select('l.community_id', 'x.slug', 'x.name', 'x.name_cy') as (TermRow & { community_id: number })[]
  return group(rows, row => toTerm(row, locale))
}

export async function facilitatorsOf(strapi: Strapi, ids: number[]): Promise<Map<number, PersonRef[]>> {
  if (ids.length === 0)
    return new Map()
  const rows = await sql(strapi)('cop_memberships as m').modify(joinPerson('m.user_id')).whereIn('m.community_id', ids).where({ 'm.state': 'active', 'm.role': 'facilitator' }).whereNotNull('pp.id').orderBy('m.id').select('m.community_id', ...PERSON_COLUMNS) as (PersonColumns & { community_id: number })[]
  return group(rows, toPersonRef)
}

/**
 * Those above a community that this viewer may know of, from the top. Whoever is invited to a part of a hidden community
 * is not told of the whole before they belong to it.
 */
export async function ancestorsOf(strapi: Strapi, viewer: Viewer, path: string): Promise<CommunityRef[]> {
  const ids = path.split('/').filter(Boolean).slice(0, -1).map(Number)
  if (ids.length === 0)
    return []
  const rows = await sql(strapi)('cop_communities as h').modify(visibleCommunities(viewer)).whereIn('h.id', ids).select('h.id', 'h.slug', 'h.name') as { id: number, slug: string, name: string }[]
  return ids.flatMap(id => rows.filter(row => row.id === id).map(({ slug, name }) => ({ slug, name })))
}
