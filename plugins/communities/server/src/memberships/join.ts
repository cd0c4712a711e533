import type { CommunityAccess } from '../access/community'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Held, JoinWay } from './rules'
import { isWritable } from '../access/rules'
import { sql, transaction } from '../kernel/database'
import { ConflictError, forbidden, invalidField, notFound } from '../kernel/errors'
import { record } from '../outbox/record'
import { wayIn } from './rules'
import { carryDown, changeMembership, lockCommunity, membershipOf } from './store'

export async function isInParent(strapi: Strapi, userId: number, parentId: number | null): Promise<boolean> {
  return parentId === null || (await membershipOf(strapi, userId, parentId))?.state === 'active'
}

/** How this viewer can join now (see `wayIn`); one more query only where there is a parent. */
export async function wayInFor(strapi: Strapi, viewer: RegisteredViewer, community: CommunityAccess): Promise<JoinWay | null> {
  return wayIn(community.membership, {
    joining: community.forFacilitators && viewer.facilitates.length > 0 ? 'open' : community.joining,
    writable: isWritable(community),
    invited: community.standing === 'invited',
    inParent: await isInParent(strapi, viewer.userId, community.parentId),
    banned: community.bannedHereOrAbove,
  })
}

function checkAgreement(community: CommunityAccess, accepted: boolean | undefined): { agreementAcceptedAt?: Date } {
  if (!community.agreement)
    return {}
  if (!accepted)
    throw invalidField('acceptAgreement', 'Accept the working agreement to join', 'agreement-not-accepted')
  return { agreementAcceptedAt: new Date() }
}

interface JoinInput { reason?: string | undefined, acceptAgreement?: boolean | undefined }

/**
 * Joins an open community or asks to join. A second click finds what the first one did and answers the same.
 * @throws ForbiddenError `invitation-only`, `banned`; ConflictError `parent-first`; ValidationError
 */
export function join(strapi: Strapi, viewer: RegisteredViewer, community: CommunityAccess, input: JoinInput): Promise<Held> {
  return transaction(strapi, async () => {
    await lockCommunity(strapi, community)
    const held = await membershipOf(strapi, viewer.userId, community.id)
    if (held?.state === 'active' || held?.state === 'pending')
      return held
    const way = await wayInFor(strapi, viewer, { ...community, membership: held })
    if (way === 'parent-first')
      throw new ConflictError('parent-first', 'Join the community above this one first')
    if (way === 'invitation')
      return accept(strapi, viewer, community, input.acceptAgreement)
    if (way === null)
      throw forbidden(community.bannedHereOrAbove ? 'banned' : 'invitation-only', 'You cannot join this community by yourself')
    const agreement = checkAgreement(community, input.acceptAgreement)
    const now = new Date()
    if (way === 'open') {
      const row = await changeMembership(strapi, viewer.userId, community.id, { state: 'active', role: 'member', data: { ...agreement, joinedAt: now } })
      await record(strapi, 'membership.joined', { userId: viewer.userId, communityId: community.id })
      return row
    }
    if (!input.reason)
      throw invalidField('reason', 'Say why you would like to join', 'reason-needed')
    const row = await changeMembership(strapi, viewer.userId, community.id, { state: 'pending', role: 'member', data: { ...agreement, reason: input.reason, requestedAt: now, decidedAt: null, decidedBy: null, decisionMessage: null } })
    await record(strapi, 'membership.requested', { userId: viewer.userId, communityId: community.id })
    return row
  })
}

/**
 * Takes up the open invitation to this viewer's confirmed address; the caller holds the lock.
 * @throws NotFoundError when it was revoked in the meantime; ConflictError `parent-first`; ValidationError
 */
export async function accept(strapi: Strapi, viewer: RegisteredViewer, community: CommunityAccess, acceptAgreement: boolean | undefined): Promise<Held> {
  const agreement = checkAgreement(community, acceptAgreement)
  if (!await isInParent(strapi, viewer.userId, community.parentId))
    throw new ConflictError('parent-first', 'Join the community above this one first')
  const now = new Date()
  const taken = await sql(strapi)('cop_invitations').where({ email: viewer.email, community_id: community.id, state: 'open' }).where('expires_at', '>', now).update({ state: 'accepted' })
  if (taken === 0)
    throw notFound()
  const row = await changeMembership(strapi, viewer.userId, community.id, { state: 'active', role: 'member', data: { ...agreement, joinedAt: now } })
  await record(strapi, 'membership.joined', { userId: viewer.userId, communityId: community.id })
  return row
}

/** @throws ConflictError `not-pending` */
export function cancelRequest(strapi: Strapi, viewer: RegisteredViewer, community: CommunityAccess): Promise<void> {
  return transaction(strapi, async () => {
    await lockCommunity(strapi, community)
    if ((await membershipOf(strapi, viewer.userId, community.id))?.state !== 'pending')
      throw new ConflictError('not-pending', 'There is no request waiting')
    await changeMembership(strapi, viewer.userId, community.id, { state: 'left' })
  })
}

/** @throws ConflictError `not-member`, `last-facilitator` */
export function leave(strapi: Strapi, viewer: RegisteredViewer, community: CommunityAccess): Promise<void> {
  return transaction(strapi, async () => {
    await lockCommunity(strapi, community)
    if ((await membershipOf(strapi, viewer.userId, community.id))?.state !== 'active')
      throw new ConflictError('not-member', 'You are not a member of this community')
    await changeMembership(strapi, viewer.userId, community.id, { state: 'left' })
    await carryDown(strapi, viewer.userId, community.path, 'left')
  })
}
