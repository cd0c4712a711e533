import type { CommunityAccess } from '../access/community'
import type { StaffViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Side } from './rules'
import { findCommunity } from '../access/community'
import { takesParts } from '../communities/create'
import { likeText, sql } from '../kernel/database'
import { query, raw, read, readOne } from '../kernel/query'

export interface Parties { from: CommunityAccess, into: CommunityAccess }

/** @throws NotFoundError */
export async function partiesOf(strapi: Strapi, viewer: StaffViewer, from: string, into: string): Promise<Parties> {
  return { from: await findCommunity(strapi, viewer, { documentId: from }), into: await findCommunity(strapi, viewer, { documentId: into }) }
}

/** Others by name, which are open. What else is in the way, the plan says. */
export async function targetsFor(strapi: Strapi, viewer: StaffViewer, community: string, q: string | undefined): Promise<{ id: string, slug: string, name: string }[]> {
  const { id } = await findCommunity(strapi, viewer, { documentId: community })
  const rows = await read<{ document_id: string, slug: string, name: string }>(strapi, query`
    select h.document_id, h.slug, h.name from cop_communities h
    where h.id <> ${id} and h.status = 'active' and h.stage not in ('closedown', 'archived')
      and ${q ? query`lower(h.name) like ${`%${likeText(q)}%`} escape '\\'` : raw('1 = 1')}
    order by lower(h.name), h.id limit 20`)
  return rows.map(row => ({ id: row.document_id, slug: row.slug, name: row.name }))
}

interface Written { total: number | string | null, closed: number | string | null, closed_below: number | string | null }

/** What was written in a community; and what of it, and of what is below, only members read. */
export async function writtenIn(strapi: Strapi, { id, path }: CommunityAccess): Promise<{ total: number, membersOnly: number, membersOnlyWithBelow: number }> {
  const row = await readOne<Written>(strapi, query`
    select sum(case when c.home_id = ${id} then 1 else 0 end) as total,
      sum(case when c.home_id = ${id} and (c.audience = 'community' or h.effective_reach = 'community') then 1 else 0 end) as closed,
      sum(case when c.audience = 'community' or h.effective_reach = 'community' then 1 else 0 end) as closed_below
    from cop_communities h join cop_contributions c on c.home_id = h.id where h.path like ${`${path}%`} and c.state <> 'deleted'`)
  return { total: Number(row?.total ?? 0), membersOnly: Number(row?.closed ?? 0), membersOnlyWithBelow: Number(row?.closed_below ?? 0) }
}

export function sideOf(community: CommunityAccess, written: Awaited<ReturnType<typeof writtenIn>>): Side {
  const { id, path, effectiveReach, joining, status, stage, tools, forFacilitators } = community
  return { id, path, reach: effectiveReach, joining, isSuspended: status === 'suspended', stage, takesParts: takesParts(community), tools, forFacilitators, contributions: written.total, membersOnly: written.membersOnlyWithBelow }
}

/** Whether KM staff or facilitators have still to decide about the community itself: its case would be about nothing. */
export async function isReported(strapi: Strapi, { id }: CommunityAccess): Promise<boolean> {
  return Boolean(await sql(strapi)('cop_report_cases').where({ kind: 'community', thing: id }).where(open => void open.where('state', 'open').orWhere('appeal', 'open')).first('id'))
}

export interface Part { id: number, documentId: string, name: string, path: string, parentId: number, reach: string, listed: unknown }

/** All that is below it, from the top down. */
export async function partsOf(strapi: Strapi, { path }: CommunityAccess): Promise<Part[]> {
  const rows = await sql(strapi)('cop_communities').where('path', 'like', `${path}_%`).orderByRaw('length(path), id').select('id', 'document_id', 'name', 'path', 'parent_id', 'effective_reach', 'effective_listed') as { id: number, document_id: string, name: string, path: string, parent_id: number, effective_reach: string, effective_listed: unknown }[]
  return rows.map(row => ({ id: row.id, documentId: row.document_id, name: row.name, path: row.path, parentId: row.parent_id, reach: row.effective_reach, listed: row.effective_listed }))
}
