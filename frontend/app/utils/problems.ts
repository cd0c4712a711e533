import type { FieldError } from '../../shared/api/failure'

/** A field as texts name it: a list's error speaks of one of its items, or of a part of one (`emails.3`, `links.0.url`); one of a row that has fields of its own, of its part (`2.url`). */
export function fieldName(field: string): string {
  return field.replace(/^\d+\./, '').replace(/\.\d+(?:\..*)?$/, '')
}

/** Where the words for a field's error may stand, the most particular first. */
export function messageKeys({ field, code }: FieldError): string[] {
  return code ? [`errors.own.${fieldName(field)}.${code}`, `errors.field.${code}`] : []
}
