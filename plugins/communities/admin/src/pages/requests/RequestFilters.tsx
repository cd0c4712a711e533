import type { RequestPage } from '../../api/requests'
import { Box, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { SearchBox } from '../../components/SearchBox'
import { useText } from '../../text/use-text'

interface RequestFiltersProps {
  communities: RequestPage['communities']
  community: string
  q: string
  onChange: (name: 'community' | 'q', value: string) => void
}

export function RequestFilters({ communities, community, q, onChange }: RequestFiltersProps) {
  const t = useText()
  const isListed = communities.some(({ id }) => id === community)
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end" paddingBottom={5}>
      <Box flex="1 1 26rem" maxWidth="40rem">
        <SearchBox label={t('requests.search')} value={q} onSearch={words => onChange('q', words)} />
      </Box>
      {/* The list holds communities where someone waits; the chosen one may have none left. */}
      {(communities.length > 1 || community !== '') && (
        <Box flex="1 1 22rem" maxWidth="40rem">
          <Field.Root name="community">
            <Field.Label>{t('requests.column.community')}</Field.Label>
            <SingleSelect
              size="S"
              value={isListed ? community : null}
              placeholder={t(community !== '' && !isListed ? 'requests.chosenCommunity' : 'requests.anyCommunity')}
              clearLabel={t('requests.anyCommunity')}
              onClear={() => onChange('community', '')}
              onChange={value => onChange('community', String(value))}
            >
              {communities.map(({ id, name }) => <SingleSelectOption key={id} value={id}>{name}</SingleSelectOption>)}
            </SingleSelect>
          </Field.Root>
        </Box>
      )}
    </Flex>
  )
}
