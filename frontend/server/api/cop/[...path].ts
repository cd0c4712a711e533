import { errorBody } from '../../../shared/api/failure'
import { matchRoute } from '../../../shared/api/request'

/** The browser's way to the CMS. Relays status, type, body and Retry-After; never a cookie or a token. */
export default defineEventHandler(async (event) => {
  const refuse = (status: number, code: string, message: string) => {
    setResponseStatus(event, status)
    return errorBody(status, code, message)
  }
  setResponseHeader(event, 'cache-control', 'private, no-store')

  const path = event.path.slice('/api/cop'.length)
  const id = matchRoute(event.method, path.split('?')[0] ?? '')
  if (!id || id === 'accounts.refresh')
    return refuse(404, 'not-found', 'Not found')
  if (!isOwnOrigin(event))
    return refuse(403, 'other-origin', 'This request did not come from this site')

  let body: string | undefined
  if (event.method !== 'GET') {
    const raw = await readLimitedBody(event)
    if (!raw)
      return refuse(413, 'too-large', 'The request is too large')
    if (raw.length > 0 && !getRequestHeader(event, 'content-type')?.startsWith('application/json'))
      return refuse(415, 'not-json', 'The request must be JSON')
    body = raw.length > 0 ? raw.toString('utf8') : '{}'
  }

  const locale = getRequestHeader(event, 'accept-language')?.startsWith('cy') ? 'cy' : 'en'
  const before = await readSession(event)
  const answer = await sendCall(event, id, { method: event.method, path, body }, locale)
  setResponseStatus(event, answer.status)
  setResponseHeader(event, 'content-type', answer.contentType)
  if (before && !await readSession(event))
    setResponseHeader(event, 'x-session-ended', '1')
  if (answer.retryAfter)
    setResponseHeader(event, 'retry-after', Number(answer.retryAfter) || 60)
  return answer.text
})
