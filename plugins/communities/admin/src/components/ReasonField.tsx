import type { ChangeEvent, Ref } from 'react'
import { Field, Textarea } from '@strapi/design-system'
import { useText } from '../text/use-text'

interface ReasonFieldProps {
  value: string
  onChange: (value: string) => void
  hint: string
  error?: string | undefined
  field: Ref<HTMLTextAreaElement>
}

/** Why staff do something that others are told of; what is wrong with it says `reason-rule.ts`. */
export function ReasonField({ value, onChange, hint, error, field }: ReasonFieldProps) {
  const t = useText()
  return (
    <Field.Root name="reason" error={error} hint={hint} required>
      <Field.Label>{t('suspend.reason')}</Field.Label>
      <Textarea ref={field} value={value} onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  )
}
