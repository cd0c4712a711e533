import type { Stage } from '../../../../contracts/shared'
import type { CommunityWatch } from '../../../../contracts/watch'
import { Box, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { stages, stageText } from '../../components/community-words'
import { SearchBox } from '../../components/SearchBox'
import { useText } from '../../text/use-text'

/** What KM staff keep an eye on. */
export const watches: CommunityWatch[] = ['new', 'frivolous', 'abandoned']

interface CommunityFiltersProps {
  q: string
  stage: Stage | ''
  watch: CommunityWatch | undefined
  isStaff: boolean
  onChange: (name: 'q' | 'stage' | 'watch', value: string) => void
}

export function CommunityFilters({ q, stage, watch, isStaff, onChange }: CommunityFiltersProps) {
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
      {isStaff && (
        <Box flex="1 1 22rem" maxWidth="40rem">
          <Field.Root name="watch">
            <Field.Label>{t('watch.label')}</Field.Label>
            <SingleSelect size="S" value={watch ?? 'any'} onChange={value => onChange('watch', value === 'any' ? '' : String(value))}>
              <SingleSelectOption value="any">{t('watch.any')}</SingleSelectOption>
              {watches.map(value => <SingleSelectOption key={value} value={value}>{t(`watch.${value}`)}</SingleSelectOption>)}
            </SingleSelect>
          </Field.Root>
        </Box>
      )}
    </Flex>
  )
}
