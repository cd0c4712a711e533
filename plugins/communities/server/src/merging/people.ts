import type { CommunityAccess } from '../access/community'
import type { Strapi } from '../kernel/strapi'
import type { Held } from '../memberships/rules'
import type { After } from './rules'
import { list, query, read } from '../kernel/query'
import { tieAfter } from './rules'

/** What somebody is to both communities, before and after. */
export interface Tie { userId: number, from: Held | null, into: Held | null, after: After }

interface Row extends Held { user_id: number }

const idsIn = (path: string) => path.split('/').filter(Boolean).map(Number)

async function heldIn(strapi: Strapi, communityId: number): Promise<Map<number, Held>> {
  const rows = await read<Row>(strapi, query`select m.user_id, m.state, m.role from cop_memberships m where m.community_id = ${communityId} and m.user_id is not null`)
  return new Map(rows.map(({ user_id: id, state, role }) => [id, { state, role }]))
}

async function users(strapi: Strapi, communities: number[], where: 'banned' | 'active' | 'facilitator'): Promise<Set<number>> {
  const state = where === 'facilitator' ? query`m.state = 'active' and m.role = 'facilitator'` : query`m.state = ${where}`
  const rows = await read<{ user_id: number }>(strapi, query`select distinct m.user_id from cop_memberships m where m.community_id in ${list(communities)} and ${state} and m.user_id is not null`)
  return new Set(rows.map(row => row.user_id))
}

/** Everybody who is anything to one of them, and what they are afterwards; in the order of accounts. */
export async function tiesOf(strapi: Strapi, from: CommunityAccess, into: CommunityAccess): Promise<{ ties: Tie[], bannedFacilitators: number }> {
  const [theirs, ours] = [await heldIn(strapi, from.id), await heldIn(strapi, into.id)]
  const above = new Set(idsIn(into.path))
  // What is above both keeps them out of both already.
  const banned = await users(strapi, idsIn(from.path).filter(id => !above.has(id)), 'banned')
  const belonging = into.parentId === null ? null : await users(strapi, [into.parentId], 'active')
  const facilitating = await users(strapi, [...above], 'facilitator')
  const everybody = [...new Set([...theirs.keys(), ...ours.keys(), ...banned])].sort((a, b) => a - b)
  const ties = everybody.map((userId) => {
    const held = { from: theirs.get(userId) ?? null, into: ours.get(userId) ?? null }
    return { userId, ...held, after: tieAfter({ ...held, banned: banned.has(userId), mayBelong: belonging?.has(userId) ?? true }, into.joining) }
  })
  const facilitatesHere = (userId: number) => facilitating.has(userId) || (theirs.get(userId)?.state === 'active' && theirs.get(userId)?.role === 'facilitator')
  return { ties, bannedFacilitators: ties.filter(({ userId, after }) => after.state === 'banned' && facilitatesHere(userId)).length }
}

const is = (held: Held | null, state: Held['state']) => held?.state === state

/** Of `from`, members who become members, who stay members, and who have to go; and members of `into` who are banned with it. */
export function groupsOf(ties: Tie[]) {
  const members = ties.filter(({ from }) => is(from, 'active'))
  return {
    coming: ties.filter(({ from, into, after }) => from !== null && after.state === 'active' && !is(into, 'active')),
    both: members.filter(({ into, after }) => is(into, 'active') && after.state === 'active'),
    staying: ties.filter(({ from, into, after }) => !is(from, 'active') && is(into, 'active') && after.state === 'active'),
    leaving: members.filter(({ after }) => after.state !== 'active'),
    requestsEnding: ties.filter(({ from, after }) => is(from, 'pending') && !['active', 'pending'].includes(after.state)),
    requestsGoing: ties.filter(({ from, after }) => is(from, 'pending') && after.state === 'pending'),
    banned: ties.filter(({ into, after }) => is(into, 'active') && after.state === 'banned'),
    roles: ties.filter(({ into, after }) => after.state === 'active' && after.role !== (is(into, 'active') ? into?.role : 'member')),
  }
}
