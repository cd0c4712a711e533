import type { CommunityCard } from '../../../contracts/shared'
import type { CommunityAccess } from '../access/community'
import type { TieColumns } from '../access/ties'
import type { Viewer } from '../access/viewer'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import { isInside, maySeeFacilitators } from '../access/rules'
import { standingOf, tieColumns, toTies } from '../access/ties'
import { LISTED, visibleCommunities } from '../access/visible'
import { picturesOf } from '../files/pictures'
import { factOf } from '../freshness/facts'
import { bool, iso, isoOf } from '../kernel/database'
import { asGiven, inOrder, query, raw, read, readOne } from '../kernel/query'
import { facilitatorsOf, parentsOf, regionsOf, topicsOf } from './around'

interface CardRow extends TieColumns {
  slug: string
  name: string
  summary: string
  effective_reach: CommunityCard['reach']
  joining: CommunityCard['joining']
  effective_listed: unknown
  stage: CommunityCard['stage']
  status: CommunityCard['status']
  accent: string | null
  logo_id: number | null
  member_count: number
  contribution_count: number
  last_activity_at: unknown
  created_at: unknown
  parent_id: number | null
  region_id: number | null
}

const COLUMNS = raw('h.id, h.path, h.slug, h.name, h.summary, h.effective_reach, h.joining, h.effective_listed, h.stage, h.status, h.accent, h.logo_id, h.member_count, h.contribution_count, h.last_activity_at, h.created_at, h.parent_id, h.region_id')

/**
 * Cards of the communities that exist for this viewer: one query, and one each for what stands around them.
 * `narrowed`: what else must hold of `h`. `sorted`: the rest of the select (order, limit, offset).
 */
export async function readCards(strapi: Strapi, viewer: Viewer, narrowed: Fragment, sorted: Fragment, locale: 'en' | 'cy'): Promise<CommunityCard[]> {
  const rows = await read<CardRow>(strapi, query`
    select ${COLUMNS} ${tieColumns(viewer)} from cop_communities h where ${narrowed} and (${visibleCommunities(viewer)}) ${sorted}`)
  return toCards(strapi, viewer, rows, locale)
}

/** The same of communities that are known, in this order: the first that exist for this viewer. `parent`: right above all of them. */
export async function readFirstCards(strapi: Strapi, viewer: Viewer, ids: number[], limit: number, locale: 'en' | 'cy', parent: CommunityAccess): Promise<CommunityCard[]> {
  const rows = await read<CardRow>(strapi, query`
    select ${COLUMNS} ${tieColumns(viewer)} from ${inOrder(strapi, ids)} join cop_communities h on h.id = o.value where (${visibleCommunities(viewer)}) order by ${asGiven(strapi)} limit ${limit}`)
  return toCards(strapi, viewer, rows, locale, new Map([[parent.id, { slug: parent.slug, name: parent.name, open: parent.effectiveListed && parent.status === 'active' }]]))
}

async function toCards(strapi: Strapi, viewer: Viewer, rows: CardRow[], locale: 'en' | 'cy', parents?: Around['parents']): Promise<CommunityCard[]> {
  const ids = rows.map(row => row.id)
  const around: Around = {
    topics: await topicsOf(strapi, ids, locale),
    facilitators: viewer.kind === 'anonymous' ? new Map() : await facilitatorsOf(strapi, ids),
    regions: await regionsOf(strapi, rows.map(row => row.region_id), locale),
    parents: parents ?? await parentsOf(strapi, rows.map(row => row.parent_id)),
    logos: await picturesOf(strapi, rows.map(row => row.logo_id)),
  }
  return rows.map(row => toCard(row, viewer, around))
}

interface Around {
  topics: Awaited<ReturnType<typeof topicsOf>>
  facilitators: Awaited<ReturnType<typeof facilitatorsOf>>
  regions: Awaited<ReturnType<typeof regionsOf>>
  parents: Awaited<ReturnType<typeof parentsOf>>
  logos: Awaited<ReturnType<typeof picturesOf>>
}

/**
 * How many of them there are. Those that exist for everyone are counted once for each content version; the few others that
 * exist for this viewer once for each version and viewer.
 */
export async function countCards(strapi: Strapi, viewer: Viewer, narrowed: Fragment): Promise<number> {
  const key = JSON.stringify([narrowed.text, narrowed.values])
  const listed = await factOf(strapi, 'listed communities', key, () => count(strapi, query`${narrowed} and ${LISTED}`))
  if (viewer.kind === 'anonymous')
    return listed
  const whose = JSON.stringify([key, viewer])
  return listed + await factOf(strapi, 'other communities', whose, () => count(strapi, query`${narrowed} and not (${LISTED}) and (${visibleCommunities(viewer)})`))
}

/** The same counted at once, where few of them are this viewer's. */
export function countVisible(strapi: Strapi, viewer: Viewer, narrowed: Fragment): Promise<number> {
  return count(strapi, query`${narrowed} and (${visibleCommunities(viewer)})`)
}

async function count(strapi: Strapi, conditions: Fragment): Promise<number> {
  const row = await readOne<{ n: number | string }>(strapi, query`select count(*) as n from cop_communities h where ${conditions}`)
  return Number(row?.n)
}

function toCard(row: CardRow, viewer: Viewer, { topics, facilitators, regions, parents, logos }: Around): CommunityCard {
  const standing = standingOf(viewer, toTies(viewer, row))
  const knows = maySeeFacilitators(standing)
  const parent = parents.get(row.parent_id ?? 0)
  return {
    slug: row.slug,
    name: row.name,
    summary: row.summary,
    reach: row.effective_reach,
    joining: row.joining,
    listed: bool(row.effective_listed),
    stage: row.stage,
    status: row.status,
    accent: row.accent,
    logo: logos.get(row.logo_id ?? 0) ?? null,
    memberCount: row.member_count,
    contributionCount: isInside(standing) ? row.contribution_count : null,
    topics: topics.get(row.id) ?? [],
    region: regions.get(row.region_id ?? 0) ?? null,
    // Whoever is invited to a part of a hidden community is not told of the whole.
    parent: parent && (isInside(standing) || parent.open) ? { slug: parent.slug, name: parent.name } : null,
    facilitators: knows ? facilitators.get(row.id) ?? [] : [],
    lastActivityAt: knows ? iso(row.last_activity_at) : null,
    standing,
    createdAt: isoOf(row.created_at),
  }
}
