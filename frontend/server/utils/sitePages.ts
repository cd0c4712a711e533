import type { H3Event } from 'h3'
import type { SitePage } from '../../shared/types/context'
import { toFailure } from '../../shared/api/failure'
import { parseAnswer, requestCms } from './cms'

/** A page that staff write in the CMS (help, terms, privacy); its Markdown is rendered there. */
export async function readSitePage(event: H3Event, slug: string, locale: string): Promise<SitePage> {
  if (!/^[a-z0-9-]{1,120}$/.test(slug))
    throw toFailure(404, null)
  const answer = await requestCms(event, { method: 'GET', path: `/pages/${slug}?locale=${locale === 'cy' ? 'cy' : 'en'}`, locale })
  const body = parseAnswer(answer) as { data?: SitePage | null } | null
  if (answer.status !== 200 || !body?.data)
    throw toFailure(answer.status === 200 ? 404 : answer.status, body)
  return body.data
}
