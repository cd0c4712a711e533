import type { Joining, MembershipState, Role } from '../../../contracts/shared'

/*
 * The life of a membership: pure rules, no database.
 * One row per person and community goes through these states; there is never a second one.
 */

export interface Held { state: MembershipState, role: Role }

export type JoinWay
  /** Becomes a member at once. */
  = 'open'
  /** Asks with a reason. */
    | 'request'
  /** Accepts an invitation. */
    | 'invitation'
  /** The parent comes first. */
    | 'parent-first'

export interface JoinGround {
  joining: Joining
  writable: boolean
  invited: boolean
  /** Member of the parent, or there is none. */
  inParent: boolean
  banned: boolean
}

/** How someone can come in now; null when they can't (inside already, waiting, banned, by invitation only, closed). */
export function wayIn(held: Held | null, ground: JoinGround): JoinWay | null {
  if (held?.state === 'active' || held?.state === 'banned' || ground.banned || !ground.writable)
    return null
  if (!ground.inParent && (ground.invited || ground.joining !== 'invitation'))
    return 'parent-first'
  if (ground.invited)
    return 'invitation'
  if (held?.state === 'pending' || ground.joining === 'invitation')
    return null
  // Whoever was removed needs a facilitator's yes to come back, even where anyone else just walks in.
  if (held?.state === 'removed')
    return 'request'
  return ground.joining
}

/** Put out by a facilitator: they come back with one's yes. */
export const isOut = (state: MembershipState) => state === 'removed' || state === 'banned'

/** What the counters of a community change by when a membership goes from one state to another. */
export function counterDelta(before: MembershipState | null, after: MembershipState) {
  const is = (state: MembershipState | null, wanted: MembershipState) => state === wanted ? 1 : 0
  return {
    members: is(after, 'active') - is(before, 'active'),
    pending: is(after, 'pending') - is(before, 'pending'),
  }
}

/** A community must keep a facilitator of its own: the last one can't leave, be demoted or removed without a successor. */
export function losesLastFacilitator(held: Held, after: Held, facilitators: number): boolean {
  const was = held.state === 'active' && held.role === 'facilitator'
  const stays = after.state === 'active' && after.role === 'facilitator'
  return was && !stays && facilitators <= 1
}

/** States from which a facilitator can take someone back; whoever left comes back by themselves. */
export const READMITTABLE: MembershipState[] = ['declined', 'removed', 'banned']
