import type { H3Event } from 'h3'
import type { Tokens } from './session'
import { parseAnswer, requestCms } from './cms'
import { endSession, readSession, writeSession } from './session'

type Refreshed = { tokens: Tokens } | { lapsed: true } | { unknown: true }

/**
 * Refreshes under way or just done, by the token they used up. A refresh token works once, and a page may
 * send several calls with the old cookie: all of them must get the one new pair.
 */
const refreshes = new Map<string, Promise<Refreshed>>()
const keptFor = 60_000
const early = 30_000

/** The access token to send, renewed when it is about to end; undefined when nobody is signed in. */
export async function accessToken(event: H3Event, locale: string): Promise<string | undefined> {
  const session = await readSession(event)
  if (!session)
    return undefined
  if (Date.parse(session.secure.expiresAt) - Date.now() > early)
    return session.secure.accessToken
  return renew(event, locale)
}

/** Gets a new pair of tokens. A refusal ends the session; a CMS that is down does not. */
export async function renew(event: H3Event, locale: string): Promise<string | undefined> {
  const session = await readSession(event)
  if (!session)
    return undefined
  const result = await once(session.secure.refreshToken, () => refresh(event, session.secure.refreshToken, locale))
  if ('tokens' in result) {
    await writeSession(event, { user: session.user, secure: result.tokens })
    return result.tokens.accessToken
  }
  if ('lapsed' in result) {
    await endSession(event)
    return undefined
  }
  return session.secure.accessToken
}

function once(key: string, work: () => Promise<Refreshed>): Promise<Refreshed> {
  const known = refreshes.get(key)
  if (known)
    return known
  const promise = work()
  refreshes.set(key, promise)
  setTimeout(() => refreshes.delete(key), keptFor).unref()
  return promise
}

async function refresh(event: H3Event, refreshToken: string, locale: string): Promise<Refreshed> {
  const answer = await requestCms(event, { method: 'POST', path: '/cop/accounts/refresh', body: { refreshToken }, locale })
  if (answer.status === 200)
    return { tokens: (parseAnswer(answer) as { data: Tokens }).data }
  if (answer.status === 401 || answer.status === 403 || answer.status === 400)
    return { lapsed: true }
  refreshes.delete(refreshToken)
  return { unknown: true }
}
