import type { FieldError, FieldErrorCode } from '../../../contracts/field-error'
import { errors } from '@strapi/utils'

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

/** What is wrong, field by field, each with a stable code for which the site has words. */
export function invalid(fields: (Omit<FieldError, 'code'> & { code?: FieldErrorCode })[]) {
  return new errors.ValidationError('Some of the details are not right', { code: 'invalid', errors: fields.map(field => ({ code: 'invalid', ...field })) })
}

export function invalidField(path: string, message: string, code?: FieldErrorCode) {
  return invalid([{ path: [path], message, ...(code && { code }) }])
}

/** Where a thing is now that is looked for at its old address; told only to those who may see it there. */
export interface NewAddress { slug: string, discussion?: string }

/** It has another address for good. `from`: the community's part of the old one. */
export class MovedError extends errors.ApplicationError {
  constructor(readonly from: string, readonly to: NewAddress) {
    super('This has another address now', { code: 'moved-here', ...to })
    Object.defineProperty(this, 'name', { value: 'MovedError' })
  }
}

/** The body is not of a kind that the call takes. */
export class UnsupportedTypeError extends errors.ApplicationError {
  constructor(message: string) {
    super(message, { code: 'unsupported-type' })
    Object.defineProperty(this, 'name', { value: 'UnsupportedTypeError' })
  }
}

/** The search engine cannot be asked; everything else works. */
export class SearchDownError extends errors.ApplicationError {
  constructor() {
    super('Search is not working at the moment. Try again in a little while', { code: 'search-unavailable' })
    Object.defineProperty(this, 'name', { value: 'ServiceUnavailableError' })
  }
}

export class TooManyRequestsError extends errors.ApplicationError {
  constructor(retryAfter: number, code = 'too-many-requests', message = 'Too many attempts. Wait a little and try again') {
    super(message, { code, retryAfter })
    Object.defineProperty(this, 'name', { value: 'TooManyRequestsError' })
  }
}

const statuses: [new (...args: never[]) => Error, number][] = [
  [MovedError, 308],
  [ConflictError, 409],
  [TooManyRequestsError, 429],
  [UnsupportedTypeError, 415],
  [SearchDownError, 503],
  [errors.NotFoundError, 404],
  [errors.UnauthorizedError, 401],
  [errors.ForbiddenError, 403],
  [errors.ValidationError, 400],
]

interface ErrorAnswer { status: number, body: { data: null, error: { status: number, name: string, message: string, details: unknown } } }

/** The answer while the database is away. */
export function unavailable(): ErrorAnswer {
  return { status: 503, body: { data: null, error: { status: 503, name: 'ServiceUnavailableError', message: 'This cannot be done at the moment. Try again in a little while', details: { code: 'unavailable' } } } }
}

/** The answer for an error of ours, or null for one that is a fault (left to Strapi: logged, 500). */
export function errorAnswer(error: unknown): ErrorAnswer | null {
  const status = statuses.find(([type]) => error instanceof type)?.[1]
  if (!status)
    return null
  const { name, message, details } = error as Error & { details?: unknown }
  return { status, body: { data: null, error: { status, name, message, details } } }
}
