import type { Knex } from 'knex'
import type { AdminCommunity } from '../../../contracts/admin'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import { adminRoles } from '../../../contracts/admin'
import { managedCommunities, only } from '../access/visible'
import { bool, iso, isoOf, json, sql } from '../kernel/database'
import { pluginConfig } from '../kernel/strapi'
import { joinPerson, PERSON_COLUMNS, toPersonRef } from '../people/person-ref'

type Row = Record<string, unknown> & { id: number }

/** Communities this account manages (`h`), to be narrowed further. */
export function managedQuery(strapi: Strapi, viewer: Viewer) {
  return sql(strapi)('cop_communities as h').modify(only, managedCommunities(viewer))
}

export function siteUrlOf(strapi: Strapi, path: string): string {
  return `${pluginConfig(strapi, 'siteUrl')}${path}`
}

export async function readAdminCommunities(strapi: Strapi, viewer: Viewer, narrow: (query: Knex.QueryBuilder) => void): Promise<(AdminCommunity & { charter: Record<string, string>, forFacilitators: boolean })[]> {
  const rows = await managedQuery(strapi, viewer).modify(narrow).select('h.*') as Row[]
  const facilitators = await facilitatorsWithAccess(strapi, rows.map(row => row.id))
  return rows.map(row => ({
    id: row.document_id as string,
    slug: row.slug as string,
    name: row.name as string,
    summary: row.summary as string,
    reach: row.effective_reach as AdminCommunity['reach'],
    joining: row.joining as AdminCommunity['joining'],
    listed: bool(row.effective_listed),
    stage: row.stage as AdminCommunity['stage'],
    status: row.status as AdminCommunity['status'],
    statusReason: row.status_reason as string | null,
    memberCount: row.member_count as number,
    contributionCount: row.contribution_count as number,
    pendingRequests: row.pending_count as number,
    lastActivityAt: iso(row.last_activity_at),
    createdAt: isoOf(row.created_at),
    facilitators: facilitators.get(row.id) ?? [],
    siteUrl: siteUrlOf(strapi, `/c/${row.slug as string}`),
    charter: json<Record<string, string>>(row.charter, {}),
    forFacilitators: bool(row.for_facilitators),
  }))
}

interface FacilitatorRow extends PersonColumns { community_id: number, is_active: unknown, has_role: unknown }

async function facilitatorsWithAccess(strapi: Strapi, communityIds: number[]) {
  const knex = sql(strapi)
  const rows = communityIds.length === 0
    ? []
    : await knex('cop_memberships as m').modify(joinPerson('m.user_id')).leftJoin('admin_users as a', 'a.id', 'pp.admin_user_id').whereIn('m.community_id', communityIds).where({ 'm.state': 'active', 'm.role': 'facilitator' }).whereNotNull('pp.id').orderBy('m.id').select('m.community_id', 'a.is_active', ...PERSON_COLUMNS).select(knex.raw('exists (select 1 from admin_users_roles_lnk l join admin_roles r on r.id = l.role_id where l.user_id = a.id and r.code = ?) as has_role', [adminRoles.facilitator])) as FacilitatorRow[]
  const byCommunity = new Map<number, AdminCommunity['facilitators']>()
  for (const row of rows) {
    const adminAccess = !bool(row.has_role) ? 'none' : bool(row.is_active) ? 'active' : 'invited'
    byCommunity.set(row.community_id, [...byCommunity.get(row.community_id) ?? [], { ...toPersonRef(row), id: row.person_id as string, adminAccess }])
  }
  return byCommunity
}
