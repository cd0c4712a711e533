import type { Stage } from '../../../../contracts/shared'
import { Box, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { stages, stageText } from '../../components/community-words'
import { SearchBox } from '../../components/SearchBox'
import { useText } from '../../text/use-text'

interface CommunityFiltersProps {
  q: string
  stage: Stage | ''
  onChange: (name: 'q' | 'stage', value: string) => void
}

export function CommunityFilters({ q, stage, onChange }: CommunityFiltersProps) {
  const t = useText()
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end" paddingBottom={5}>
      <Box flex="1 1 26rem" maxWidth="40rem">
        <SearchBox label={t('communities.search')} value={q} onSearch={words => onChange('q', words)} />
      </Box>
      <Box flex="1 1 22rem" maxWidth="40rem">
        <Field.Root name="stage">
          <Field.Label>{t('communities.column.stage')}</Field.Label>
          <SingleSelect
            size="S"
            value={stage || null}
            placeholder={t('communities.anyStage')}
            clearLabel={t('communities.anyStage')}
            onClear={() => onChange('stage', '')}
            onChange={value => onChange('stage', String(value))}
          >
            {stages.map(value => <SingleSelectOption key={value} value={value}>{t(stageText[value])}</SingleSelectOption>)}
          </SingleSelect>
        </Field.Root>
      </Box>
    </Flex>
  )
}
