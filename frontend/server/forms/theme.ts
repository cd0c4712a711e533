import type { H3Event } from 'h3'
import { setCookie } from 'h3'
import { isHttps } from '../utils/origin'

/** The choice of theme is no secret and no call: a cookie that the server reads when it writes the page. */
export function chooseTheme(event: H3Event, choice: string): void {
  const value = choice === 'light' || choice === 'dark' ? choice : ''
  setCookie(event, 'cop-theme', value, { path: '/', sameSite: 'lax', secure: isHttps(event), maxAge: value ? 60 * 60 * 24 * 365 : 0 })
}
