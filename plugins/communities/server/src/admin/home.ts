import type { Knex } from 'knex'
import type { AdminHome } from '../../../contracts/admin'
import type { Viewer } from '../access/viewer'
import type { CardRow } from '../discussions/cards'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import { managedCommunities, only } from '../access/visible'
import { isoOf, sql } from '../kernel/database'
import { openStalls, stallRows } from '../lifecycle/stalls/list'
import { countRequests, listRequests } from '../memberships/requests'
import { joinPerson, PERSON_COLUMNS, toPersonRef } from '../people/person-ref'
import { countCases } from '../reports/cases'
import { countAppeals } from '../suspensions/list'
import { managedQuery, siteUrlOf } from './communities'
import { isStaff } from './staff'

const number = (value: unknown) => Number(value ?? 0)

/** What needs this account today, over the communities it manages. */
export async function adminHome(strapi: Strapi, viewer: Viewer): Promise<AdminHome> {
  const decidable = (query: Knex.QueryBuilder) => void query.modify(only, managedCommunities(viewer)).whereNot('h.stage', 'archived').where('h.status', 'active')
  const sums = await managedQuery(strapi, viewer).count({ n: '*' }).sum({ members: 'h.member_count', contributions: 'h.contribution_count' }).first() as Record<string, unknown>
  const requests = await listRequests(strapi, decidable, { limit: 5 })
  return {
    scope: viewer.kind === 'staff' ? 'all' : 'own',
    requestsWaiting: await countRequests(strapi, decidable),
    reportsWaiting: await countCases(strapi, viewer, { state: 'open' }) + (isStaff(viewer) ? await countCases(strapi, viewer, { state: 'appealed' }) : 0),
    suspensionAppeals: viewer.kind === 'staff' ? await countAppeals(strapi, viewer) : 0,
    oldestRequests: requests.items,
    newCommunities: await newCommunities(strapi, viewer),
    stalled: await stalled(strapi, viewer),
    recentActivity: await recentActivity(strapi, viewer),
    figures: { communities: number(sums.n), members: viewer.kind === 'staff' ? await countPeople(strapi) : number(sums.members), contributions: number(sums.contributions) },
    failedDeliveries: viewer.kind === 'staff' ? await countDead(strapi) : null,
  }
}

async function countPeople(strapi: Strapi): Promise<number> {
  const row = await sql(strapi)('up_users as u').join('cop_profiles as p', 'p.user_id', 'u.id').where('u.confirmed', true).where('u.blocked', false).count({ n: '*' }).first() as { n: unknown }
  return number(row.n)
}

async function countDead(strapi: Strapi): Promise<number> {
  const row = await sql(strapi)('cop_outbox_deliveries').where('state', 'dead').count({ n: '*' }).first() as { n: unknown }
  return number(row.n)
}

async function newCommunities(strapi: Strapi, viewer: Viewer) {
  const rows = await managedQuery(strapi, viewer).modify(joinPerson('h.started_by_id')).orderBy('h.created_at', 'desc').limit(5).select('h.document_id', 'h.slug', 'h.name', 'h.created_at', ...PERSON_COLUMNS) as (PersonColumns & { document_id: string, slug: string, name: string, created_at: unknown })[]
  return rows.map(row => ({ id: row.document_id, slug: row.slug, name: row.name, createdAt: isoOf(row.created_at), startedBy: row.person_id ? toPersonRef(row) : null, siteUrl: siteUrlOf(strapi, `/c/${row.slug}`) }))
}

async function stalled(strapi: Strapi, viewer: Viewer) {
  const mine = () => openStalls(strapi).modify(only, managedCommunities(viewer))
  const { n } = await mine().count({ n: '*' }).first() as { n: unknown }
  const rows = await stallRows(mine().limit(5))
  return { total: number(n), items: rows.map(row => ({ id: row.document_id, kind: row.kind, since: isoOf(row.since), community: { id: row.community_document, slug: row.slug, name: row.name } })) }
}

async function recentActivity(strapi: Strapi, viewer: Viewer) {
  const rows = await sql(strapi)('cop_contributions as c').join('cop_communities as h', 'h.id', 'c.home_id').modify(only, managedCommunities(viewer)).modify(joinPerson('c.author_id')).where('c.state', 'published').orderBy('c.last_activity_at', 'desc').limit(8).select('c.document_id', 'c.slug', 'c.title', 'c.comment_count', 'c.created_at', 'c.last_activity_at', 'h.slug as home_slug', 'h.name as home_name', ...PERSON_COLUMNS) as (CardRow & PersonColumns & { home_slug: string, home_name: string })[]
  return rows.map(row => ({
    id: row.document_id,
    title: row.title,
    community: { slug: row.home_slug, name: row.home_name },
    author: toPersonRef(row),
    commentCount: row.comment_count,
    lastActivityAt: isoOf(row.last_activity_at ?? row.created_at),
    siteUrl: siteUrlOf(strapi, `/c/${row.home_slug}/discussions/${row.slug}`),
  }))
}
