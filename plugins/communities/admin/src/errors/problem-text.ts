import type { TextKey } from '../text/use-text'
import type { Problem } from './problem'

/** What an error is called to people: a text of ours, with what it needs to be said. */
export interface ProblemText { key: TextKey, values?: Record<string, number> }

/** By HTTP status, since every error has one; the server's own words are added where they say more. */
const byStatus: Record<number, TextKey> = {
  0: 'problem.offline',
  401: 'problem.session',
  403: 'problem.forbidden',
  404: 'problem.missing',
  409: 'problem.conflict',
  413: 'problem.large',
  429: 'problem.often',
}

/** Errors that say what is in the way, by their stable code. */
const byCode: Record<string, TextKey> = {
  'staff-only': 'problem.staffOnly',
  'not-facilitator': 'problem.notFacilitator',
  'has-partner': 'problem.hasPartner',
  'own-decision': 'problem.ownDecision',
  'not-member': 'problem.notMember',
  'already-suspended': 'problem.alreadySuspended',
  'not-suspended': 'problem.notSuspended',
  'account-closed': 'problem.accountClosed',
  'parent-suspended': 'problem.parentSuspended',
  'move-not-possible': 'problem.moveNotPossible',
  'lacks-charter': 'problem.lacksCharter',
  'lacks-facilitator': 'problem.lacksFacilitator',
  'lacks-open-above': 'problem.lacksOpenAbove',
}

export function problemText({ status, code, retryAfter }: Problem): ProblemText {
  const known = code === null ? undefined : byCode[code]
  if (known)
    return { key: known }
  if (status === 429 && retryAfter !== null)
    return { key: 'problem.oftenFor', values: { minutes: Math.max(1, Math.ceil(retryAfter / 60)) } }
  const key = byStatus[status]
  if (key)
    return { key }
  return { key: status >= 500 ? 'problem.server' : 'problem.invalid' }
}

/**
 * The server's own words are worth showing for a conflict (409) that we have no text for: they say what is in the way.
 * Elsewhere they are general ("Some of the details are not right") or meant for developers.
 */
export function saysMore({ status, code, message }: Problem): boolean {
  return status === 409 && message !== null && !(code !== null && code in byCode)
}
