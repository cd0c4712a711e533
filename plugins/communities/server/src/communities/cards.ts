import type { Knex } from 'knex'
import type { CommunityCard } from '../../../contracts/shared'
import type { TieColumns } from '../access/ties'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { isInside, maySeeFacilitators } from '../access/rules'
import { selectTies, standingOf, toTies } from '../access/ties'
import { visibleCommunities } from '../access/visible'
import { bool, iso, isoOf, sql } from '../kernel/database'
import { facilitatorsOf, topicsOf } from './around'

interface CardRow extends TieColumns {
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
  parent_listed: unknown
  parent_status: string | null
}

const CARD_COLUMNS = ['h.id', 'h.slug', 'h.name', 'h.summary', 'h.effective_reach', 'h.joining', 'h.effective_listed', 'h.stage', 'h.status', 'h.accent', 'h.member_count', 'h.contribution_count', 'h.last_activity_at', 'h.created_at', 'hp.slug as parent_slug', 'hp.name as parent_name', 'hp.effective_listed as parent_listed', 'hp.status as parent_status', 'r.slug as region_slug', 'r.name as region_name', 'r.name_cy as region_name_cy']

/** Communities that exist for this viewer, ready to be narrowed, sorted and cut. */
export function visibleQuery(strapi: Strapi, viewer: Viewer) {
  return sql(strapi)('cop_communities as h').modify(visibleCommunities(viewer))
}

/** Reads cards for the rows a narrowed `visibleQuery` brings: one query, and one each for topics and facilitators. */
export async function readCards(strapi: Strapi, viewer: Viewer, narrow: (query: Knex.QueryBuilder) => void, locale: 'en' | 'cy'): Promise<CommunityCard[]> {
  const query = visibleQuery(strapi, viewer).leftJoin('cop_communities as hp', 'hp.id', 'h.parent_id').leftJoin('cop_regions as r', 'r.id', 'h.region_id').select(CARD_COLUMNS).modify(selectTies(strapi, viewer))
  const rows = await query.modify(narrow) as CardRow[]
  const ids = rows.map(row => row.id)
  const topics = await topicsOf(strapi, ids, locale)
  const facilitators = viewer.kind === 'anonymous' ? new Map() : await facilitatorsOf(strapi, ids)
  return rows.map(row => toCard(row, viewer, topics.get(row.id) ?? [], facilitators.get(row.id) ?? [], locale))
}

function toCard(row: CardRow, viewer: Viewer, topics: CommunityCard['topics'], facilitators: CommunityCard['facilitators'], locale: 'en' | 'cy'): CommunityCard {
  const standing = standingOf(viewer, toTies(row))
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
    // Whoever is invited to a part of a hidden community is not told of the whole.
    parent: row.parent_slug && (isInside(standing) || (bool(row.parent_listed) && row.parent_status === 'active')) ? { slug: row.parent_slug, name: row.parent_name ?? '' } : null,
    facilitators: knows ? facilitators : [],
    lastActivityAt: knows ? iso(row.last_activity_at) : null,
    standing,
    createdAt: isoOf(row.created_at),
  }
}
