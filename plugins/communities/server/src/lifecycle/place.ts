import type { CommunityStatus, Stage } from '../../../contracts/shared'
import type { Strapi } from '../kernel/strapi'
import type { MoveGround } from './rules'
import { json, sql } from '../kernel/database'
import { notFound } from '../kernel/errors'

/** What the lifecycle needs to know of a community, for facilitators on the site and staff in the panel alike. */
export interface Place {
  id: number
  path: string
  stage: Stage
  status: CommunityStatus
  createdAt: unknown
  charter: Record<string, string>
  parentId: number | null
}

interface Row { id: number, path: string, stage: Stage, status: CommunityStatus, created_at: unknown, charter: unknown, parent_id: number | null }

/** Read anew where it is about to change. @throws NotFoundError when it was deleted meanwhile */
export async function placeOf(strapi: Strapi, id: number): Promise<Place> {
  const row = await sql(strapi)('cop_communities').where('id', id).first('id', 'path', 'stage', 'status', 'created_at', 'charter', 'parent_id') as Row | undefined
  if (!row)
    throw notFound()
  return { id: row.id, path: row.path, stage: row.stage, status: row.status, createdAt: row.created_at, charter: json<Record<string, string>>(row.charter, {}), parentId: row.parent_id }
}

/** Somebody facilitates it or one above it, and could still sign in. */
async function isFacilitated(strapi: Strapi, path: string): Promise<boolean> {
  const ids = path.split('/').filter(Boolean).map(Number)
  const someone = await sql(strapi)('cop_memberships as m').join('up_users as u', 'u.id', 'm.user_id').whereIn('m.community_id', ids).where({ 'm.state': 'active', 'm.role': 'facilitator', 'u.blocked': false }).first('m.id')
  return Boolean(someone)
}

export async function groundOf(strapi: Strapi, { charter, path, parentId }: Place): Promise<MoveGround> {
  const above = parentId === null ? undefined : await sql(strapi)('cop_communities').where('id', parentId).first('stage') as { stage: Stage } | undefined
  return { charter, facilitated: await isFacilitated(strapi, path), closedAbove: above?.stage === 'archived' }
}
