import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Parties } from './parties'
import type { Tie } from './people'
import { audit } from '../audit/record'
import { sql } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { adminAccountsOf } from '../kernel/services'
import { recount } from '../memberships/release'
import { carryDown } from '../memberships/store'
import { groupsOf } from './people'

/** A statement takes only so many values. */
const AT_ONCE = 500

async function inPieces<T>(all: T[], work: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < all.length; start += AT_ONCE)
    await work(all.slice(start, start + AT_ONCE))
}

/** Of two rows the one that does not stay. */
async function dropDoubles(strapi: Strapi, { from, into }: Parties, ties: Tie[]): Promise<void> {
  const both = ties.filter(tie => tie.from && tie.into)
  for (const [community, stays] of [[from, 'into'], [into, 'from']] as const)
    await inPieces(both.filter(tie => tie.after.row === stays), some => sql(strapi)('cop_memberships').where('community_id', community.id).whereIn('user_id', some.map(tie => tie.userId)).delete())
}

/** What somebody was by the row that stays. */
const kept = ({ after, from, into }: Tie) => after.row === 'from' ? from : into

async function changeRows(strapi: Strapi, { into }: Parties, ties: Tie[], reason: string): Promise<void> {
  const now = new Date()
  const groups = new Map<string, Tie[]>()
  for (const tie of ties.filter(tie => tie.after.row !== 'none' && (tie.after.state !== kept(tie)?.state || tie.after.role !== kept(tie)?.role))) {
    const key = `${tie.after.state}:${tie.after.role}`
    groups.set(key, [...groups.get(key) ?? [], tie])
  }
  for (const [key, group] of groups) {
    const [state, role] = key.split(':')
    const why = state === 'active' || state === 'pending' ? {} : { decision_message: reason, decided_at: now }
    await inPieces(group, some => sql(strapi)('cop_memberships').where('community_id', into.id).whereIn('user_id', some.map(tie => tie.userId)).update({ state, role, ...why, updated_at: now }))
  }
  await sql(strapi)('cop_memberships').where({ community_id: into.id, state: 'active' }).whereNull('joined_at').update({ joined_at: now })
}

/** Who was banned from above what is merged has no row in either, and stays banned. */
async function keepBans(strapi: Strapi, { into }: Parties, ties: Tie[], reason: string): Promise<void> {
  const now = new Date()
  await inPieces(ties.filter(tie => tie.after.row === 'none' && tie.after.state === 'banned'), some => sql(strapi)('cop_memberships').insert(some.map(tie => ({
    document_id: newDocumentId(),
    user_id: tie.userId,
    community_id: into.id,
    state: 'banned',
    role: 'member',
    decision_message: reason,
    decided_at: now,
    created_at: now,
    updated_at: now,
    published_at: now,
  }))))
}

/** One row for each person, all in the community that goes on, and its counters. The caller holds the locks. */
export async function mergeMemberships(strapi: Strapi, parties: Parties, ties: Tie[], reason: string): Promise<void> {
  const { from, into } = parties
  await dropDoubles(strapi, parties, ties)
  await sql(strapi)('cop_memberships').where('community_id', from.id).whereNotNull('user_id').update({ community_id: into.id, updated_at: new Date() })
  await sql(strapi)('cop_memberships').where('community_id', from.id).delete()
  await changeRows(strapi, parties, ties, reason)
  await keepBans(strapi, parties, ties, reason)
  const { banned, leaving } = groupsOf(ties)
  for (const { userId } of banned)
    await carryDown(strapi, userId, into.path, 'removed')
  await recount(strapi, into.path)
  for (const { userId } of [...leaving, ...banned])
    await adminAccountsOf(strapi).stopWhenNoLongerFacilitating(userId)
}

/** Those who come or go with their community are counted in its entry; what else happens to somebody has one of its own. */
export async function auditMemberships(strapi: Strapi, viewer: Viewer, { from, into }: Parties, ties: Tie[]): Promise<void> {
  const { roles, leaving, banned } = groupsOf(ties)
  const entry = async (action: 'membership.role-changed' | 'membership.removed' | 'membership.banned', tie: Tie, before: Tie['from']) => audit(strapi, viewer, {
    action,
    community: into.documentId,
    subject: { kind: 'person', user: tie.userId },
    before: before && { state: before.state, role: before.role },
    after: { state: tie.after.state, role: tie.after.role, with: from.documentId },
  })
  for (const tie of roles)
    await entry('membership.role-changed', tie, tie.into)
  for (const tie of leaving.filter(one => one.after.state !== 'banned'))
    await entry('membership.removed', tie, tie.from)
  for (const tie of banned)
    await entry('membership.banned', tie, tie.into)
}

/** Invitations that can still be taken up go along, without a second one to the same address. */
export async function moveInvitations(strapi: Strapi, { from, into }: Parties): Promise<number> {
  const knex = sql(strapi)
  const open = knex('cop_invitations').where({ community_id: into.id, state: 'open' }).where('expires_at', '>', new Date()).select('email')
  const moved = await knex('cop_invitations').where({ community_id: from.id, state: 'open' }).whereNotIn('email', open).update({ community_id: into.id, updated_at: new Date() })
  await knex('cop_invitations').where('community_id', from.id).delete()
  return moved
}
