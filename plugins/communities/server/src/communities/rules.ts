import type { Charter } from '../../../contracts/communities'
import type { FieldErrorCode } from '../../../contracts/field-error'
import type { Joining, Reach } from '../../../contracts/shared'

/** The tools there are; a community has all or a subset of its parent's. */
export const TOOLS = ['discussions']

interface Openness { reach: Reach, joining: Joining, listed: boolean }

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

/** Answers without the empty ones. */
export function cleanCharter(charter: Charter): Record<string, string> {
  return Object.fromEntries(Object.entries(charter).filter((entry): entry is [string, string] => Boolean(entry[1])))
}
