import type { EndpointId } from './types'
import { routes } from './routes'

export interface LooseInput {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
}

export interface ApiRequest {
  method: string
  /** Below `/api/cop`, with its query. */
  path: string
  body?: unknown
}

/** Fills a route with its parameters; each is one path segment, whatever it contains. */
export function toRequest(id: EndpointId, input: LooseInput): ApiRequest {
  const [method, template] = routes[id].split(' ') as [string, string]
  const path = template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(input.params?.[name] ?? ''))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined && value !== null && value !== '')
      query.set(name, String(value))
  }
  const search = query.toString()
  return { method, path: search ? `${path}?${search}` : path, body: method === 'GET' ? undefined : input.body ?? {} }
}

const patterns = (Object.entries(routes) as [EndpointId, string][]).map(([id, route]) => {
  const [method, template] = route.split(' ') as [string, string]
  return { id, method, pattern: new RegExp(`^${template.replace(/:\w+/g, '[\\w-]+')}$`) }
})

/** Which call a request is, or undefined for anything that the API does not have. */
export function matchRoute(method: string, path: string): EndpointId | undefined {
  const candidates = patterns.filter(one => one.method === method && one.pattern.test(path))
  // `/communities/:slug` also fits `/me/…`-like fixed paths of the same length: the one without parameters wins.
  return (candidates.find(one => !routes[one.id].includes(':')) ?? candidates[0])?.id
}
