/** What went wrong with a call, in the one form that pages work with. */
export interface Problem {
  /** HTTP status; 0 when no answer came at all. */
  status: number
  /** The stable code of the error, for example `not-found`. */
  code: string | null
  /** The server's words, in English. */
  message: string | null
  /** What is wrong with each field, by its path (`message`, `requests.0`). */
  fields: Record<string, string>
  /** Seconds to wait, where the call came too often. */
  retryAfter: number | null
}

type Bag = Record<string, unknown>

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.length > 0 ? value : null
}

/**
 * Strapi hands errors over in two shapes: the answer's `error` itself (from its cached queries) or an exception
 * that carries the answer (from its plain client). A failed connection has neither status nor details.
 */
function errorOf(thrown: unknown): Bag {
  if (!isBag(thrown))
    return {}
  const response = isBag(thrown.response) ? thrown.response : {}
  const data = isBag(response.data) ? response.data : {}
  return isBag(data.error) ? data.error : thrown
}

function fieldsOf(details: Bag): Record<string, string> {
  const errors = Array.isArray(details.errors) ? details.errors : []
  const fields: Record<string, string> = {}
  for (const error of errors) {
    const words = isBag(error) ? text(error.message) : null
    if (!words || !Array.isArray(error.path))
      continue
    const path = error.path.join('.')
    // The first thing that is wrong with a field is the one to fix.
    fields[path] ??= words
  }
  return fields
}

export function problemOf(thrown: unknown): Problem {
  const error = errorOf(thrown)
  const details = isBag(error.details) ? error.details : {}
  return {
    status: typeof error.status === 'number' ? error.status : 0,
    code: text(details.code),
    message: text(error.message),
    fields: fieldsOf(details),
    retryAfter: typeof details.retryAfter === 'number' ? details.retryAfter : null,
  }
}
