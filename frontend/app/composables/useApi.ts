import type { LooseInput } from '../../shared/api/request'
import type { CallApi, EndpointId } from '../../shared/api/types'
import { ApiFailure, toFailure } from '../../shared/api/failure'
import { toRequest } from '../../shared/api/request'

/** The typed client: straight to the CMS while the server writes a page, through the proxy in the browser. */
export function useApi(): CallApi {
  const { locale } = useTexts()
  const viewer = useViewer()
  const event = useRequestEvent()
  if (import.meta.server && event)
    return event.context.apiFor(locale.value)
  const requestId = useRequestId()

  const call = async (id: EndpointId, input: LooseInput): Promise<unknown> => {
    const { method, path, body } = toRequest(id, input)
    const response = await fetch(`/api/cop${path}`, {
      method,
      headers: { 'accept': 'application/json', 'accept-language': locale.value, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    }).catch(() => null)
    if (response?.headers.has('x-session-ended'))
      viewer.value = null
    if (response && response.status >= 500)
      requestId.value = response.headers.get('x-request-id')
    const answer = await response?.json().catch(() => null) as { data: unknown } | null | undefined
    if (!response?.ok || !answer)
      throw response ? toFailure(response.status, answer) : new ApiFailure(503, 'offline', '')
    return answer.data
  }
  return call as CallApi
}
