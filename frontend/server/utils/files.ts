import type { H3Event } from 'h3'
import type { IncomingMessage, RequestOptions } from 'node:http'
import type { Readable } from 'node:stream'
import type { Upload } from '../../../plugins/communities/contracts/files'
import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { useRuntimeConfig } from '#imports'
import { getRequestHeader, removeResponseHeader, setResponseHeader, setResponseStatus } from 'h3'
import { errorBody, toFailure } from '../../shared/api/failure'
import { log } from './log'
import { clientAddress } from './origin'
import { accessToken } from './tokens'

/*
 * Members' files go through the site as they come, in both directions: it adds who is asking and keeps nothing.
 */

/** Of their own, so that slow downloads take no connection from pages. */
const clients = {
  'http:': { send: httpRequest, agent: new HttpAgent({ keepAlive: true, maxFreeSockets: 20 }) },
  'https:': { send: httpsRequest, agent: new HttpsAgent({ keepAlive: true, maxFreeSockets: 20 }) },
}

/** How long the CMS may be silent; a slow line of the reader's is no silence. */
const patience = 60_000

async function ask(event: H3Event, locale: string, options: RequestOptions & { path: string }, body?: Readable | Buffer): Promise<IncomingMessage> {
  const { cmsUrl, siteSecret } = useRuntimeConfig(event)
  const url = new URL(`${cmsUrl}/api/cop${options.path}`)
  const token = await accessToken(event, locale)
  const headers = {
    ...options.headers,
    'accept-language': locale,
    'x-cop-client-address': clientAddress(event),
    'x-cop-site-secret': siteSecret,
    'x-request-id': event.context.requestId,
    ...(token && { authorization: `Bearer ${token}` }),
  }
  const { send, agent } = clients[url.protocol as keyof typeof clients]
  return new Promise((resolve, reject) => {
    const call = send(url, { method: options.method, headers, agent }, resolve)
    call.setTimeout(patience, () => call.destroy(new Error('The CMS is silent')))
    call.on('error', reject)
    if (body && 'pipe' in body)
      // An answer may come before the whole file has gone, and ends the sending.
      body.on('error', error => call.destroy(error)).pipe(call)
    else
      call.end(body)
  })
}

/** What the CMS says of a file that a reader's browser should know. */
const passedOn = ['accept-ranges', 'cache-control', 'content-disposition', 'content-length', 'content-range', 'content-security-policy', 'content-type', 'etag', 'location', 'retry-after'] as const
const asked = ['if-none-match', 'if-range', 'range'] as const

/** Gives a file to whoever may see it: the CMS decides, each time. */
export async function giveFile(event: H3Event, path: string): Promise<IncomingMessage | ReturnType<typeof errorBody> | null> {
  const headers = Object.fromEntries(asked.flatMap(name => getRequestHeader(event, name) ? [[name, getRequestHeader(event, name)]] : []))
  const answer = await ask(event, 'en', { method: event.method === 'HEAD' ? 'HEAD' : 'GET', path, headers }).catch((error: Error) => error)
  if (answer instanceof Error) {
    log('warn', `The CMS did not answer ${event.method} ${path}: ${answer.message}`, { event })
    setResponseStatus(event, 503)
    return errorBody(503, 'cms-unavailable', 'The service cannot be reached at the moment')
  }
  setResponseStatus(event, answer.statusCode ?? 502)
  // In its sandbox a file has an origin of its own, of which there is no group.
  removeResponseHeader(event, 'origin-agent-cluster')
  for (const name of passedOn) {
    const value = answer.headers[name]
    if (value)
      setResponseHeader(event, name, value as string)
  }
  // Whoever leaves half-way needs no more of it.
  event.node.res.once('close', () => answer.destroy())
  return answer.statusCode === 304 ? null : answer
}

export interface NewFile { name: string, purpose: string, size?: string | undefined, body: Readable | Buffer }

/** Hands a file on to the CMS. @returns its status and its answer, as text */
export async function passFile(event: H3Event, locale: string, { name, purpose, size, body }: NewFile): Promise<{ status: number, text: string, retryAfter?: string | undefined }> {
  const path = `/files?${new URLSearchParams({ name, purpose })}`
  const length = Buffer.isBuffer(body) ? String(body.length) : size
  try {
    const answer = await ask(event, locale, { method: 'POST', path, headers: { 'content-type': 'application/octet-stream', ...(length && { 'content-length': length }) } }, body)
    const chunks: Buffer[] = []
    for await (const chunk of answer as AsyncIterable<Buffer>)
      chunks.push(chunk)
    return { status: answer.statusCode ?? 502, text: Buffer.concat(chunks).toString('utf8'), retryAfter: answer.headers['retry-after'] }
  }
  catch (error) {
    log('warn', `The CMS did not take a file: ${String(error)}`, { event })
    return { status: 503, text: JSON.stringify(errorBody(503, 'cms-unavailable', 'The service cannot be reached at the moment')) }
  }
}

/** The same for a file that came with a form. @throws ApiFailure whose field is `field` */
export async function keepFile(event: H3Event, locale: string, file: NewFile, field: string): Promise<Upload> {
  const { status, text } = await passFile(event, locale, file)
  const body = JSON.parse(text) as { data: Upload }
  if (status < 300)
    return body.data
  const failure = toFailure(status, body)
  failure.errors.forEach(error => error.field = field)
  throw failure
}
