import type { ChangeEvent } from 'react'
import { Field, TextInput } from '@strapi/design-system'
import { useText } from '../../text/use-text'

interface UntilFieldProps {
  value: string
  error: string | undefined
  onChange: (day: string) => void
}

/** The day on which a suspended account opens again; left empty, somebody has to open it. */
export function UntilField({ value, error, onChange }: UntilFieldProps) {
  const t = useText()
  return (
    <Field.Root name="until" error={error} hint={t('accounts.until.hint')}>
      <Field.Label>{t('accounts.until')}</Field.Label>
      <TextInput type="date" value={value} onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  )
}
