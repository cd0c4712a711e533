import type { ReactNode } from 'react'
import type { Asked } from './States'
import { Box, Flex, Radio, Typography } from '@strapi/design-system'
import { useText } from '../text/use-text'
import { SearchBox } from './SearchBox'
import { Loaded } from './States'

interface Choice { id: string, name: string }

interface ChooseCommunityProps {
  label: string
  hint: string
  search: { q: string, onSearch: (q: string) => void }
  query: Asked<Choice[]>
  chosen: string | null
  error: string | undefined
  onChoose: (id: string) => void
  /** Stands before those that were found. */
  first?: Choice | undefined
}

/** One of the communities that are found by a name. No form: the search in it is one. */
export function ChooseCommunity({ label, hint, search, query, chosen, error, onChoose, first }: ChooseCommunityProps): ReactNode {
  const t = useText()
  return (
    <div>
      <Box paddingBottom={4}><SearchBox label={t('choose.search')} value={search.q} onSearch={search.onSearch} /></Box>
      <Loaded query={query}>
        {(found) => {
          const all = first ? [first, ...found] : found
          return (
            <Flex direction="column" alignItems="stretch" gap={2}>
              <Typography variant="pi" fontWeight="bold">{label}</Typography>
              {found.length === 0 && <Typography role="status">{t('choose.none')}</Typography>}
              {all.length > 0 && (
                <Radio.Group aria-label={label} value={chosen ?? ''} onValueChange={onChoose}>
                  {all.map(({ id, name }) => <Radio.Item key={id} value={id}>{name}</Radio.Item>)}
                </Radio.Group>
              )}
              <Typography variant="pi" textColor="neutral600">{hint}</Typography>
              {error && <Typography role="alert" variant="pi" textColor="danger600">{error}</Typography>}
            </Flex>
          )
        }}
      </Loaded>
    </div>
  )
}
