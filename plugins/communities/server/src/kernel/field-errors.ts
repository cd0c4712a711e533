import type { z } from 'zod'
import type { FieldError, FieldErrorCode } from '../../../contracts/field-error'
import { fieldErrorCode } from '../../../contracts/field-error'

type Issue = z.core.$ZodIssue

/** Whether nothing stands there. Issues could carry their input, but zod would write it out, however deep it is. */
function isMissing(value: unknown, path: PropertyKey[]): boolean {
  return path.reduce((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value) === undefined
}

/** What zod calls it, in the words of the contract: a code, and the number it speaks of. */
function nameOf(issue: Issue, value: unknown): { code: FieldErrorCode, limit?: number } {
  switch (issue.code) {
    case 'invalid_type': return { code: isMissing(value, issue.path) ? 'missing' : 'wrong-type' }
    case 'invalid_value': return { code: 'not-an-option' }
    case 'invalid_format': return { code: issue.format === 'email' ? 'invalid-email' : 'invalid-format' }
    case 'too_small': return tooSmall(issue.origin, Number(issue.minimum))
    case 'too_big': return { code: { string: 'too-long' as const, array: 'too-many' as const }[issue.origin as string] ?? 'out-of-range', limit: Number(issue.maximum) }
    case 'custom': return { code: fieldErrorCode.catch('invalid').parse(issue.params?.code), ...(typeof issue.params?.limit === 'number' && { limit: issue.params.limit }) }
    default: return { code: 'invalid' }
  }
}

function tooSmall(origin: string, limit: number): { code: FieldErrorCode, limit?: number } {
  if (origin === 'string')
    return limit === 1 ? { code: 'empty' } : { code: 'too-short', limit }
  return { code: origin === 'array' ? 'too-few' : 'out-of-range', limit }
}

/** One thing that the contract found wrong in a `part` of the request, which was `value`, as errors of its fields. */
export function fieldErrorsOf(issue: Issue, part: string, value: unknown): FieldError[] {
  const path = issue.path.map(String)
  // An unknown key is reported at the key itself, so that the caller sees which.
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, 10).map(key => ({ path: [...path, key], message: 'Is not known here', code: 'unknown-field' }))
  return [{ path: path.length > 0 ? path : [part], message: issue.message, ...nameOf(issue, value) }]
}
