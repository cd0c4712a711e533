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

export function problemText({ status, retryAfter }: Problem): ProblemText {
  if (status === 429 && retryAfter !== null)
    return { key: 'problem.oftenFor', values: { minutes: Math.max(1, Math.ceil(retryAfter / 60)) } }
  const key = byStatus[status]
  if (key)
    return { key }
  return { key: status >= 500 ? 'problem.server' : 'problem.invalid' }
}

/**
 * A conflict (409) or a refusal with a reason of its own (403) says what exactly is in the way. The server's words
 * elsewhere are general ("Some of the details are not right") or meant for developers.
 */
export function saysMore({ status, code, message }: Problem): boolean {
  return message !== null && (status === 409 || (status === 403 && code !== null))
}
