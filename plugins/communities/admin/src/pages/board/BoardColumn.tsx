import type { RefObject } from 'react'
import type { BoardColumn as Column } from '../../api/lifecycle'
import { Box, Typography } from '@strapi/design-system'
import { useId } from 'react'
import { stageText } from '../../components/community-words'
import { ItemList } from '../../components/ItemList'
import { PanelLink } from '../../components/PanelLink'
import { useText } from '../../text/use-text'
import { BoardCard } from './BoardCard'

interface BoardColumnProps {
  column: Column
  /** Id of the community whose dialog is open. */
  moving: string | undefined
  onMoving: (id: string | undefined) => void
  focusAfter: RefObject<HTMLElement>
}

export function BoardColumn({ column: { stage, total, items }, moving, onMoving, focusAfter }: BoardColumnProps) {
  const t = useText()
  const id = useId()
  return (
    <Box tag="section" aria-labelledby={id} background="neutral0" shadow="tableShadow" hasRadius padding={4}>
      <Typography tag="h3" variant="delta" id={id} paddingBottom={4}>{t('board.column', { stage: t(stageText[stage]), count: total })}</Typography>
      <ItemList items={items} empty={t('board.none')}>
        {card => <BoardCard card={card} isMoving={moving === card.id} onMoving={isMoving => onMoving(isMoving ? card.id : undefined)} focusAfter={focusAfter} />}
      </ItemList>
      {total > items.length && <Box paddingTop={4}><PanelLink to={`communities?stage=${stage}`} label={t('board.allOf', { stage: t(stageText[stage]) })}>{t('board.all', { count: total })}</PanelLink></Box>}
    </Box>
  )
}
