import type { Stage } from '../../../../contracts/shared'
import type { Strapi } from '../../kernel/strapi'
import { sql } from '../../kernel/database'
import { newDocumentId } from '../../kernel/document-id'
import { ConflictError, forbidden } from '../../kernel/errors'
import { query, readOne } from '../../kernel/query'
import { lockCommunity } from '../../memberships/store'
import { placeOf } from '../place'
import { isRestart } from '../rules'

export interface ClosedownRow { last_day: string | null, reason: string | null, set_by_id: number | null, told_at: unknown, told_by_id: number | null, message: string | null }

export function closedownOf(strapi: Strapi, communityId: number): Promise<ClosedownRow | undefined> {
  return readOne<ClosedownRow>(strapi, query`select last_day, reason, set_by_id, told_at, told_by_id, message from cop_closedowns where community_id = ${communityId}`)
}

/**
 * Holds a community that is closing, so that it neither moves on nor is changed by two at once; the caller has opened a
 * transaction.
 * @throws ForbiddenError `closed` where it is suspended; ConflictError `not-closing`
 */
export async function holdClosing(strapi: Strapi, community: { id: number, path: string }): Promise<void> {
  await lockCommunity(strapi, community)
  const { stage, status } = await placeOf(strapi, community.id)
  if (status !== 'active')
    throw forbidden('closed', 'This community is suspended')
  if (stage !== 'closedown')
    throw new ConflictError('not-closing', 'This community is not closing')
}

export async function changeClosedown(strapi: Strapi, communityId: number, changes: Record<string, unknown>): Promise<void> {
  const now = new Date()
  await sql(strapi)('cop_closedowns').insert({ document_id: newDocumentId(), community_id: communityId, created_at: now, updated_at: now, published_at: now }).onConflict(['community_id']).ignore()
  await sql(strapi)('cop_closedowns').where('community_id', communityId).update({ ...changes, updated_at: now })
}

/** Nothing closes by itself that was brought elsewhere; another life is told of anew. What was learned stays. */
export async function leaveClosedown(strapi: Strapi, communityId: number, to: Stage): Promise<void> {
  const again = isRestart('closedown', to) ? { told_at: null, told_by_id: null, message: null } : {}
  await sql(strapi)('cop_closedowns').where('community_id', communityId).update({ last_day: null, reason: null, set_by_id: null, ...again, updated_at: new Date() })
}
