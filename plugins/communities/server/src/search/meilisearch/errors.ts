import { SearchBusy, SearchRefused, SearchUnavailable } from '../port'

interface Cause { name?: unknown, code?: unknown, message?: unknown, cause?: { timeout?: unknown } }

/** What the server says of a question that it does not take; the mistake is ours. */
const REFUSED = /^invalid_(?:search|document|settings|multi_search)_|^invalid_document_id$|^immutable_/
const KEY = /^(?:invalid_api_key|missing_authorization_header|missing_master_key)$/

/** What went wrong in words for whoever runs the service. */
export function translated(error: unknown, host: string): Error {
  if (error instanceof SearchUnavailable || error instanceof SearchRefused || error instanceof SearchBusy)
    return error
  const { name, message, cause } = (error ?? {}) as Error & { cause?: Cause }
  const code = String(cause?.code ?? '')
  if (name === 'MeilisearchApiError' && REFUSED.test(code))
    return new SearchRefused(`Meilisearch refuses what it was asked (${code}): ${message}`)
  if (name === 'MeilisearchApiError' && KEY.test(code))
    return new SearchUnavailable(`Meilisearch at ${host} does not accept our key (${code}). See MEILISEARCH_API_KEY and MEILISEARCH_MASTER_KEY`)
  if (name === 'MeilisearchApiError')
    return new SearchUnavailable(`Meilisearch at ${host} answers ${code || 'with an error'}: ${message}`)
  // What the client tells of a request holds the request itself: only words of ours go on from here.
  if (name === 'MeilisearchRequestError' && cause?.name === 'MeilisearchRequestTimeOutError')
    return new SearchUnavailable(`Meilisearch at ${host} did not answer in ${String(cause.cause?.timeout)} ms`)
  if (name === 'MeilisearchTaskTimeOutError')
    return new SearchUnavailable(`Meilisearch at ${host} has not finished in time: ${message}`)
  if (name === 'MeilisearchRequestError')
    return new SearchUnavailable(`Meilisearch at ${host} cannot be reached: ${String(cause?.message ?? message)}`)
  return new SearchUnavailable(`${host} does not answer like Meilisearch: ${String(message ?? error)}`)
}
