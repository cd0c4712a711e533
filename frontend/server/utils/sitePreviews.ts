import type { H3Event } from 'h3'
import type { SitePreview } from '../../shared/types/preview'
import { toFailure } from '../../shared/api/failure'
import { parseAnswer, requestCms } from './cms'

/** A draft, for who brings the address that the panel made; and lets the panel alone show it in a frame. */
export async function readSitePreview(event: H3Event, token: string): Promise<SitePreview> {
  if (!/^[\w-]{1,600}\.[\w-]{1,100}$/.test(token))
    throw toFailure(404, null)
  const answer = await requestCms(event, { method: 'GET', path: `/page-preview?token=${token}`, locale: 'en' })
  const body = parseAnswer(answer) as { data?: SitePreview & { panel: string } | null } | null
  if (answer.status !== 200 || !body?.data)
    throw toFailure(answer.status === 200 ? 404 : answer.status, body)
  const { panel, ...preview } = body.data
  event.context.framedBy = panel
  return preview
}
