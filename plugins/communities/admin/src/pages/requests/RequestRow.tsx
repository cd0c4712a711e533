import type { AdminRequest } from '../../../../contracts/admin'
import { Button, Checkbox, Flex, Typography, VisuallyHidden } from '@strapi/design-system'
import { Cell, Row } from '../../components/DataTable'
import { LongText } from '../../components/LongText'
import { PersonLines } from '../../components/PersonLines'
import { QuietButton } from '../../components/QuietButton'
import { When } from '../../components/When'
import { useText } from '../../text/use-text'

export interface RequestRowProps {
  request: AdminRequest
  canDecide: boolean
  isSelected: boolean
  /** A decision is on its way. */
  isBusy: boolean
  onToggle: () => void
  onOpen: (request: AdminRequest) => void
  onApprove: (request: AdminRequest) => void
  onDecline: (request: AdminRequest) => void
}

export function RequestRow({ request, canDecide, isSelected, isBusy, onToggle, onOpen, onApprove, onDecline }: RequestRowProps) {
  const t = useText()
  const { person, community, reason, requestedAt } = request
  const who = t('requests.who', { person: person.name, community: community.name })
  return (
    <Row>
      {canDecide && (
        <Cell><Checkbox aria-label={t('requests.select', { who })} checked={isSelected} onCheckedChange={onToggle} /></Cell>
      )}
      <Cell>
        <QuietButton aria-haspopup="dialog" onClick={() => onOpen(request)}>{person.name}</QuietButton>
        <PersonLines person={person} />
      </Cell>
      <Cell label={t('requests.column.community')}>{community.name}</Cell>
      <Cell label={t('requests.column.reason')}>
        {reason ? <LongText of={person.name}>{reason}</LongText> : <Typography textColor="neutral600">{t('requests.noReason')}</Typography>}
      </Cell>
      <Cell label={t('requests.column.asked')} nowrap><When moment={requestedAt} as="age" /></Cell>
      {canDecide && (
        <Cell>
          <Flex gap={2}>
            <Button size="S" variant="secondary" disabled={isBusy} onClick={() => onApprove(request)}>
              {t('requests.approve')}
              <VisuallyHidden>{` ${who}`}</VisuallyHidden>
            </Button>
            <Button size="S" variant="tertiary" disabled={isBusy} aria-haspopup="dialog" onClick={() => onDecline(request)}>
              {t('requests.decline')}
              <VisuallyHidden>{` ${who}`}</VisuallyHidden>
            </Button>
          </Flex>
        </Cell>
      )}
    </Row>
  )
}
