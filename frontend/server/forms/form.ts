import type { FieldErrorCode } from '../../../plugins/communities/contracts/field-error'
import type { CallApi } from '../../shared/api/types'
import type { Undo } from '../../shared/types/flash'
import type { FormValues } from './values'
import { ApiFailure } from '../../shared/api/failure'

export interface FormContext {
  call: CallApi
  values: FormValues
  /** The page that the form was on. */
  from: string
}

/** `to` is without a locale prefix. */
export interface FormResult {
  to: string
  notice?: string
  /** Offered beside the notice. */
  undo?: Undo
  data?: unknown
}

/** Does what a form asks for. Throws `ApiFailure` for what the person can put right. */
export type Form = (context: FormContext) => Promise<FormResult>

export function defineForms<Forms extends Record<string, Form>>(forms: Forms): Forms {
  return forms
}

/** Something wrong with one field that only the site can know. */
export function fieldFailure(field: string, code: FieldErrorCode): ApiFailure {
  return new ApiFailure(400, 'invalid', '', [{ field, code }])
}

/** A value that must be one of a few, as the contract has them. */
export function oneOf<T extends string>(value: string, allowed: readonly T[], field: string): T {
  const found = allowed.find(one => one === value)
  if (!found)
    throw fieldFailure(field, 'not-an-option')
  return found
}
