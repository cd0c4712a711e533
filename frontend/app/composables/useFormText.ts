import type { FieldError } from '../../shared/api/failure'
import type { FormProblem } from '../../shared/types/flash'
import { messageKey } from '~/utils/problems'

/** Labels, hints and messages of a form's fields, by the form's and the field's names. */
export function useFormText(form: string) {
  const { t, te } = useI18n()
  const own = (kind: string, field: string) =>
    [`${kind}.${form}.${field}`, `${kind}.common.${field}`, kind === 'labels' && field.startsWith('charter.') ? field : ''].find(key => key && te(key))

  const label = (field: string) => t(own('labels', field) ?? `labels.common.${field}`)
  const hint = (field: string) => {
    const key = own('hints', field)
    return key ? t(key) : undefined
  }
  const fieldMessage = ({ field, message }: FieldError) => {
    const known = messageKey(message)
    const name = field.replace(/\.\d+$/, '')
    return known ? t(`errors.field.${known.key}`, { label: own('labels', name) ? label(name) : '', n: known.n ?? 0 }) : message
  }
  const problemMessage = ({ code, message, retryAfter }: FormProblem) => {
    if (code === 'too-many-requests')
      return t('errors.code.too-many-requests', { minutes: Math.max(1, Math.ceil((retryAfter ?? 60) / 60)) })
    return te(`errors.code.${code}`) ? t(`errors.code.${code}`) : message || t('errors.code.unknown')
  }
  return { label, hint, fieldMessage, problemMessage }
}
