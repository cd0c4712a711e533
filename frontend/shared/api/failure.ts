import type { FieldErrorCode } from '../../../plugins/communities/contracts/field-error'

/** What is wrong with one field, in the contract's terms. The site has words for each code; `message` is the CMS's English. */
export interface FieldError { field: string, code?: FieldErrorCode, limit?: number, message?: string }

/** What went wrong with one call. */
export class ApiFailure extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly errors: FieldError[] = [],
    readonly retryAfter?: number,
  ) {
    super(message)
    this.name = 'ApiFailure'
  }
}

interface ErrorLike {
  error?: { message?: string, details?: { code?: string, errors?: (Omit<FieldError, 'field'> & { path: string[] })[], retryAfter?: number } }
}

/** Reads the contract's error body; anything else (a proxy's page, nothing at all) becomes a plain failure. */
export function toFailure(status: number, body: unknown): ApiFailure {
  const { error } = (typeof body === 'object' && body !== null ? body : {}) as ErrorLike
  const errors = (error?.details?.errors ?? []).map(({ path, code, limit, message }) => ({ field: path.join('.'), code, limit, message }))
  return new ApiFailure(status, error?.details?.code ?? 'unknown', error?.message ?? '', errors, error?.details?.retryAfter)
}

export function errorBody(status: number, code: string, message: string) {
  return { data: null, error: { status, name: code, message, details: { code } } }
}
