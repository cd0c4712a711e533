import type { H3Event } from 'h3'
import type { KeptPage } from './keptPage'
import { getCookie } from 'h3'
import { dismissedCookie, dismissedIn } from '../../shared/utils/dismissed'

/*
 * Pages as anyone gets them, kept for a short while. Never fed from a request that brings a session, nor given to one;
 * each use is checked against the CMS's content version, so a change is seen at once. The time limit is for what changes
 * by itself: "5 minutes ago".
 */

interface Entry { page: KeptPage, version: string, until: number }

const entries = new Map<string, Entry>()
const lifetime = 60_000
const mostBytes = 64 * 2 ** 20
let bytes = 0

/** Pages without forms of one's own: home, directory, communities and what is public in them, people, partners, the site's own pages. */
const cacheable = /^\/(?:cy\/?)?(?:$|\?|communities(?:\?|$)|c\/[^/?]+(?:\/about|\/discussions(?:\/(?!new(?:\?|$))[^/?]+)?)?(?:\?|$)|(?:p|partners)\/[^/?]+(?:\?|$))/
const longestPath = 300

/** Under what a request's page is kept; null where it must be made for this request alone. */
export function keptUnder(event: H3Event): string | null {
  const { path } = event
  if (event.method !== 'GET' || path.length > longestPath || !cacheable.test(path))
    return null
  // A form left a message, or somebody is or was signed in.
  if (getCookie(event, 'cop-session') || getCookie(event, 'cop-flash'))
    return null
  return `${getCookie(event, 'cop-theme') ?? ''} ${dismissedIn(getCookie(event, dismissedCookie)).join('.')} ${path}`
}

export function keptPageFor(key: string, version: string): KeptPage | null {
  const entry = entries.get(key)
  if (!entry)
    return null
  if (entry.version !== version || entry.until < Date.now()) {
    drop(key, entry)
    return null
  }
  // Used last, dropped last.
  entries.delete(key)
  entries.set(key, entry)
  return entry.page
}

export function keep(key: string, version: string, page: KeptPage): void {
  const before = entries.get(key)
  if (before)
    drop(key, before)
  entries.set(key, { page, version, until: Date.now() + lifetime })
  bytes += page.size
  for (const [oldest, entry] of entries) {
    if (bytes <= mostBytes)
      break
    drop(oldest, entry)
  }
}

function drop(key: string, entry: Entry): void {
  if (entries.delete(key))
    bytes -= entry.page.size
}
