import type { CommunityStatus, ContributionState, Reach, Stage, Standing } from '../../../contracts/shared'

/*
 * The table of access.md as pure functions: who may see and do what.
 * `visible.ts` is the same table as a filter for lists; tests/access holds both against the table.
 */

const WIDTH: Record<Reach, number> = { community: 0, network: 1, public: 2 }

/** Of two audiences the one that lets fewer people read. */
export function narrower(a: Reach, b: Reach): Reach {
  return WIDTH[a] <= WIDTH[b] ? a : b
}

/** Whether one audience lets more people read than another. */
export const isWider = (audience: Reach, than: Reach): boolean => WIDTH[audience] > WIDTH[than]

/** What a community's reach and listing come to under its parent. Unlisted means reach community. */
export function effective(own: { reach: Reach, listed: boolean }, parent: { effectiveReach: Reach, effectiveListed: boolean } | null) {
  const effectiveListed = own.listed && (parent?.effectiveListed ?? true)
  const effectiveReach = effectiveListed ? narrower(own.reach, parent?.effectiveReach ?? 'public') : 'community'
  return { effectiveReach, effectiveListed }
}

export interface Ground {
  status: CommunityStatus
  stage: Stage
  effectiveListed: boolean
  effectiveReach: Reach
}

const INSIDE = new Set<Standing>(['member', 'facilitator', 'staff'])

export function isInside(standing: Standing): boolean {
  return INSIDE.has(standing)
}

export function mayManage(standing: Standing): boolean {
  return standing === 'facilitator' || standing === 'staff'
}

export function maySeeCommunity(standing: Standing, community: Ground): boolean {
  if (mayManage(standing))
    return true
  if (community.status === 'suspended')
    return false
  return isInside(standing) || standing === 'invited' || community.effectiveListed
}

/** The widest kind of content a viewer may read here; what counts for one thing is `narrower(its audience, effective reach)`. */
export function mayReadAudience(standing: Standing, audience: Reach): boolean {
  if (isInside(standing))
    return true
  if (standing === 'anonymous' || standing === 'banned')
    return audience === 'public'
  return audience !== 'community'
}

export interface Piece { audience: Reach, state: ContributionState, isAuthor: boolean }

/** Whether a contribution (or, with its contribution's audience, a comment) can be read. */
export function mayRead(standing: Standing, community: Ground, piece: Piece): boolean {
  if (!maySeeCommunity(standing, community) || !mayReadAudience(standing, narrower(piece.audience, community.effectiveReach)))
    return false
  return mayReadState(standing, piece)
}

/**
 * Whether something that a community leaves behind can be read at its own address: by whoever reads it anyway, and by those
 * for whom its author opened it, even where the community does not exist for them. What is not published is there for
 * nobody. `openTo` is null where the author has not agreed to the words as they are.
 */
export function mayReadOutput(standing: Standing, community: Ground, piece: Piece, openTo: Reach | null): boolean {
  if (piece.state !== 'published')
    return false
  return mayRead(standing, community, piece) || (community.status === 'active' && openTo !== null && mayReadAudience(standing, openTo))
}

/** What a thing's own state says; for a comment, whose contribution the viewer reads, that is all. */
export function mayReadState(standing: Standing, piece: Pick<Piece, 'state' | 'isAuthor'>): boolean {
  switch (piece.state) {
    case 'published': return true
    case 'deleted': return standing === 'staff'
    default: return mayManage(standing) || piece.isAuthor
  }
}

/** Members' names are for those inside; for everyone registered where the reach is public. */
export function maySeeMembers(standing: Standing, community: Ground): boolean {
  return isInside(standing) || (community.effectiveReach === 'public' && (standing === 'registered' || standing === 'pending' || standing === 'invited'))
}

/** Facilitators' names: anyone registered who may see the page and isn't banned from it. */
export function maySeeFacilitators(standing: Standing): boolean {
  return standing !== 'anonymous' && standing !== 'banned'
}

/** Nobody writes in what is archived or suspended. */
export function isWritable(community: Ground): boolean {
  return community.stage !== 'archived' && community.status === 'active'
}

export function mayContribute(standing: Standing, community: Ground): boolean {
  return isWritable(community) && (standing === 'member' || standing === 'facilitator')
}

export interface Thing extends Piece { locked?: boolean }

/** Authors edit their own while it is published; facilitators edit anything here. */
export function mayEdit(standing: Standing, community: Ground, piece: Piece): boolean {
  if (!isWritable(community) || piece.state === 'deleted' || !mayRead(standing, community, piece))
    return false
  return mayManage(standing) || (piece.isAuthor && mayContribute(standing, community) && piece.state !== 'hidden')
}

export function mayModerate(standing: Standing, community: Ground): boolean {
  return isWritable(community) && mayManage(standing)
}

export function mayDelete(standing: Standing, community: Ground, piece: Piece): boolean {
  return isWritable(community) && piece.isAuthor && mayContribute(standing, community) && (piece.state === 'published' || piece.state === 'pending')
}

/** A facilitator undoes hiding; an author undoes their own deleting. */
export function mayRestore(standing: Standing, community: Ground, piece: Piece): boolean {
  if (!isWritable(community))
    return false
  if (piece.state === 'hidden')
    return mayManage(standing)
  return piece.state === 'deleted' && ((piece.isAuthor && mayContribute(standing, community)) || standing === 'staff')
}

export function mayComment(standing: Standing, community: Ground, contribution: Thing): boolean {
  return mayContribute(standing, community) && contribution.state === 'published'
    && (!contribution.locked || standing === 'facilitator') && mayRead(standing, community, contribution)
}

export function mayInvite(standing: Standing, community: Ground & { membersInvite: boolean }): boolean {
  return isWritable(community) && (mayManage(standing) || (standing === 'member' && community.membersInvite))
}
