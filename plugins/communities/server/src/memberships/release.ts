import type { Strapi } from '../kernel/strapi'
import { sql } from '../kernel/database'
import { adminAccountsOf } from '../kernel/services'
import { carryDown } from './store'

/**
 * Lets everybody go but the facilitators, those who asked to join included: the community begins anew, and may have
 * thousands, so it is done for all at once; only whoever facilitates something below goes one by one. The caller holds the
 * lock. They may come back the way that anyone comes in.
 * @returns the users who were members
 */
export async function releaseMembers(strapi: Strapi, { id, path }: { id: number, path: string }): Promise<number[]> {
  const knex = sql(strapi)
  const leaving = () => knex('cop_memberships').where('community_id', id).whereIn('state', ['active', 'pending']).whereNot('role', 'facilitator')
  const members = await leaving().where('state', 'active').pluck('user_id') as number[]
  const below = knex('cop_communities').where('path', 'like', `${path}_%`).select('id')
  const users = leaving().select('user_id')
  const facilitating = await knex('cop_memberships').whereIn('community_id', below.clone()).whereIn('user_id', users.clone()).where({ state: 'active', role: 'facilitator' }).distinct().pluck('user_id') as number[]
  for (const user of facilitating)
    await carryDown(strapi, user, path, 'left')
  const now = new Date()
  await knex('cop_memberships').whereIn('community_id', below.clone()).whereIn('user_id', users.clone()).whereIn('state', ['active', 'pending']).update({ state: 'left', role: 'member', updated_at: now })
  await leaving().update({ state: 'left', role: 'member', updated_at: now })
  await recount(strapi, path)
  return members
}

/**
 * Lets these people go from the community at `path` and all below it, at once, however many. The caller holds the locks.
 * Whoever facilitated there does so no more; those above care for what is left without a facilitator.
 */
export async function letGo(strapi: Strapi, path: string, userIds: number[], reason: string): Promise<void> {
  const knex = sql(strapi)
  const tree = knex('cop_communities').where('path', 'like', `${path}%`).select('id')
  // A statement takes only so many values.
  for (let start = 0; start < userIds.length; start += 500) {
    const some = () => knex('cop_memberships').whereIn('community_id', tree.clone()).whereIn('user_id', userIds.slice(start, start + 500)).whereIn('state', ['active', 'pending'])
    const facilitating = await some().where({ state: 'active', role: 'facilitator' }).distinct().pluck('user_id') as number[]
    await some().update({ state: 'left', role: 'member', decision_message: reason, updated_at: new Date() })
    for (const user of facilitating)
      await adminAccountsOf(strapi).stopWhenNoLongerFacilitating(user)
  }
  await recount(strapi, path)
}

/** Counts the members and requests of the community at `path` and of all below it anew. */
export async function recount(strapi: Strapi, path: string): Promise<void> {
  const knex = sql(strapi)
  const count = (state: string) => knex.raw('(select count(*) from cop_memberships m where m.community_id = cop_communities.id and m.state = ?)', [state])
  await knex('cop_communities').where('path', 'like', `${path}%`).update({ member_count: count('active'), pending_count: count('pending') })
}
