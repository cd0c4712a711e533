import type { Charter } from '../../../contracts/communities'
import type { FieldErrorCode } from '../../../contracts/field-error'
import type { Joining, Reach } from '../../../contracts/shared'
import { tool } from '../../../contracts/communities'
import { narrower } from '../access/rules'

/** The tools there are; a community has all or a subset of its parent's. */
export const TOOLS: string[] = tool.options

export interface Openness { reach: Reach, joining: Joining, listed: boolean }

interface Contradiction { field: string, message: string, code: FieldErrorCode }

/** Settings that contradict each other, by field; empty when all is well. */
export function contradictions({ reach, joining, listed }: Openness): Contradiction[] {
  const found: Contradiction[] = []
  if (!listed && reach !== 'community')
    found.push({ field: 'reach', message: 'A community that is not listed can only be read by its members', code: 'unlisted-reach' })
  if (!listed && joining !== 'invitation')
    found.push({ field: 'joining', message: 'A community that is not listed can only be joined by invitation', code: 'unlisted-joining' })
  return found
}

/** What the community above allows. */
export interface Bounds { effectiveReach: Reach, effectiveListed: boolean, tools: string[] }

/**
 * What is asked for and reaches further than the community above. What was so before (the one above was narrowed since) is
 * not asked for: it counts for nothing as long as it is narrowed, and is there again when the one above is widened.
 */
export function exceeding({ reach, listed, tools }: { reach?: Reach | undefined, listed?: boolean | undefined, tools?: string[] | undefined }, above: Bounds | null, held?: { reach: Reach, listed: boolean }): Contradiction[] {
  if (!above)
    return []
  const found: Contradiction[] = []
  if (reach && reach !== held?.reach && narrower(reach, above.effectiveReach) !== reach)
    found.push({ field: 'reach', message: 'This would let more people read than may read the community above. Choose a narrower one', code: 'wider-than-above' })
  if (listed && !held?.listed && !above.effectiveListed)
    found.push({ field: 'listed', message: 'The community above is not listed, so its parts are not listed either', code: 'listed-below-hidden' })
  if (tools?.some(one => !above.tools.includes(one)))
    found.push({ field: 'tools', message: 'The community above does not have all of these tools', code: 'tool-not-above' })
  return found
}

/** Answers without the empty ones. */
export function cleanCharter(charter: Charter): Record<string, string> {
  return Object.fromEntries(Object.entries(charter).filter((entry): entry is [string, string] => Boolean(entry[1])))
}
