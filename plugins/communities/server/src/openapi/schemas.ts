import { z } from 'zod'

export type Schema = Record<string, unknown>

export function schemaOf(type: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Schema
  return schema
}

export function parameters(type: z.ZodType, place: 'path' | 'query'): Schema[] {
  const { properties = {}, required = [] } = schemaOf(type, 'input') as { properties?: Record<string, Schema>, required?: string[] }
  return Object.entries(properties).map(([name, schema]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema }))
}

/** What every call may answer instead. */
const ERRORS: Record<string, string> = { 400: 'The input is not right', 401: 'Sign in first', 403: 'Not allowed here', 404: 'Not found, or not for this viewer', 409: 'Does not fit the present state', 429: 'Too many attempts' }

export function errors(also: Record<string, string> = {}): Schema {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } }
  return Object.fromEntries(Object.entries({ ...ERRORS, ...also }).map(([status, description]) => [status, { description, content }]))
}

export const SESSION = [{ session: [] }]
export const SESSION_OR_NONE = [{}, ...SESSION]
