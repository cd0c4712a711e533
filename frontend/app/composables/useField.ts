import { formKey } from './useForm'

/** Ties a field to its form: ids, label, hint, error, and what was typed before. */
export function useField(name: string, given?: { label?: string, hint?: string, value?: string | null }) {
  const form = inject(formKey)
  if (!form)
    throw new Error(`The field ${name} stands outside a form`)
  const text = useFormText(form.name)
  const id = `${form.id}-${name}`
  const problem = computed(() => form.errorOf(name))
  const hint = given?.hint ?? text.hint(name)
  return {
    id,
    label: given?.label ?? text.label(name),
    hint,
    error: computed(() => problem.value ? text.fieldMessage(problem.value) : undefined),
    value: form.kept?.[name]?.[0] ?? given?.value ?? '',
    values: form.kept ? form.kept[name] ?? [] : undefined,
    describedBy: computed(() => [hint && `${id}-hint`, problem.value && `${id}-error`].filter(Boolean).join(' ') || undefined),
    kept: form.kept,
  }
}
