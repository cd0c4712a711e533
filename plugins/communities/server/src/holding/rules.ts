import type { HeldFor } from '../../../contracts/reports'
import type { Approval } from '../../../contracts/shared'

/** What waits until it is approved, and the watched words that are in it. */
export interface Hold { why: HeldFor, words: string[] }

export interface HoldGround {
  approval: Approval
  /** Whether others read something of its author's there already. */
  approvedBefore: boolean
  watched: string[]
}

/** Whether what a member writes waits before others can read it, and why; null where it need not. */
export function holdFor({ approval, approvedBefore, watched: words }: HoldGround): Hold | null {
  if (approval === 'all' || (approval === 'first' && !approvedBefore))
    return { why: approval, words }
  return words.length > 0 ? { why: 'words', words } : null
}
