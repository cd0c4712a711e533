import type { H3Event } from 'h3'
import type { ApiRequest, LooseInput } from '../../shared/api/request'
import type { CallApi, EndpointId } from '../../shared/api/types'
import type { CmsAnswer } from './cms'
import type { Curated } from './curated'
import type { Tokens } from './session'
import { ApiFailure, toFailure } from '../../shared/api/failure'
import { toRequest } from '../../shared/api/request'
import { parseAnswer, requestCms } from './cms'
import { curated } from './curated'
import { endSession, readSession, writeSession } from './session'
import { accessToken, renew } from './tokens'

/** Calls that answer with tokens: these go into the cookie, and the browser learns only that it worked. */
const opening = new Set<EndpointId>(['accounts.signIn', 'accounts.confirm', 'accounts.resetPassword', 'accounts.changePassword'])

/**
 * Sends a call as the person of this event and keeps the session in step with the answer.
 * Everything that reaches the CMS (pages, the proxy, forms) passes here.
 */
export async function sendCall(event: H3Event, id: EndpointId, request: ApiRequest, locale: string): Promise<CmsAnswer> {
  const cmsRequest = { ...request, path: `/cop${request.path}`, locale }
  const token = await accessToken(event, locale)
  let answer = await requestCms(event, { ...cmsRequest, accessToken: token })
  if (token && !opening.has(id) && refusedToken(answer))
    answer = await again(event, cmsRequest, locale, token)
  // What somebody has written goes to where the thing is now; what they read leads there by itself.
  if (answer.status === 308 && request.method !== 'GET' && answer.location?.startsWith('/api/cop/'))
    answer = await requestCms(event, { ...cmsRequest, path: answer.location.slice('/api'.length), accessToken: token })
  if (opening.has(id) && answer.status < 300)
    return open(event, answer, locale)
  if (id === 'accounts.signOut')
    await endSession(event)
  if (id === 'accounts.updateMe' && answer.status < 300)
    await rename(event, answer)
  return answer
}

/**
 * The CMS treats a revoked token as nobody's. It says so with 401 where a session is needed, and by the viewer's
 * standing elsewhere (JSON escapes quotes, so no text that people wrote can look like this).
 */
function refusedToken(answer: CmsAnswer): boolean {
  return answer.status === 401 || answer.text.includes('"standing":"anonymous"')
}

/** A token that was revoked early: one more try with a fresh one, or as nobody for what anyone may read. */
async function again(event: H3Event, request: ApiRequest, locale: string, refused: string): Promise<CmsAnswer> {
  const token = await renew(event, locale)
  if (token === refused)
    await endSession(event)
  return requestCms(event, { ...request, locale, accessToken: token === refused ? undefined : token })
}

async function open(event: H3Event, answer: CmsAnswer, locale: string): Promise<CmsAnswer> {
  const tokens = (parseAnswer(answer) as { data: Tokens }).data
  const me = await requestCms(event, { method: 'GET', path: '/cop/me', locale, accessToken: tokens.accessToken })
  if (me.status !== 200)
    return me
  const { id, name } = (parseAnswer(me) as { data: { id: string, name: string } }).data
  await writeSession(event, { user: { id, name }, secure: tokens })
  return { ...answer, text: JSON.stringify({ data: { done: true } }) }
}

async function rename(event: H3Event, answer: CmsAnswer): Promise<void> {
  const session = await readSession(event)
  const name = (parseAnswer(answer) as { data?: { name?: string } } | null)?.data?.name
  if (session && name && name !== session.user.name)
    await writeSession(event, { user: { ...session.user, name }, secure: session.secure })
}

/** The typed client for code that runs on the server. */
export function serverApi(event: H3Event, locale: string): CallApi {
  const call = async (id: EndpointId, input: LooseInput): Promise<unknown> => {
    const isCurated = id === 'taxonomies.regions' || id === 'taxonomies.expertise'
    const { data, text } = await (isCurated ? curated(`${id} ${locale}`, () => fresh(id, input)) : fresh(id, input))
    event.context.writtenAnswers?.remember(data, text)
    return data
  }
  const fresh = async (id: EndpointId, input: LooseInput): Promise<Curated> => {
    const before = await readSession(event)
    const answer = await sendCall(event, id, toRequest(id, input), locale)
    const body = parseAnswer(answer)
    if (before && id !== 'accounts.signOut' && !await readSession(event))
      throw new ApiFailure(401, 'session-ended', 'The session has ended')
    if (answer.status >= 300 || typeof body !== 'object' || body === null || !('data' in body))
      throw toFailure(answer.status < 300 ? 502 : answer.status, body)
    // What stands beside the data is not the page's.
    return { data: body.data, text: Object.keys(body).length === 1 ? answer.text : '' }
  }
  // The contracts' types describe what the CMS validated: the one place where its answer is taken at its word.
  return call as CallApi
}
