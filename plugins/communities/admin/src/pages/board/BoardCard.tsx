import type { RefObject } from 'react'
import type { BoardCard as Card } from '../../api/lifecycle'
import { Flex, Typography } from '@strapi/design-system'
import { StatusBadge } from '../../components/CommunityBadges'
import { ItemNote } from '../../components/ItemList'
import { PanelLink } from '../../components/PanelLink'
import { QuietButton } from '../../components/QuietButton'
import { When } from '../../components/When'
import { useText } from '../../text/use-text'
import { MoveDialog } from '../lifecycle/MoveDialog'

interface BoardCardProps {
  card: Card
  isMoving: boolean
  onMoving: (isMoving: boolean) => void
  /** Takes the focus when the card has gone to another column. */
  focusAfter: RefObject<HTMLElement>
}

export function BoardCard({ card: { id, name, stage, status, memberCount, pendingRequests, since, lastActivityAt, closing }, isMoving, onMoving, focusAfter }: BoardCardProps) {
  const t = useText()
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <PanelLink to={`communities/${id}`}>{name}</PanelLink>
      {status === 'suspended' && <StatusBadge status={status} />}
      <ItemNote>
        {`${t('lifecycle.since')} `}
        <When moment={since} as="date" />
      </ItemNote>
      <ItemNote>
        {`${t('board.members', { count: memberCount })} · ${t('board.active')} `}
        {lastActivityAt ? <When moment={lastActivityAt} /> : t('communities.quiet')}
      </ItemNote>
      {closing && <ItemNote>{t('board.closing', { done: closing.done, of: closing.of })}</ItemNote>}
      {closing?.day && (
        <ItemNote>
          {`${t('board.closes')} `}
          <When moment={`${closing.day}T12:00:00Z`} as="date" />
        </ItemNote>
      )}
      {pendingRequests > 0 && <PanelLink small to={`requests?community=${id}`} label={t('communities.waiting', { count: pendingRequests, name })}>{t('nav.waiting', { count: pendingRequests })}</PanelLink>}
      {status === 'active' && <Typography variant="pi"><QuietButton aria-haspopup="dialog" aria-label={t('board.moveOne', { name })} onClick={() => onMoving(true)}>{t('board.move')}</QuietButton></Typography>}
      {isMoving && <MoveDialog id={id} name={name} stage={stage} focusAfter={focusAfter} onClose={() => onMoving(false)} />}
    </Flex>
  )
}
