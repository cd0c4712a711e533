import type { FilterName } from './filters'
import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { Cross } from '@strapi/icons'
import { DayInput } from '../../components/DayInput'
import { SearchBox } from '../../components/SearchBox'
import { useText } from '../../text/use-text'
import { actions, actionText } from './audit-words'

interface AuditFiltersProps {
  get: (name: FilterName) => string
  onChange: (name: FilterName, value: string) => void
}

/** Whose, what, and when; one person or community alone is chosen in the list. */
export function AuditFilters({ get, onChange }: AuditFiltersProps) {
  const t = useText()
  const day = (name: 'from' | 'to') => (
    <Box flex="0 1 18rem">
      <Field.Root name={name}>
        <Field.Label>{t(`audit.${name}`)}</Field.Label>
        <DayInput size="S" value={get(name)} onChange={picked => onChange(name, picked)} />
      </Field.Root>
    </Box>
  )
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={5}>
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        <Box flex="1 1 20rem" maxWidth="36rem">
          <SearchBox label={t('audit.who.search')} value={get('who')} onSearch={words => onChange('who', words)} />
        </Box>
        <Box flex="1 1 20rem" maxWidth="36rem">
          <Field.Root name="action">
            <Field.Label>{t('audit.column.what')}</Field.Label>
            <SingleSelect size="S" value={get('action') || null} placeholder={t('audit.anything')} clearLabel={t('audit.anything')} onClear={() => onChange('action', '')} onChange={value => onChange('action', String(value))}>
              {actions.map(action => <SingleSelectOption key={action} value={action}>{t(actionText[action])}</SingleSelectOption>)}
            </SingleSelect>
          </Field.Root>
        </Box>
        {day('from')}
        {day('to')}
      </Flex>
      <Flex gap={2} wrap="wrap">
        {(['by', 'community'] as const).filter(name => get(name) !== '').map(name => (
          <Button key={name} size="S" variant="tertiary" endIcon={<Cross />} onClick={() => onChange(name, '')}>{t(`audit.only.${name}`)}</Button>
        ))}
      </Flex>
    </Flex>
  )
}
