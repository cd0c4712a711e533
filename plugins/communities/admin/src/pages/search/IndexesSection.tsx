import type { SearchStatus } from '../../api/search'
import type { Column } from '../../components/DataTable'
import { Box, Flex, Typography } from '@strapi/design-system'
import { DataTable } from '../../components/DataTable'
import { useText } from '../../text/use-text'
import { indexText } from './index-words'
import { IndexRow } from './IndexRow'
import { RebuildButton } from './RebuildButton'

/** What each index holds, how far it is where it is made anew, and the button that has all made anew. */
export function IndexesSection({ status }: { status: SearchStatus }) {
  const t = useText()
  const columns: Column[] = [
    { key: 'index', label: t('search.column.index') },
    { key: 'documents', label: t('search.column.documents'), numeric: true },
    { key: 'filled', label: t('search.column.filled'), minWidth: '24rem' },
  ]
  return (
    <Box tag="section" aria-labelledby="search-indexes">
      <Flex justifyContent="space-between" alignItems="center" gap={4} wrap="wrap" paddingBottom={4}>
        <Typography tag="h2" variant="delta" id="search-indexes">{t('search.indexes')}</Typography>
        <RebuildButton isBusy={status.rebuilding.length > 0} />
      </Flex>
      <DataTable caption={t('search.indexes')} columns={columns}>
        {Object.keys(indexText).map(index => <IndexRow key={index} index={index} status={status} />)}
      </DataTable>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={4}>{t('search.rebuild.hint')}</Typography>
    </Box>
  )
}
