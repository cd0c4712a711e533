import type { Column } from '../../components/DataTable'
import { Typography } from '@strapi/design-system'
import { useRef } from 'react'
import { useDeliveries } from '../../api/deliveries'
import { CursorPages } from '../../components/CursorPages'
import { DataTable } from '../../components/DataTable'
import { PageFrame } from '../../components/PageFrame'
import { Loaded, Nothing } from '../../components/States'
import { useCursorPaging } from '../../components/use-cursor-paging'
import { useText } from '../../text/use-text'
import { DeliveryRow } from './DeliveryRow'

/** Mail and other deliveries that were given up on, until someone has them tried again. */
export function DeliveriesPage() {
  const t = useText()
  const paging = useCursorPaging('deliveries')
  const heading = useRef<HTMLHeadingElement>(null)
  const deliveries = useDeliveries({ cursor: paging.cursor }, { refetchOnMountOrArgChange: true })
  const columns: Column[] = [
    { key: 'event', label: t('deliveries.column.event') },
    { key: 'recipient', label: t('deliveries.column.recipient') },
    { key: 'error', label: t('deliveries.column.error') },
    { key: 'attempts', label: t('deliveries.column.attempts'), numeric: true },
    { key: 'failed', label: t('deliveries.column.failed') },
    { key: 'retry', label: t('deliveries.column.retry'), hidden: true },
  ]
  return (
    <PageFrame title={t('nav.deliveries')} subtitle={t('deliveries.subtitle')}>
      <Loaded query={deliveries}>
        {({ items, nextCursor }) => (
          <>
            <Typography ref={heading} tag="h2" variant="delta" tabIndex={-1} paddingBottom={4}>{t('deliveries.heading')}</Typography>
            {items.length === 0
              ? <Nothing>{t('deliveries.none')}</Nothing>
              : (
                  <DataTable caption={t('deliveries.heading')} columns={columns} busy={deliveries.isFetching}>
                    {items.map(delivery => <DeliveryRow key={delivery.id} delivery={delivery} focusAfter={heading} />)}
                  </DataTable>
                )}
            <CursorPages paging={paging} nextCursor={nextCursor} />
          </>
        )}
      </Loaded>
    </PageFrame>
  )
}
