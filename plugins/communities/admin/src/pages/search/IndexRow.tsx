import type { SearchStatus } from '../../api/search'
import { Flex, ProgressBar, Typography } from '@strapi/design-system'
import { useIntl } from 'react-intl'
import { Cell, Row } from '../../components/DataTable'
import { When } from '../../components/When'
import { useText } from '../../text/use-text'
import { indexText } from './index-words'

export function IndexRow({ index, status: { documents, filled, rebuilding } }: { index: string, status: SearchStatus }) {
  const t = useText()
  const { formatNumber } = useIntl()
  const name = t(indexText[index] ?? 'search.index.contributions')
  const running = rebuilding.find(one => one.index === index)
  const made = filled.find(one => one.index === index)
  const share = running && running.total > 0 ? Math.min(100, Math.floor(100 * running.done / running.total)) : 0
  return (
    <Row>
      <Cell><Typography fontWeight="bold">{name}</Typography></Cell>
      <Cell label={t('search.column.documents')} numeric>{documents ? formatNumber(documents[index] ?? 0) : t('search.unknown')}</Cell>
      <Cell label={t('search.column.filled')}>
        {running
          ? (
              <Flex direction="column" alignItems="flex-start" gap={1}>
                <ProgressBar value={share} aria-label={t('search.progress.of', { name })} />
                <Typography variant="pi" textColor="neutral600">{t('search.progress', { done: formatNumber(running.done), total: formatNumber(running.total) })}</Typography>
              </Flex>
            )
          : made
            ? (
                <>
                  <When moment={made.at} />
                  <Typography tag="div" variant="pi" textColor="neutral600">{t('search.took', { count: Math.max(1, Math.round(made.seconds)) })}</Typography>
                </>
              )
            : t('search.notFilled')}
      </Cell>
    </Row>
  )
}
