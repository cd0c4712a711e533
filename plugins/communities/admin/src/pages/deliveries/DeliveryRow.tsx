import type { RefObject } from 'react'
import type { Delivery } from '../../api/deliveries'
import { Button, Typography, VisuallyHidden } from '@strapi/design-system'
import { useNotification } from '@strapi/strapi/admin'
import { useRetryDelivery } from '../../api/deliveries'
import { Cell, Row } from '../../components/DataTable'
import { When } from '../../components/When'
import { useProblems } from '../../errors/use-problems'
import { useText } from '../../text/use-text'
import { consumerText } from './delivery-words'
import { eventText, isNamedEvent } from './event-words'

interface DeliveryRowProps {
  delivery: Delivery
  /** Gets the focus when the row is gone. */
  focusAfter: RefObject<HTMLElement>
}

export function DeliveryRow({ delivery, focusAfter }: DeliveryRowProps) {
  const t = useText()
  const { toggleNotification } = useNotification()
  const { announce } = useProblems()
  const [retry, { isLoading }] = useRetryDelivery()
  const { id, event, consumer, recipient, attempts, error, failedAt } = delivery
  const how = consumerText[consumer]
  const to = recipient ?? t('deliveries.nobody')
  const what = isNamedEvent(event) ? t(eventText[event]) : event

  async function tryAgain() {
    try {
      await retry(id).unwrap()
      toggleNotification({ type: 'success', message: t('deliveries.retried') })
      focusAfter.current?.focus()
    }
    catch (thrown) {
      announce(thrown)
    }
  }
  return (
    <Row>
      <Cell>
        <Typography tag="div" fontWeight="bold">{what}</Typography>
        <Typography tag="div" variant="pi" textColor="neutral600">{how ? t(how) : consumer}</Typography>
      </Cell>
      <Cell label={t('deliveries.column.recipient')}>{to}</Cell>
      <Cell label={t('deliveries.column.error')}>{error ?? t('deliveries.noError')}</Cell>
      <Cell label={t('deliveries.column.attempts')} numeric>{attempts}</Cell>
      <Cell label={t('deliveries.column.failed')} nowrap><When moment={failedAt} /></Cell>
      <Cell nowrap>
        <Button size="S" variant="secondary" loading={isLoading} onClick={() => void tryAgain()}>
          {t('deliveries.retry')}
          <VisuallyHidden>{` ${what}, ${to}`}</VisuallyHidden>
        </Button>
      </Cell>
    </Row>
  )
}
