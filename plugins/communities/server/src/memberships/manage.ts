import type { Role } from '../../../contracts/shared'
import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { MembershipRow } from './store'
import { audit } from '../audit/record'
import { sql, transaction } from '../kernel/database'
import { ConflictError, notFound } from '../kernel/errors'
import { record } from '../outbox/record'
import { isInParent } from './join'
import { READMITTABLE } from './rules'
import { carryDown, changeMembership, lockCommunity, membershipOf } from './store'

async function userOf(strapi: Strapi, person: string): Promise<number> {
  const row = await sql(strapi)('cop_profiles').where('document_id', person).first('user_id') as { user_id: number | null } | undefined
  if (!row?.user_id)
    throw notFound()
  return row.user_id
}

/** Runs a change on someone's membership here; whoever has none does not exist for this list. */
function onMember<T>(strapi: Strapi, community: CommunityAccess, person: string, work: (row: MembershipRow) => Promise<T>): Promise<T> {
  return transaction(strapi, async () => {
    const userId = await userOf(strapi, person)
    await lockCommunity(strapi, community)
    const row = await membershipOf(strapi, userId, community.id)
    if (!row)
      throw notFound()
    return work(row)
  })
}

const decidedBy = (viewer: Viewer) => viewer.kind === 'registered' ? viewer.userId : null

/** @throws ConflictError `not-member`, `last-facilitator` */
export function changeRole(strapi: Strapi, viewer: Viewer, community: CommunityAccess, person: string, role: Role): Promise<void> {
  return onMember(strapi, community, person, async (row) => {
    if (row.state !== 'active')
      throw new ConflictError('not-member', 'This person is not a member')
    if (row.role === role)
      return
    await changeMembership(strapi, row.user_id, community.id, { state: 'active', role })
    await audit(strapi, viewer, { action: 'membership.role-changed', community: community.documentId, subject: { kind: 'person', user: row.user_id }, before: { role: row.role }, after: { role } })
    await record(strapi, 'membership.role-changed', { userId: row.user_id, communityId: community.id, role })
  })
}

/** Puts a member (or someone who asked) out, here and in every community below; not `told` where another mail says so. @throws ConflictError */
export function putOut(strapi: Strapi, viewer: Viewer, community: CommunityAccess, person: string, { ban, reason, told = true }: { ban: boolean, reason: string, told?: boolean }): Promise<void> {
  return onMember(strapi, community, person, async (row) => {
    if (!ban && row.state !== 'active')
      throw new ConflictError('not-member', 'This person is not a member')
    if (ban && row.state === 'banned')
      return
    await changeMembership(strapi, row.user_id, community.id, { state: ban ? 'banned' : 'removed', data: { decidedAt: new Date(), decidedBy: decidedBy(viewer), decisionMessage: reason } })
    await audit(strapi, viewer, { action: ban ? 'membership.banned' : 'membership.removed', community: community.documentId, subject: { kind: 'person', user: row.user_id }, reason, before: { state: row.state, role: row.role }, after: { state: ban ? 'banned' : 'removed' } })
    for (const below of await carryDown(strapi, row.user_id, community.path, 'removed'))
      await audit(strapi, viewer, { action: 'membership.removed', community: below.id, subject: { kind: 'person', user: row.user_id }, before: { state: below.state, role: below.role }, after: { state: 'removed', with: community.documentId } })
    if (told)
      await record(strapi, 'membership.removed', { userId: row.user_id, communityId: community.id, banned: ban })
  })
}

/** @throws ConflictError `not-readmittable`, `parent-first` */
export function readmit(strapi: Strapi, viewer: Viewer, community: CommunityAccess, person: string): Promise<void> {
  return onMember(strapi, community, person, async (row) => {
    if (!READMITTABLE.includes(row.state))
      throw new ConflictError('not-readmittable', 'This person was not declined, removed or banned')
    if (!await isInParent(strapi, row.user_id, community.parentId))
      throw new ConflictError('parent-first', 'This person must first be a member of the community above')
    const now = new Date()
    await changeMembership(strapi, row.user_id, community.id, { state: 'active', role: 'member', data: { decidedAt: now, decidedBy: decidedBy(viewer), decisionMessage: null, joinedAt: now } })
    await audit(strapi, viewer, { action: 'membership.readmitted', community: community.documentId, subject: { kind: 'person', user: row.user_id }, before: { state: row.state }, after: { state: 'active' } })
    await record(strapi, 'membership.approved', { userId: row.user_id, communityId: community.id })
  })
}
