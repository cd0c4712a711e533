import type { AdminTag } from '../../api/tags'
import { Box, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { SearchBox } from '../../components/SearchBox'
import { useText } from '../../text/use-text'

interface TagFiltersProps {
  q: string
  state: AdminTag['state']
  states: AdminTag['state'][]
  onChange: (name: 'q' | 'state', value: string) => void
}

export function TagFilters({ q, state, states, onChange }: TagFiltersProps) {
  const t = useText()
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end" paddingBottom={5}>
      <Box flex="1 1 26rem" maxWidth="40rem">
        <SearchBox label={t('tags.search')} value={q} onSearch={words => onChange('q', words)} />
      </Box>
      <Box flex="1 1 22rem" maxWidth="40rem">
        <Field.Root name="state">
          <Field.Label>{t('tags.state')}</Field.Label>
          <SingleSelect size="S" value={state} onChange={value => onChange('state', String(value))}>
            {states.map(value => <SingleSelectOption key={value} value={value}>{t(`tags.state.${value}`)}</SingleSelectOption>)}
          </SingleSelect>
        </Field.Root>
      </Box>
    </Flex>
  )
}
