import type { Reach } from '../../../../contracts/shared'
import type { TransferObstacle } from '../../../../contracts/transfers'
import { narrower } from '../../access/rules'

/*
 * Moving a discussion to another community: pure rules, no database. docs/adr/0029 says why they are so.
 */

interface Place { id: number, path: string, effectiveReach: Reach }

/** Who reads it: what counts here becomes its own audience, so that it counts for no more people there. */
export function audienceAfter(audience: Reach, from: Place, to: Place): { before: Reach, after: Reach } {
  const before = narrower(audience, from.effectiveReach)
  return { before, after: narrower(before, to.effectiveReach) }
}

/** Everything that is in the way. */
export function obstaclesTo(audience: Reach, from: Place, to: Place & { writable: boolean, tools: string[] }): TransferObstacle[] {
  if (from.id === to.id)
    return ['same-place']
  return [
    !to.writable && 'closed' as const,
    !to.tools.includes('discussions') && 'tool-off' as const,
    // Members of a part are members of the whole; those of any other community may not read this.
    audienceAfter(audience, from, to).before === 'community' && !to.path.startsWith(from.path) && 'members-only' as const,
  ].filter(one => one !== false)
}
