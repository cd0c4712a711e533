import { Box, Typography } from '@strapi/design-system'
import { useRef, useState } from 'react'
import { styled } from 'styled-components'
import { useBoard } from '../../api/lifecycle'
import { PageFrame } from '../../components/PageFrame'
import { SearchBox } from '../../components/SearchBox'
import { Loaded } from '../../components/States'
import { useFilters } from '../../components/use-filters'
import { useText } from '../../text/use-text'
import { BoardColumn } from './BoardColumn'

/** As many columns as there is room for; on a phone one below the other. */
const Columns = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr));
  gap: ${({ theme }) => theme.spaces[5]};
  align-items: start;
`

/** Communities by stage; each is moved by its button, with a reason. */
export function BoardPage() {
  const t = useText()
  const filters = useFilters()
  const q = filters.get('q')
  const board = useBoard({ q }, { refetchOnMountOrArgChange: true })
  const heading = useRef<HTMLHeadingElement>(null)
  const [moving, setMoving] = useState<string>()
  return (
    <PageFrame title={t('nav.board')} subtitle={t('board.subtitle')}>
      <Box maxWidth="40rem" paddingBottom={5}>
        <SearchBox label={t('communities.search')} value={q} onSearch={words => filters.set('q', words)} />
      </Box>
      <Loaded query={board}>
        {columns => (
          <>
            <Typography ref={heading} tag="h2" variant="delta" tabIndex={-1} paddingBottom={4}>
              {t('communities.count', { count: columns.reduce((sum, { total }) => sum + total, 0) })}
            </Typography>
            <Columns>
              {columns.map(column => <BoardColumn key={column.stage} column={column} moving={moving} onMoving={setMoving} focusAfter={heading} />)}
            </Columns>
          </>
        )}
      </Loaded>
    </PageFrame>
  )
}
