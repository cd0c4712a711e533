import type { MergeObstacle } from '../../../contracts/merging'
import type { Joining, Reach, Role } from '../../../contracts/shared'
import type { Held } from '../memberships/rules'
import { isWider } from '../access/rules'

/*
 * Merging one community into another: pure rules, no database. docs/adr/0027 says why they are so.
 */

/** What somebody is to both, before. */
export interface Ties {
  /** To the community that is merged, and to the one that it is merged into. */
  from: Held | null
  into: Held | null
  /** Banned from the one that is merged, or from one above it that is not above the other. */
  banned: boolean
  /** Belongs to what is above the one that it is merged into, or nothing is. */
  mayBelong: boolean
}

/** What somebody is afterwards, and whose row of theirs stays (`none`: neither, they have none yet). */
export interface After extends Held { row: 'from' | 'into' | 'none' }

const RANK: Record<Role, number> = { member: 0, champion: 1, facilitator: 2 }
const higher = (a: Role, b: Role): Role => RANK[a] >= RANK[b] ? a : b

/**
 * One tie of two: the highest role stays, a ban stays, and whoever was put out of the one that goes on comes back with a
 * facilitator's yes, as anyone who was put out.
 */
export function tieAfter({ from, into, banned, mayBelong }: Ties, joining: Joining): After {
  const row = into ? 'into' : from ? 'from' : 'none'
  if (banned || into?.state === 'banned')
    return { state: 'banned', role: 'member', row }
  if (into?.state === 'removed')
    return { ...into, row }
  if (into?.state === 'active')
    return { state: 'active', role: from?.state === 'active' ? higher(from.role, into.role) : into.role, row }
  if (from?.state === 'active' || from?.state === 'pending')
    return comingIn(from, into, mayBelong, joining)
  return { state: into?.state ?? from?.state ?? 'left', role: 'member', row }
}

/** Somebody who belongs to the one that is merged, or asks to, and not to the other. */
function comingIn(from: Held, into: Held | null, mayBelong: boolean, joining: Joining): After {
  if (!mayBelong)
    return { state: into?.state ?? 'left', role: 'member', row: into ? 'into' : 'from' }
  if (from.state === 'active')
    return { ...from, row: 'from' }
  if (into?.state === 'pending')
    return { ...into, row: 'into' }
  // Where anyone may come in, nobody waits.
  return { state: joining === 'open' ? 'active' : 'pending', role: 'member', row: 'from' }
}

const EASE: Record<Joining, number> = { invitation: 0, request: 1, open: 2 }

/** Whether one lets people in more easily than another. */
export const isEasier = (joining: Joining, than: Joining): boolean => EASE[joining] > EASE[than]

export interface Side {
  id: number
  path: string
  reach: Reach
  joining: Joining
  isSuspended: boolean
  stage: string
  takesParts: boolean
  tools: string[]
  forFacilitators: boolean
  contributions: number
  /** Of those, and of what was written below, what only members read. */
  membersOnly: number
}

interface Around {
  /** How many levels the communities below the one that is merged make. */
  heightBelow: number
  levels: number
  newcomers: number
  bannedFacilitators: number
  reported: boolean
}

const depth = (path: string) => path.split('/').filter(Boolean).length

/** Nobody reads by a merge what only others were let in to. */
function widening(from: Side, into: Side, newcomers: number): MergeObstacle[] {
  return [
    from.contributions > 0 && isWider(into.reach, from.reach) && 'wider-reach' as const,
    from.membersOnly > 0 && isEasier(into.joining, from.joining) && 'easier-to-join' as const,
    into.membersOnly > 0 && newcomers > 0 && isEasier(from.joining, into.joining) && 'lets-in-theirs' as const,
  ].filter(one => one !== false)
}

/** Everything that is in the way. */
export function obstaclesTo(from: Side, into: Side, { heightBelow, levels, newcomers, bannedFacilitators, reported }: Around): MergeObstacle[] {
  if (from.id === into.id)
    return ['itself']
  if (into.path.startsWith(from.path))
    return ['below-itself']
  return [
    from.isSuspended && 'suspended' as const,
    from.stage === 'closedown' && 'closing' as const,
    !into.takesParts && 'target-closed' as const,
    ...widening(from, into, newcomers),
    from.contributions > 0 && from.tools.some(tool => !into.tools.includes(tool)) && 'lacks-tool' as const,
    heightBelow > 0 && depth(into.path) + heightBelow > levels && 'too-deep' as const,
    from.forFacilitators && 'for-facilitators' as const,
    bannedFacilitators > 0 && 'banned-facilitator' as const,
    reported && 'reported' as const,
  ].filter(one => one !== false)
}
