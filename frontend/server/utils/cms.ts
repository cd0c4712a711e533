import type { H3Event } from 'h3'
import type { IncomingMessage, RequestOptions } from 'node:http'
import type { ApiRequest } from '../../shared/api/request'
import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { useRuntimeConfig } from '#imports'
import { errorBody } from '../../shared/api/failure'
import { log } from './log'
import { clientAddress } from './origin'

export interface CmsAnswer {
  status: number
  /** Text as the CMS sent it; JSON unless something is badly wrong. */
  text: string
  contentType: string
  retryAfter: string | null
  /** Where the thing is now, below the CMS's own address. */
  location?: string | undefined
}

export interface CmsRequest extends ApiRequest {
  locale: string
  accessToken?: string
}

const patience = 15_000

/** Connections are kept: `fetch` does so too, but a call by it takes three times the processor time. */
const clients = {
  'http:': { send: httpRequest, agent: new HttpAgent({ keepAlive: true, maxFreeSockets: 50 }) },
  'https:': { send: httpsRequest, agent: new HttpsAgent({ keepAlive: true, maxFreeSockets: 50 }) },
}

class BrokenConnection extends Error {}

/** One request to the CMS. A CMS that is down or silent is an answer too: 503 in the contract's form. */
export async function requestCms(event: H3Event, request: CmsRequest): Promise<CmsAnswer> {
  const headers: Record<string, string> = {
    'accept-language': request.locale,
    'x-cop-client-address': clientAddress(event),
    'x-request-id': event.context.requestId,
  }
  if (request.accessToken)
    headers.authorization = `Bearer ${request.accessToken}`
  const body = typeof request.body === 'string' || request.body === undefined ? request.body : JSON.stringify(request.body)
  if (body !== undefined)
    headers['content-type'] = 'application/json'
  return await callCms(request.method, request.path, headers, body) ?? unavailable(event, request)
}

/**
 * The bare call, as the site: it proves by the shared secret who is asking.
 * @returns null where the CMS cannot be reached, is silent for 15 seconds or breaks off
 */
export async function callCms(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<CmsAnswer | null> {
  const { cmsUrl, siteSecret } = useRuntimeConfig()
  const url = new URL(`${cmsUrl}/api${path}`)
  const all = { ...headers, 'accept': 'application/json', 'x-cop-site-secret': siteSecret, ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }) }
  try {
    return await send(url, { method, headers: all }, body)
  }
  catch (error) {
    // A kept connection may be closed by the other side in the moment we use it. What only reads is asked once more.
    if (method !== 'GET' || !(error instanceof BrokenConnection))
      return null
    return send(url, { method, headers: all }, body).catch(() => null)
  }
}

function send(url: URL, options: RequestOptions, body: string | undefined): Promise<CmsAnswer> {
  const { send: request, agent } = clients[url.protocol as keyof typeof clients]
  return new Promise((resolve, reject) => {
    const call = request(url, { ...options, agent }, (answer) => {
      read(answer).then(resolve, reject).finally(() => clearTimeout(timer))
    })
    const timer = setTimeout(() => call.destroy(new Error('The CMS is silent')), patience)
    call.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      reject(call.reusedSocket && error.code === 'ECONNRESET' ? new BrokenConnection() : error)
    })
    call.end(body)
  })
}

async function read(answer: IncomingMessage): Promise<CmsAnswer> {
  const chunks: Buffer[] = []
  for await (const chunk of answer as AsyncIterable<Buffer>)
    chunks.push(chunk)
  return {
    status: answer.statusCode ?? 502,
    text: Buffer.concat(chunks).toString('utf8'),
    contentType: answer.headers['content-type'] ?? 'application/json',
    retryAfter: answer.headers['retry-after'] ?? null,
    location: answer.headers.location,
  }
}

function unavailable(event: H3Event, { method, path }: CmsRequest): CmsAnswer {
  log('warn', `The CMS did not answer ${method} ${path}`, { event })
  const body = errorBody(503, 'cms-unavailable', 'The service cannot be reached at the moment')
  return { status: 503, text: JSON.stringify(body), contentType: 'application/json', retryAfter: '30' }
}

export function parseAnswer(answer: CmsAnswer): unknown {
  try {
    return JSON.parse(answer.text)
  }
  catch {
    return null
  }
}
