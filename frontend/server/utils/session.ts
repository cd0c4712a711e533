import type { H3Event } from 'h3'
import type { Viewer } from '../../shared/types/viewer'
import { getCookie } from 'h3'
import { isHttps } from './origin'

/** The tokens that the browser never sees. */
export interface Tokens {
  accessToken: string
  refreshToken: string
  /** ISO 8601. */
  expiresAt: string
}

export interface SiteSession { user: Viewer, secure: Tokens }

declare module 'h3' {
  interface H3EventContext {
    /** Read once a request; null where nobody is signed in. */
    siteSession?: SiteSession | null
  }
}

const cookieName = 'cop-session'

/**
 * Cookies opened lately. Opening one derives keys and decrypts, which takes longer than rendering a small page; a person
 * sends the same one with every request. Looked at again after some minutes, so that its own end holds.
 */
const opened = new Map<string, { session: SiteSession, until: number }>()
const mostOpened = 5000
const openFor = 5 * 60_000

function options(event: H3Event) {
  return { cookie: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isHttps(event) } }
}

/** The signed-in person's session. Looks for the cookie first: opening a session where there is none would set one. */
export async function readSession(event: H3Event): Promise<SiteSession | null> {
  if (event.context.siteSession !== undefined)
    return event.context.siteSession
  event.context.siteSession = null
  const cookie = getCookie(event, cookieName)
  if (cookie)
    event.context.siteSession = await open(event, cookie)
  return event.context.siteSession
}

async function open(event: H3Event, cookie: string): Promise<SiteSession | null> {
  const known = opened.get(cookie)
  if (known && known.until > Date.now())
    return known.session
  opened.delete(cookie)
  const { user, secure } = await getUserSession(event)
  if (!user || !secure)
    return null
  const session = { user: user as Viewer, secure: secure as Tokens }
  const oldest = opened.keys().next().value
  if (opened.size >= mostOpened && oldest !== undefined)
    opened.delete(oldest)
  opened.set(cookie, { session, until: Date.now() + openFor })
  return session
}

export async function writeSession(event: H3Event, session: SiteSession): Promise<void> {
  await replaceUserSession(event, { user: session.user, secure: session.secure }, options(event))
  event.context.siteSession = session
}

export async function endSession(event: H3Event): Promise<void> {
  await clearUserSession(event, { cookie: { ...options(event).cookie, maxAge: 0 } })
  event.context.siteSession = null
}
