import type { FieldError } from '../../shared/api/failure'
import type { FormProblem } from '../../shared/types/flash'
import { fieldName, messageKeys } from '~/utils/problems'

/** Labels, hints and messages of a form's fields, by the form's and the field's names. */
export function useFormText(form: string) {
  const { t, te } = useTexts()
  const own = (kind: string, field: string) =>
    [`${kind}.${form}.${field}`, `${kind}.common.${field}`, kind === 'labels' && field.startsWith('charter.') ? field : ''].find(key => key && te(key))

  const label = (field: string) => t(own('labels', field) ?? `labels.common.${field}`)
  const hint = (field: string) => {
    const key = own('hints', field)
    return key ? t(key) : undefined
  }
  const fieldMessage = (error: FieldError) => {
    const key = messageKeys(error).find(one => te(one))
    const name = fieldName(error.field)
    return key ? t(key, { label: own('labels', name) ? label(name) : t('errors.unnamed'), n: error.limit ?? 0 }) : error.message ?? t('errors.code.invalid')
  }
  const problemMessage = ({ code: exact, message, retryAfter }: FormProblem) => {
    // One text for what newcomers have done enough of.
    const code = exact.replace(/^newcomer-.*/, 'newcomer')
    const minutes = Math.ceil((retryAfter || 60) / 60)
    return te(`errors.code.${code}`) ? t(`errors.code.${code}`, { minutes }, minutes) : message || t('errors.code.unknown')
  }
  return { label, hint, fieldMessage, problemMessage }
}
