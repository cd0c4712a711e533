import type { CommunityRef, PersonRef, Term } from '../../../contracts/shared'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { TermRow } from '../taxonomies/terms'
import { visibleCommunities } from '../access/visible'
import { factsOf } from '../freshness/facts'
import { bool } from '../kernel/database'
import { among, list, query, read } from '../kernel/query'
import { personOf, readPeople } from '../people/person-ref'
import { toTerm } from '../taxonomies/terms'

/*
 * What stands around communities on cards and headers, read for many at once: one query a kind, whatever the number, and
 * none for what is known of this content version.
 */

function group<Row extends { community_id: number }, T>(rows: Row[], toValue: (row: Row) => T): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const values = groups.get(row.community_id) ?? []
    values.push(toValue(row))
    groups.set(row.community_id, values)
  }
  return groups
}

type Locale = 'en' | 'cy'

export async function topicsOf(strapi: Strapi, ids: number[], locale: Locale): Promise<Map<number, Term[]>> {
  return factsOf(strapi, `topics ${locale}`, ids, async missing => group(await read<TermRow & { community_id: number }>(strapi, query`
    select l.community_id, x.slug, x.name, x.name_cy
    from cop_communities_topics_lnk l join cop_expertises x on x.id = l.expertise_id
    where l.community_id in ${among(strapi, missing)} order by x.position`), row => toTerm(row, locale)))
}

/** Users, those who began first leading. Whoever closed their account facilitates nothing any more, but still stands here. */
export async function facilitatingUsers(strapi: Strapi, ids: number[]): Promise<Map<number, number[]>> {
  return factsOf(strapi, 'facilitators', ids, async missing => group(await read<{ community_id: number, user_id: number }>(strapi, query`
    select m.community_id, m.user_id from cop_memberships m
    where m.community_id in ${among(strapi, missing)} and m.state = 'active' and m.role = 'facilitator' and m.user_id is not null
    order by m.id`), row => row.user_id))
}

export async function facilitatorsOf(strapi: Strapi, ids: number[], viewer?: Viewer): Promise<Map<number, PersonRef[]>> {
  const users = await facilitatingUsers(strapi, ids)
  const people = await readPeople(strapi, [...users.values()].flat())
  return new Map([...users].map(([id, those]) => [id, those.filter(user => people.has(user)).map(user => personOf(people, user, viewer))]))
}

const present = (ids: (number | null)[]) => [...new Set(ids.filter(id => id !== null))]

export async function regionsOf(strapi: Strapi, ids: (number | null)[], locale: Locale): Promise<Map<number, Term>> {
  return factsOf(strapi, `regions ${locale}`, present(ids), async (missing) => {
    const rows = await read<TermRow>(strapi, query`select id, slug, name, name_cy from cop_regions where id in ${list(missing)}`)
    return new Map(rows.map(row => [row.id, toTerm(row, locale)]))
  })
}

/** `open`: anyone may know of it. */
export async function parentsOf(strapi: Strapi, ids: (number | null)[]): Promise<Map<number, CommunityRef & { open: boolean }>> {
  const wanted = present(ids)
  const rows = wanted.length === 0
    ? []
    : await read<CommunityRef & { id: number, effective_listed: unknown, status: string }>(strapi, query`select id, slug, name, effective_listed, status from cop_communities where id in ${list(wanted)}`)
  return new Map(rows.map(({ id, slug, name, effective_listed: listed, status }) => [id, { slug, name, open: bool(listed) && status === 'active' }]))
}

/**
 * Those above a community that this viewer may know of, from the top. Whoever is invited to a part of a hidden community
 * is not told of the whole before they belong to it.
 */
export async function ancestorsOf(strapi: Strapi, viewer: Viewer, path: string): Promise<CommunityRef[]> {
  const ids = path.split('/').filter(Boolean).slice(0, -1).map(Number)
  if (ids.length === 0)
    return []
  const rows = await read<{ id: number, slug: string, name: string }>(strapi, query`
    select h.id, h.slug, h.name from cop_communities h where h.id in ${list(ids)} and (${visibleCommunities(viewer)})`)
  return ids.flatMap(id => rows.filter(row => row.id === id).map(({ slug, name }) => ({ slug, name })))
}
