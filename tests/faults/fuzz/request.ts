import type { Answer } from '../../support'
import type { NamedEndpoint } from '../../support/endpoints'
import type { Pools, Viewer, World } from './world'
import fc from 'fast-check'
import { errorBody } from '../../../plugins/communities/contracts'
import { createClient } from '../../support'
import { broken, fromSchema } from './from-schema'
import { nastyEncoded, nastyRaw } from './texts'
import { viewers } from './world'

/** One request, as it goes out. */
export interface Request { viewer: Viewer, path: string, body: string | undefined }

const keysOf = (schema: unknown) => Object.keys((schema as { shape?: Record<string, unknown> }).shape ?? {})
const encoded = (value: unknown) => encodeURIComponent(Buffer.from(String(value)).toString())

/** Requests to one endpoint: a good part of them right, the others wrong in one place or in many. */
export function requestsTo({ path, endpoint }: NamedEndpoint, pools: Pools): fc.Arbitrary<Request> {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
  const param = (name: string) => fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...pools.named[name]!) }, { weight: 1, arbitrary: fc.constantFrom(...pools.all).map(encoded) }, { weight: 1, arbitrary: nastyEncoded })
  const filled = fc.tuple(...names.map(param)).map(values => names.reduce((text, name, index) => text.replace(`:${name}`, () => values[index] as string), path))
  const query = fc.oneof({ weight: 4, arbitrary: fromSchema(endpoint.query, pools) }, { weight: 1, arbitrary: broken(fromSchema(endpoint.query, pools), keysOf(endpoint.query)) }).map(asQuery)
  const address = fc.tuple(filled, query, fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...keysOf(endpoint.query), 'populate', 'filters'), nastyEncoded) })).map(([base, text, more]) => {
    const all = [text, more ? `${more[0]}=${more[1]}` : ''].filter(Boolean).join('&')
    return all ? `${base}?${all}` : base
  })
  const valid = fromSchema(endpoint.body, pools)
  const json = fc.oneof({ weight: 3, arbitrary: valid }, { weight: 2, arbitrary: broken(valid, keysOf(endpoint.body)) }).map(value => JSON.stringify(value) ?? '')
  const body = endpoint.method === 'GET' ? fc.constant(undefined) : fc.oneof({ weight: 20, arbitrary: json }, { weight: 1, arbitrary: nastyRaw })
  return fc.record({ viewer: fc.constantFrom(...viewers), path: address, body })
}

function asQuery(value: unknown): string {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [['q', value]]
  return entries.filter(([, one]) => one !== undefined).flatMap(([key, one]) => Array.isArray(one) ? one.map(item => `${key}=${encoded(item)}`) : `${key}=${encoded(typeof one === 'object' ? JSON.stringify(one) : one)}`).join('&')
}

export async function send({ scene, tokens }: World, { endpoint }: NamedEndpoint, { viewer, path, body }: Request): Promise<Answer> {
  const token = tokens[viewer]
  const client = createClient(scene.cms.url, token ? { token } : {})
  const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
  return method === 'get' ? client.get(path) : client[method](path, undefined, { raw: body ?? '' })
}

/** What is wrong with an answer, or null. */
export function faultOf({ endpoint }: NamedEndpoint, { status, body }: Answer): string | null {
  const shown = () => JSON.stringify(body).slice(0, 400)
  if (status >= 500)
    return `${status} ${shown()}`
  if (status >= 400)
    return errorBody.safeParse(body).success && body.error.status === status ? null : `${status} is not in the form of errors: ${shown()}`
  if (status !== (endpoint.status ?? 200))
    return `${status} instead of ${endpoint.status ?? 200}`
  const parsed = endpoint.data.safeParse((body as { data?: unknown }).data)
  return parsed.success ? null : `does not fit the contract: ${parsed.error.message.slice(0, 400)}`
}

/** A request in a form to read: what is long is cut. */
export function shown({ endpoint }: NamedEndpoint, { viewer, path, body }: Request): string {
  const cut = (text: string) => text.length > 300 ? `${text.slice(0, 300)}… (${text.length} characters)` : text
  return `${endpoint.method} ${cut(path)} as ${viewer}${body === undefined ? '' : ` with ${cut(body)}`}`
}
