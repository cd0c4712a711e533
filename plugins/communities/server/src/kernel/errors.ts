import { errors } from '@strapi/utils'

/** One thing wrong with one field. */
export interface FieldError { path: string[], message: string }

/** 404, with the same body for what is hidden and for what isn't there (access.md). */
export function notFound() {
  return new errors.NotFoundError('Not found', { code: 'not-found' })
}

export function unauthenticated() {
  return new errors.UnauthorizedError('Sign in to do this', { code: 'unauthenticated' })
}

export function forbidden(code: string, message: string) {
  return new errors.ForbiddenError(message, { code })
}

/** The request is understood but does not fit the present state. */
export class ConflictError extends errors.ApplicationError {
  constructor(code: string, message: string) {
    super(message, { code })
    Object.defineProperty(this, 'name', { value: 'ConflictError' })
  }
}

export function invalid(fields: FieldError[]) {
  return new errors.ValidationError('Some of the details are not right', { code: 'invalid', errors: fields })
}

export function invalidField(path: string, message: string) {
  return invalid([{ path: [path], message }])
}

export class TooManyRequestsError extends errors.ApplicationError {
  constructor(retryAfter: number) {
    super('Too many attempts. Wait a little and try again', { code: 'too-many-requests', retryAfter })
    Object.defineProperty(this, 'name', { value: 'TooManyRequestsError' })
  }
}

const statuses: [new (...args: never[]) => Error, number][] = [
  [ConflictError, 409],
  [TooManyRequestsError, 429],
  [errors.NotFoundError, 404],
  [errors.UnauthorizedError, 401],
  [errors.ForbiddenError, 403],
  [errors.ValidationError, 400],
]

interface ErrorAnswer { status: number, body: { data: null, error: { status: number, name: string, message: string, details: unknown } } }

/** The answer for an error of ours, or null for one that is a fault (left to Strapi: logged, 500). */
export function errorAnswer(error: unknown): ErrorAnswer | null {
  const status = statuses.find(([type]) => error instanceof type)?.[1]
  if (!status)
    return null
  const { name, message, details } = error as Error & { details?: unknown }
  return { status, body: { data: null, error: { status, name, message, details } } }
}
