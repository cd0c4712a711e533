import type { Endpoint } from '../../../contracts/endpoint'
import { z } from 'zod'
import { errorBody } from '../../../contracts/endpoint'
import { api } from '../../../contracts/index'

type Schema = Record<string, unknown>

const PREFIX = '/api/cop'

function schemaOf(type: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Schema
  return schema
}

function parameters(type: z.ZodType, place: 'path' | 'query'): Schema[] {
  const { properties = {}, required = [] } = schemaOf(type, 'input') as { properties?: Record<string, Schema>, required?: string[] }
  return Object.entries(properties).map(([name, schema]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema }))
}

const ERRORS: Record<string, string> = { 400: 'The input is not right', 401: 'Sign in first', 403: 'Not allowed here', 404: 'Not found, or not for this viewer', 409: 'Does not fit the present state', 429: 'Too many attempts' }

function operation(feature: string, name: string, endpoint: Endpoint): Schema {
  const hasBody = endpoint.method !== 'GET' && endpoint.method !== 'DELETE'
  const answer = z.object({ data: endpoint.data })
  const error = { description: '', content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } }
  return {
    operationId: `${feature}.${name}`,
    tags: [feature],
    summary: endpoint.summary,
    parameters: [...parameters(endpoint.params, 'path'), ...parameters(endpoint.query, 'query')],
    ...(hasBody && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } } }),
    responses: {
      [String(endpoint.status ?? 200)]: { description: 'Done', content: { 'application/json': { schema: schemaOf(answer, 'output') } } },
      ...Object.fromEntries(Object.entries(ERRORS).map(([status, description]) => [status, { ...error, description }])),
    },
    security: endpoint.caller === 'registered' ? [{ session: [] }] : [{}, { session: [] }],
  }
}

/** The OpenAPI 3.1 document of the site's API, made from the contracts that routes and validation use. */
export function openapiDocument(version: string): Schema {
  const paths: Record<string, Record<string, Schema>> = {}
  for (const [feature, contract] of Object.entries(api)) {
    for (const [name, endpoint] of Object.entries(contract)) {
      const path = PREFIX + endpoint.path.replace(/:(\w+)/g, '{$1}')
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(feature, name, endpoint as unknown as Endpoint) }
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Communities of practice', version, description: 'Communities, membership and discussions. Every answer is `{ "data": … }`; every error has a stable code in `error.details.code`.' },
    paths,
    components: {
      schemas: { Error: schemaOf(errorBody, 'output') },
      securitySchemes: { session: { type: 'http', scheme: 'bearer', description: 'The access token of a session' } },
    },
  }
}
