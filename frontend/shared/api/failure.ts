import type { FieldErrorCode } from '../../../plugins/communities/contracts/field-error'

/** What is wrong with one field, in the contract's terms. The site has words for each code; `message` is the CMS's English. */
export interface FieldError { field: string, code?: FieldErrorCode, limit?: number, message?: string }

/** Where a thing is now that was looked for at its old address. */
export interface NewAddress { slug: string, discussion?: string }

/** What went wrong with one call. */
export class ApiFailure extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly errors: FieldError[] = [],
    readonly retryAfter?: number,
    readonly moved?: NewAddress,
  ) {
    super(message)
    this.name = 'ApiFailure'
  }
}

interface ErrorLike {
  error?: { message?: string, details?: { code?: string, errors?: (Omit<FieldError, 'field'> & { path: string[] })[], retryAfter?: number } & Partial<NewAddress> }
}

/** Reads the contract's error body; anything else (a proxy's page, nothing at all) becomes a plain failure. */
export function toFailure(status: number, body: unknown): ApiFailure {
  const { error } = (typeof body === 'object' && body !== null ? body : {}) as ErrorLike
  const errors = (error?.details?.errors ?? []).map(({ path, code, limit, message }) => ({ field: path.join('.'), code, limit, message }))
  const { code = 'unknown', retryAfter, slug, discussion } = error?.details ?? {}
  const moved = status === 308 && slug ? { slug, ...(discussion && { discussion }) } : undefined
  return new ApiFailure(status, code, error?.message ?? '', errors, retryAfter, moved)
}

export function errorBody(status: number, code: string, message: string) {
  return { data: null, error: { status, name: code, message, details: { code } } }
}
