import type { FieldProps } from '~/utils/field'
import { formKey } from './useForm'

/** Ties a field to its form: ids, label, hint, error, and what was typed before. */
export function useField({ name, ...given }: FieldProps) {
  const form = inject(formKey)
  if (!form)
    throw new Error(`The field ${name} stands outside a form`)
  const text = useFormText(form.name)
  const id = `${form.id}-${name}`
  const problem = computed(() => form.errorOf(name))
  const error = computed(() => problem.value ? text.fieldMessage(problem.value) : undefined)
  const label = given.label ?? text.label(name)
  const hint = given.hint ?? text.hint(name)
  const describedBy = computed(() => [hint && `${id}-hint`, problem.value && `${id}-error`].filter(Boolean).join(' ') || undefined)
  return {
    id,
    label,
    hint,
    error,
    describedBy,
    value: form.kept?.[name]?.[0] ?? given.value ?? '',
    values: form.kept ? form.kept[name] ?? [] : undefined,
    kept: form.kept,
    /** For `FormField`, which stands around the control. */
    frame: computed(() => ({ id, label, hint, error: error.value, optional: given.optional })),
    /** For the control itself. */
    control: computed(() => ({ id, name, 'aria-describedby': describedBy.value, 'aria-invalid': error.value ? true : undefined })),
  }
}
