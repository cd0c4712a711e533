import type { H3Event } from 'h3'
import type { Announcement } from '../../shared/types/announcement'
import { parseAnswer, requestCms } from './cms'

interface Held { data: Announcement[], version: string | undefined, at: number }

const held = new Map<string, Held>()
const loading = new Map<string, Promise<Announcement[]>>()
/** As long as a page for anyone is kept: announcements begin and end by themselves. */
const lifetime = 60_000
/** For pages made for one person, for which the CMS's content version is not asked. */
const shortly = 15_000

/**
 * What staff announce now. It stands on every page, so it is remembered: for pages that are kept, as long as the content
 * version is what it was; for others a few seconds. Without the CMS's word nothing is announced.
 */
export function readAnnouncements(event: H3Event, locale: string): Promise<Announcement[]> {
  const language = locale === 'cy' ? 'cy' : 'en'
  const version = event.context.keepAs?.version
  const known = held.get(language)
  const age = Date.now() - (known?.at ?? 0)
  if (known && (version ? known.version === version && age < lifetime : age < shortly))
    return Promise.resolve(known.data)
  const key = `${language} ${version ?? ''}`
  const running = loading.get(key) ?? load(event, language, version).finally(() => loading.delete(key))
  loading.set(key, running)
  return running
}

async function load(event: H3Event, locale: string, version: string | undefined): Promise<Announcement[]> {
  const at = Date.now()
  const answer = await requestCms(event, { method: 'GET', path: `/announcements?locale=${locale}`, locale })
  const body = answer.status === 200 ? parseAnswer(answer) as { data?: Announcement[] } | null : null
  if (!Array.isArray(body?.data))
    return []
  held.set(locale, { data: body.data, version, at })
  return body.data
}
