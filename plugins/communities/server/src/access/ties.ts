import type { MembershipState, Role, Standing } from '../../../contracts/shared'
import type { Fragment } from '../kernel/query'
import type { Viewer } from './viewer'
import { nothing, query } from '../kernel/query'

/** What a row over communities needs for its viewer's ties: its own `id` and `path`, and `tieColumns`. */
export interface TieColumns { id: number, path: string, mine?: string | null }

export interface Ties {
  /** KM staff; staff of the partner that it, or one above it, belongs to. */
  staff: boolean
  membership: { state: MembershipState, role: Role } | null
  /** Facilitates it, or one above it. */
  facilitates: boolean
  /** Banned from it, or from one above it. */
  banned: boolean
  /** Holds an invitation that can be taken up. */
  invited: boolean
}

const NONE: Ties = { staff: false, membership: null, facilitates: false, banned: false, invited: false }

/** What a select over communities (`h`) also asks for, so that row and standing come in one; begins with a comma. */
export function tieColumns(viewer: Viewer): Fragment {
  if (viewer.kind !== 'registered')
    return nothing
  return query`, (select m.state || ':' || m.role from cop_memberships m where m.user_id = ${viewer.userId} and m.community_id = h.id) as mine`
}

/**
 * A viewer's ties to the community of a row, which brings its own membership; what comes from above, and invitations,
 * the viewer brings along.
 */
export function toTies(viewer: Viewer, row: TieColumns): Ties {
  if (viewer.kind !== 'registered')
    return { ...NONE, staff: viewer.kind === 'staff' || (viewer.kind === 'partner' && viewer.partnerOf.some(id => row.path.includes(`/${id}/`))) }
  const [state, role] = row.mine?.split(':') as [MembershipState, Role] | undefined ?? []
  const above = (communities: number[]) => communities.some(id => id !== row.id && row.path.includes(`/${id}/`))
  return {
    staff: false,
    membership: state && role ? { state, role } : null,
    facilitates: (state === 'active' && role === 'facilitator') || above(viewer.facilitates),
    banned: state === 'banned' || above(viewer.bannedFrom),
    invited: viewer.invitedTo.includes(row.id),
  }
}

/** What a viewer is to a community (access.md, Viewers). */
export function standingOf(viewer: Viewer, ties: Ties): Standing {
  if (ties.staff)
    return 'staff'
  if (viewer.kind !== 'registered')
    return 'anonymous'
  if (ties.facilitates)
    return 'facilitator'
  if (ties.banned)
    return 'banned'
  if (ties.membership?.state === 'active')
    return 'member'
  if (ties.invited)
    return 'invited'
  return ties.membership?.state === 'pending' ? 'pending' : 'registered'
}
