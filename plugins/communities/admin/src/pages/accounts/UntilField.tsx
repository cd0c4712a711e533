import { Field } from '@strapi/design-system'
import { DayInput } from '../../components/DayInput'
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
      <DayInput value={value} onChange={onChange} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  )
}
