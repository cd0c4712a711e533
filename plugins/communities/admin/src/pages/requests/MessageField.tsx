import type { ChangeEvent } from 'react'
import type { DecisionForm } from './use-decision-form'
import { Field, Textarea } from '@strapi/design-system'

interface MessageFieldProps {
  form: DecisionForm
  label: string
  hint: string
  required?: boolean
}

export function MessageField({ form, label, hint, required }: MessageFieldProps) {
  return (
    <Field.Root name="message" error={form.error} hint={hint} required={required}>
      <Field.Label>{label}</Field.Label>
      <Textarea
        ref={form.field}
        value={form.message}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => form.setMessage(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  )
}
