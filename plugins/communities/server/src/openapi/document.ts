import type { Endpoint } from '../../../contracts/endpoint'
import type { Schema } from './schemas'
import { z } from 'zod'
import { errorBody } from '../../../contracts/endpoint'
import { api } from '../../../contracts/index'
import { fileOperations } from './files'
import { errors, parameters, schemaOf, SESSION, SESSION_OR_NONE } from './schemas'

const PREFIX = '/api/cop'

function operation(feature: string, name: string, endpoint: Endpoint): Schema {
  const hasBody = endpoint.method !== 'GET' && endpoint.method !== 'DELETE'
  const answer = z.object({ data: endpoint.data })
  return {
    operationId: `${feature}.${name}`,
    tags: [feature],
    summary: endpoint.summary,
    parameters: [...parameters(endpoint.params, 'path'), ...parameters(endpoint.query, 'query')],
    ...(hasBody && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } } }),
    responses: {
      [String(endpoint.status ?? 200)]: { description: 'Done', content: { 'application/json': { schema: schemaOf(answer, 'output') } } },
      ...errors(),
    },
    security: endpoint.caller === 'registered' ? SESSION : SESSION_OR_NONE,
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
  for (const [path, operations] of Object.entries(fileOperations))
    paths[PREFIX + path] = { ...paths[PREFIX + path], ...operations }
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
