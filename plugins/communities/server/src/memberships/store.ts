import type { MembershipState, Role } from '../../../contracts/shared'
import type { Strapi } from '../kernel/strapi'
import type { Held } from './rules'
import { viewerOfUser } from '../access/viewer'
import { sql } from '../kernel/database'
import { ConflictError } from '../kernel/errors'
import { adminAccountsOf } from '../kernel/services'
import { pluginConfig } from '../kernel/strapi'
import { counterDelta, losesLastFacilitator } from './rules'

const MEMBERSHIP = 'plugin::communities.membership'

export interface MembershipRow extends Held { id: number, user_id: number, community_id: number }

interface Change {
  state: MembershipState
  role?: Role
  /** Other columns, by attribute name. */
  data?: Record<string, unknown>
}

interface Place { id: number, path: string }

/**
 * Locks out a concurrent change of this community's memberships until the transaction ends, and holds still who belongs
 * to the communities above, which membership here depends on (PostgreSQL; SQLite has one writer anyway). Everyone locks
 * from the top down, so nobody waits in a circle: whoever holds a community holds all that happens below it.
 * @throws ConflictError `moved`
 */
export async function lockCommunity(strapi: Strapi, { id, path }: Place): Promise<void> {
  const above = path.split('/').filter(Boolean).map(Number).filter(other => other !== id)
  if (above.length > 0)
    await sql(strapi)('cop_communities').whereIn('id', above).orderByRaw('length(path)').forKeyShare().select('id')
  const now = await sql(strapi)('cop_communities').where('id', id).forUpdate().first('path') as { path: string } | undefined
  // What was looked up before says nothing of the communities above it now.
  if (now?.path !== path)
    throw new ConflictError('moved', 'This community has just been moved. Look at it again')
}

export async function membershipOf(strapi: Strapi, userId: number, communityId: number): Promise<MembershipRow | null> {
  const row = await sql(strapi)('cop_memberships').where({ user_id: userId, community_id: communityId }).first('id', 'user_id', 'community_id', 'state', 'role') as MembershipRow | undefined
  return row ?? null
}

async function countFacilitators(strapi: Strapi, communityId: number): Promise<number> {
  const row = await sql(strapi)('cop_memberships').where({ community_id: communityId, state: 'active', role: 'facilitator' }).count({ n: '*' }).first() as { n: number | string }
  return Number(row.n)
}

async function count(strapi: Strapi, communityId: number, before: MembershipState | null, after: MembershipState) {
  const delta = counterDelta(before, after)
  if (delta.members === 0 && delta.pending === 0)
    return
  const knex = sql(strapi)
  await knex('cop_communities').where('id', communityId).update({
    member_count: knex.raw('member_count + ?', [delta.members]),
    pending_count: knex.raw('pending_count + ?', [delta.pending]),
  })
}

/**
 * The only writer of memberships: one row a person and community, the community's counters, the last facilitator
 * rule, and the admin account of someone who starts or stops facilitating, all in the caller's transaction
 * (which has called `lockCommunity`).
 * @throws ConflictError `last-facilitator`
 */
export async function changeMembership(strapi: Strapi, userId: number, communityId: number, change: Change): Promise<MembershipRow> {
  const held = await membershipOf(strapi, userId, communityId)
  const role = change.role ?? (change.state === 'active' ? held?.role : undefined) ?? 'member'
  if (held && losesLastFacilitator(held, { state: change.state, role }, await countFacilitators(strapi, communityId)))
    throw new ConflictError('last-facilitator', 'This is the last facilitator. Make someone else a facilitator first')
  const data = { ...change.data, state: change.state, role, user: userId, community: communityId }
  const row = held
    ? await strapi.db.query(MEMBERSHIP).update({ where: { id: held.id }, data }) as { id: number }
    : await strapi.db.query(MEMBERSHIP).create({ data }) as { id: number }
  await count(strapi, communityId, held?.state ?? null, change.state)
  await followFacilitating(strapi, userId, isFacilitating(held), isFacilitating({ state: change.state, role }))
  return { id: row.id, user_id: userId, community_id: communityId, state: change.state, role }
}

const isFacilitating = (held: Held | null) => held?.state === 'active' && held.role === 'facilitator'

/** The admin account follows: it ends with the last facilitation, and begins with the first where the host wants that. */
async function followFacilitating(strapi: Strapi, userId: number, before: boolean, after: boolean) {
  if (before && !after)
    await adminAccountsOf(strapi).stopWhenNoLongerFacilitating(userId)
  if (!before && after && pluginConfig(strapi, 'facilitatorAdminAccounts') === 'automatic' && await isFirstFacilitation(strapi, userId))
    await adminAccountsOf(strapi).grant(null, userId)
}

/** Not for a second community: the account is there already, or KM staff have taken it away. Nor for a closed account. */
async function isFirstFacilitation(strapi: Strapi, userId: number): Promise<boolean> {
  const facilitated = await sql(strapi)('cop_memberships').where({ user_id: userId, state: 'active', role: 'facilitator' }).limit(2).select('id')
  return facilitated.length === 1 && (await viewerOfUser(strapi, userId)).kind === 'registered'
}

/**
 * Membership below needs membership above: whoever goes out here goes out of every community below. The caller holds
 * the lock here, so nobody comes in below between looking and putting out. Returns what they were there.
 */
export async function carryDown(strapi: Strapi, userId: number, path: string, state: 'left' | 'removed'): Promise<({ id: number } & Held)[]> {
  const below = await sql(strapi)('cop_memberships as m').join('cop_communities as h', 'h.id', 'm.community_id').where('m.user_id', userId).whereIn('m.state', ['active', 'pending']).where('h.path', 'like', `${path}_%`).orderByRaw('length(h.path), h.id').select('h.id', 'h.path', 'm.role', 'm.state') as (Place & Held)[]
  // The facilitators above care for a community below that loses its own last one: going out above is never refused for it.
  const facilitated = below.filter(row => row.role === 'facilitator').map(row => row.id)
  await sql(strapi)('cop_memberships').where('user_id', userId).whereIn('community_id', facilitated).update({ role: 'member' })
  for (const place of below) {
    await lockCommunity(strapi, place)
    await changeMembership(strapi, userId, place.id, { state })
  }
  if (facilitated.length > 0)
    await adminAccountsOf(strapi).stopWhenNoLongerFacilitating(userId)
  return below
}
