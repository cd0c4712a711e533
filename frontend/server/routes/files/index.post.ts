import { errorBody } from '../../../shared/api/failure'

/** A file from a page of ours: its bytes are the body, so that nothing has to be read here to hand it on. */
export default defineEventHandler(async (event) => {
  setResponseHeader(event, 'cache-control', 'private, no-store')
  const refuse = (status: number, code: string, message: string) => {
    setResponseStatus(event, status)
    return errorBody(status, code, message)
  }
  if (!isOwnOrigin(event))
    return refuse(403, 'other-origin', 'This request did not come from this site')
  if (getRequestHeader(event, 'content-type') !== 'application/octet-stream')
    return refuse(415, 'unsupported-type', 'Send the file itself, as application/octet-stream')
  if (!await readSession(event))
    return refuse(401, 'unauthenticated', 'Sign in to do this')
  const { name, purpose } = getQuery(event)
  const locale = getRequestHeader(event, 'accept-language')?.startsWith('cy') ? 'cy' : 'en'
  const answer = await passFile(event, locale, {
    name: String(name ?? 'file').slice(0, 1000),
    purpose: String(purpose ?? 'attachment'),
    size: getRequestHeader(event, 'content-length'),
    body: event.node.req,
  })
  setResponseStatus(event, answer.status)
  setResponseHeader(event, 'content-type', 'application/json')
  if (answer.retryAfter)
    setResponseHeader(event, 'retry-after', Number(answer.retryAfter) || 60)
  // What was not taken of it is thrown away, so that the answer arrives.
  event.node.req.resume()
  return answer.text
})
