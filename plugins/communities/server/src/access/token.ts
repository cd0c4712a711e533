import type { Strapi } from '../kernel/strapi'

interface Payload { userId: string, sessionId: string, exp: number }

/** Tokens whose signature was found good, oldest first, for each CMS of this process. */
const known = new WeakMap<Strapi, Map<string, Payload>>()
const mostKnown = 10_000

/**
 * What a bearer token says, where its signature is good and its time isn't over; the session's state is the caller's to ask.
 * A person sends the same token for half an hour, and checking its signature anew costs more than the query that follows:
 * what was checked once is remembered, its end is looked at each time.
 */
export function readToken(strapi: Strapi, token: string): Payload | null {
  const tokens = known.get(strapi) ?? new Map<string, Payload>()
  known.set(strapi, tokens)
  const payload = tokens.get(token) ?? check(strapi, tokens, token)
  if (!payload)
    return null
  if (payload.exp * 1000 > Date.now())
    return payload
  tokens.delete(token)
  return null
}

function check(strapi: Strapi, tokens: Map<string, Payload>, token: string): Payload | null {
  const checked = strapi.sessionManager('users-permissions').validateAccessToken(token)
  if (!checked.isValid)
    return null
  const payload = checked.payload as unknown as Payload
  const oldest = tokens.keys().next().value
  if (tokens.size >= mostKnown && oldest !== undefined)
    tokens.delete(oldest)
  tokens.set(token, payload)
  return payload
}
