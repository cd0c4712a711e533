import type { ReportCategory } from '../../api/reports'
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { useText } from '../../text/use-text'

const categories: ReportCategory[] = ['unkind', 'spam', 'private', 'off-topic', 'wrong', 'illegal', 'other']

interface RuleFieldProps {
  rule: ReportCategory | null
  error: string | undefined
  onChange: (rule: ReportCategory) => void
}

/** Which rule it breaks; whoever made it is told. */
export function RuleField({ rule, error, onChange }: RuleFieldProps) {
  const t = useText()
  return (
    <Field.Root name="rule" error={error} hint={t('reports.rule.hint')} required>
      <Field.Label>{t('reports.rule')}</Field.Label>
      <SingleSelect value={rule} onChange={value => onChange(value as ReportCategory)}>
        {categories.map(one => <SingleSelectOption key={one} value={one}>{t(`reports.category.${one}`)}</SingleSelectOption>)}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  )
}
