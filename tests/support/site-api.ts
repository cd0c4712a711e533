import type { RequestOptions } from './client'
import { createClient } from './client'

/** The API of the site: paths begin after `/api/cop`. */
export function siteApi(url: string, standard: RequestOptions = {}) {
  return below(url, '/api/cop', standard)
}

/** A client whose paths begin after `prefix`. */
export function below(url: string, prefix: string, standard: RequestOptions = {}) {
  const client = createClient(url, standard)
  return {
    token: standard.token,
    get: <Body = any>(path: string, query?: RequestOptions['query'], options: RequestOptions = {}) => client.get<Body>(prefix + path, { ...options, ...(query && { query }) }),
    post: <Body = any>(path: string, data?: unknown, options?: RequestOptions) => client.post<Body>(prefix + path, data, options),
    put: <Body = any>(path: string, data?: unknown, options?: RequestOptions) => client.put<Body>(prefix + path, data, options),
    patch: <Body = any>(path: string, data?: unknown, options?: RequestOptions) => client.patch<Body>(prefix + path, data, options),
    delete: <Body = any>(path: string, data?: unknown, options?: RequestOptions) => client.delete<Body>(prefix + path, data, options),
  }
}

export type Site = ReturnType<typeof below>
