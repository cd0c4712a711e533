import type { RelocationObstacle } from '../../../contracts/subcommunities'

/*
 * Where a community can go: pure rules, no database. docs/adr/0023 says why they are so.
 */

interface Mover {
  path: string
  parentId: number | null
  /** How many levels it and all below it make. */
  height: number
  /** Somebody of its own facilitates it. */
  facilitated: boolean
}

interface Target { id: number, path: string, takesParts: boolean }

const depth = (path: string) => path.split('/').filter(Boolean).length

/** Whether `path` is this community's, or that of one below it. */
export const isWithin = (path: string, community: string) => path.startsWith(community)

/** What is in the way of moving it under another community, or to the top (`null`). */
export function obstaclesTo(mover: Mover, target: Target | null, levels: number): RelocationObstacle[] {
  const found: RelocationObstacle[] = []
  if ((target?.id ?? null) === mover.parentId)
    found.push('same-place')
  // What is above looks after it; at the top nobody would.
  if (!target && !mover.facilitated)
    found.push('lacks-facilitator')
  if (!target)
    return found
  if (isWithin(target.path, mover.path))
    return ['below-itself']
  if (!target.takesParts)
    found.push('above-closed')
  if (depth(target.path) + mover.height > levels)
    found.push('too-deep')
  return found
}
