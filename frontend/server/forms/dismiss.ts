import type { H3Event } from 'h3'
import { getCookie, setCookie } from 'h3'
import { dismissedCookie, withDismissed } from '../../shared/utils/dismissed'
import { isHttps } from '../utils/origin'

/** An announcement that somebody has read is not shown in their browser again. No secret and no call: a cookie. */
export function dismissAnnouncement(event: H3Event, id: string): void {
  const value = withDismissed(getCookie(event, dismissedCookie), id)
  if (value)
    setCookie(event, dismissedCookie, value, { path: '/', sameSite: 'lax', httpOnly: true, secure: isHttps(event), maxAge: 60 * 60 * 24 * 90 })
}
