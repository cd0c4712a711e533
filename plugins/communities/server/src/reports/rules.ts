import type { ReportDecision, ReportedKind } from '../../../contracts/reports'
import { breaksRule } from '../../../contracts/reports'

/** What a decision depends on: who decides, and how the thing is now. */
export interface CaseGround {
  kind: ReportedKind
  staff: boolean
  /** Whether accounts are theirs to suspend: KM staff's, since an account is no community's. */
  accounts: boolean
  /** Of a contribution or comment; null for the rest, and for what is gone. */
  state: string | null
  locked: boolean
  /** Whether anything can be changed in its community: not in one that is archived or suspended. */
  writable: boolean
  /** Whether its author is an active member there. */
  member: boolean
  /** Whether there is somebody who made it and can be told. */
  author: boolean
  /** Whether their account is open, so that it can be suspended. */
  open: boolean
}

/**
 * What can be decided about a thing as it is now. Turning a report down can, unless it waits to be approved: what waits is
 * shown or not, and neither where nobody writes.
 */
export function decisionsFor({ kind, staff, accounts, state, locked, writable, member, author, open }: CaseGround): ReportDecision[] {
  if (state === 'pending' && !writable)
    return []
  const inCommunity = (kind === 'contribution' || kind === 'comment') && writable
  const possible: [ReportDecision, boolean][] = [
    ['approve', inCommunity && state === 'pending'],
    // What waits is shown or not: to turn a report on it down would leave it waiting.
    ['dismiss', state !== 'pending'],
    ['hide', inCommunity && (state === 'published' || state === 'pending')],
    ['restore', inCommunity && state === 'hidden'],
    ['lock', inCommunity && kind === 'contribution' && state === 'published' && !locked],
    ['warn', kind !== 'community' && author && state !== 'pending'],
    ['remove', inCommunity && member],
    ['ban', inCommunity && author],
    ['suspend', kind === 'community' && staff && writable],
    ['suspend-account', kind !== 'community' && accounts && open],
  ]
  return possible.flatMap(([decision, can]) => can ? [decision] : [])
}

/** Whether it could go to another community: a discussion, with its replies, as long as it is there. */
export function isMovable({ kind, state, writable }: Pick<CaseGround, 'kind' | 'state' | 'writable'>): boolean {
  return kind === 'contribution' && writable && state !== null && state !== 'deleted'
}

/** Whether its author can ask somebody else to look again: of what changed nothing for them there is nothing to ask. */
export const canBeAppealed = breaksRule

/** Whether whoever made the thing is told: of what is turned down or shown again there is nothing to tell. */
export function tellsAuthor(decision: ReportDecision): boolean {
  return decision !== 'dismiss' && decision !== 'restore'
}
