/** What a browser remembers of announcements that were dismissed: their ids with dots between. */
export const dismissedCookie = 'cop-dismissed'

/** More are never shown at once; those that are over are forgotten. */
const most = 5
const form = /^[0-9a-f]{12}(?:\.[0-9a-f]{12})*$/

/** @returns the ids in the cookie; none where somebody wrote something else into it */
export function dismissedIn(cookie: string | null | undefined): string[] {
  return cookie && form.test(cookie) ? cookie.split('.').slice(0, most) : []
}

/** @returns the cookie's new value; undefined where this is no id */
export function withDismissed(cookie: string | null | undefined, id: string): string | undefined {
  if (!form.test(id) || id.includes('.'))
    return undefined
  return [id, ...dismissedIn(cookie).filter(one => one !== id)].slice(0, most).join('.')
}
