import { z } from 'zod'
import { fieldError } from './field-error'

/**
 * One call of the API. Routes, validation, OpenAPI, the site's client and the tests that throw bad input
 * at every endpoint all read this one description.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Data extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api/cop` for the site, `/communities` for the admin panel; `:name` marks a parameter. */
  path: string
  summary: string
  /** `anyone` may call it (what they get still depends on who they are); `registered` needs a session; `staff` an admin account. */
  caller: 'anyone' | 'registered' | 'staff'
  /** Which rate limit counts it; left out, `read` for GET and `write` for the rest. `search` counts only calls with words to look for. */
  limit?: 'read' | 'write' | 'mail' | 'credentials' | 'search' | 'upload'
  status?: 200 | 201 | 202
  /** Whoever isn't signed in gets the same as everyone else: such an answer may be kept until something public changes. */
  kept?: true
  params: Params
  query: Query
  body: Body
  /** What stands in `data` of the answer. */
  data: Data
}

export const nothing = z.strictObject({})

type Shape = z.ZodRawShape
interface Input<P extends Shape, Q extends Shape, B extends z.ZodType, D extends z.ZodType, C extends Endpoint['caller']> {
  method: Endpoint['method']
  path: string
  summary: string
  caller: C
  limit?: Endpoint['limit']
  status?: Endpoint['status']
  kept?: Endpoint['kept']
  params?: P
  query?: Q
  body?: B
  data: D
}

/** Fills what is left out with strict empty objects, so that unknown keys are refused everywhere. */
export function endpoint<
  D extends z.ZodType,
  C extends Endpoint['caller'],
  P extends Shape = Record<never, never>,
  Q extends Shape = Record<never, never>,
  B extends z.ZodType = typeof nothing,
>(input: Input<P, Q, B, D, C>) {
  return {
    ...input,
    params: z.strictObject((input.params ?? {}) as P),
    query: z.strictObject((input.query ?? {}) as Q),
    body: (input.body ?? nothing) as B,
  }
}

export type ParamsOf<E> = E extends { params: infer T extends z.ZodType } ? z.output<T> : never
export type QueryOf<E> = E extends { query: infer T extends z.ZodType } ? z.output<T> : never
export type BodyOf<E> = E extends { body: infer T extends z.ZodType } ? z.output<T> : never
/** What a client sends, before defaults and transforms. */
export type BodyInputOf<E> = E extends { body: infer T extends z.ZodType } ? z.input<T> : never
export type QueryInputOf<E> = E extends { query: infer T extends z.ZodType } ? z.input<T> : never
export type DataOf<E> = E extends { data: infer T extends z.ZodType } ? z.output<T> : never

/** A page of a list. `nextCursor` is null on the last one. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

export const done = z.object({ done: z.literal(true) })

/** The one form of every error (Strapi's own, with a stable code in `details`). */
export const errorBody = z.object({
  data: z.null(),
  error: z.object({
    status: z.number().int(),
    name: z.string(),
    message: z.string(),
    details: z.object({
      code: z.string(),
      errors: z.array(fieldError).optional(),
      retryAfter: z.number().optional(),
    }).loose(),
  }),
})
export type ErrorBody = z.infer<typeof errorBody>
