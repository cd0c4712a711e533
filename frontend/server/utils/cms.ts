import type { H3Event } from 'h3'
import type { ApiRequest } from '../../shared/api/request'
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
}

export interface CmsRequest extends ApiRequest {
  locale: string
  accessToken?: string
}

const patience = 15_000

/** One request to the CMS. A CMS that is down or silent is an answer too: 503 in the contract's form. */
export async function requestCms(event: H3Event, request: CmsRequest): Promise<CmsAnswer> {
  const { cmsUrl, siteSecret } = useRuntimeConfig(event)
  const headers: Record<string, string> = {
    'accept': 'application/json',
    'accept-language': request.locale,
    'x-cop-client-address': clientAddress(event),
    'x-cop-site-secret': siteSecret,
    'x-request-id': event.context.requestId,
  }
  if (request.accessToken)
    headers.authorization = `Bearer ${request.accessToken}`
  if (request.body !== undefined)
    headers['content-type'] = 'application/json'

  try {
    const response = await fetch(`${cmsUrl}/api${request.path}`, {
      method: request.method,
      headers,
      body: typeof request.body === 'string' || request.body === undefined ? request.body : JSON.stringify(request.body),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    return {
      status: response.status,
      text: await response.text(),
      contentType: response.headers.get('content-type') ?? 'application/json',
      retryAfter: response.headers.get('retry-after'),
    }
  }
  catch {
    return unavailable(event, request)
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
