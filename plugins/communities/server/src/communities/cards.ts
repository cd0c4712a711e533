import type { Knex } from 'knex'
import type { CommunityCard, MembershipState, Standing } from '../../../contracts/shared'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { isInside, maySeeFacilitators } from '../access/rules'
import { visibleCommunities } from '../access/visible'
import { bool, iso, isoOf, sql } from '../kernel/database'
import { facilitatorsOf, topicsOf } from './around'

interface CardRow {
  id: number
  slug: string
  name: string
  summary: string
  effective_reach: CommunityCard['reach']
  joining: CommunityCard['joining']
  effective_listed: unknown
  stage: CommunityCard['stage']
  status: CommunityCard['status']
  accent: string | null
  member_count: number
  contribution_count: number
  last_activity_at: unknown
  created_at: unknown
  parent_slug: string | null
  parent_name: string | null
  region_slug: string | null
  region_name: string | null
  region_name_cy: string | null
  my_state: MembershipState | null
  my_role: string | null
  facilitates: unknown
  banned: unknown
}

const CARD_COLUMNS = ['h.id', 'h.slug', 'h.name', 'h.summary', 'h.effective_reach', 'h.joining', 'h.effective_listed', 'h.stage', 'h.status', 'h.accent', 'h.member_count', 'h.contribution_count', 'h.last_activity_at', 'h.created_at', 'hp.slug as parent_slug', 'hp.name as parent_name', 'r.slug as region_slug', 'r.name as region_name', 'r.name_cy as region_name_cy']

/** Communities that exist for this viewer, ready to be narrowed, sorted and cut. */
export function visibleQuery(strapi: Strapi, viewer: Viewer) {
  return sql(strapi)('cop_communities as h').modify(visibleCommunities(viewer))
}

/** Reads cards for the rows a narrowed `visibleQuery` brings: one query, and one each for topics and facilitators. */
export async function readCards(strapi: Strapi, viewer: Viewer, narrow: (query: Knex.QueryBuilder) => void, locale: 'en' | 'cy'): Promise<CommunityCard[]> {
  const knex = sql(strapi)
  const query = visibleQuery(strapi, viewer).leftJoin('cop_communities as hp', 'hp.id', 'h.parent_id').leftJoin('cop_regions as r', 'r.id', 'h.region_id').select(CARD_COLUMNS)
  if (viewer.kind === 'registered') {
    query.leftJoin('cop_memberships as mine', join => void join.on('mine.community_id', 'h.id').andOn('mine.user_id', knex.raw('?', [viewer.userId])))
    query.select('mine.state as my_state', 'mine.role as my_role')
    const above = (condition: string) => `exists (select 1 from cop_memberships a where a.user_id = ? and ${condition} and h.path like '%/' || a.community_id || '/%')`
    query.select(knex.raw(`${above(`a.state = 'active' and a.role = 'facilitator'`)} as facilitates`, [viewer.userId]), knex.raw(`${above(`a.state = 'banned'`)} as banned`, [viewer.userId]))
  }
  const rows = await query.modify(narrow) as CardRow[]
  const ids = rows.map(row => row.id)
  const topics = await topicsOf(strapi, ids, locale)
  const facilitators = viewer.kind === 'anonymous' ? new Map() : await facilitatorsOf(strapi, ids)
  return rows.map(row => toCard(row, viewer, topics.get(row.id) ?? [], facilitators.get(row.id) ?? [], locale))
}

function toCard(row: CardRow, viewer: Viewer, topics: CommunityCard['topics'], facilitators: CommunityCard['facilitators'], locale: 'en' | 'cy'): CommunityCard {
  const standing = cardStanding(row, viewer)
  const knows = maySeeFacilitators(standing)
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
    memberCount: row.member_count,
    contributionCount: isInside(standing) ? row.contribution_count : null,
    topics,
    region: row.region_slug ? { slug: row.region_slug, name: (locale === 'cy' && row.region_name_cy) || (row.region_name ?? '') } : null,
    parent: row.parent_slug ? { slug: row.parent_slug, name: row.parent_name ?? '' } : null,
    facilitators: knows ? facilitators : [],
    lastActivityAt: knows ? iso(row.last_activity_at) : null,
    standing,
    createdAt: isoOf(row.created_at),
  }
}

function cardStanding(row: CardRow, viewer: Viewer): Standing {
  if (viewer.kind !== 'registered')
    return viewer.kind
  if (bool(row.facilitates))
    return 'facilitator'
  if (bool(row.banned))
    return 'banned'
  if (row.my_state === 'active')
    return 'member'
  return row.my_state === 'pending' ? 'pending' : 'registered'
}
