import type { AdminRequest } from '../../../../contracts/admin'
import type { Column } from '../../components/DataTable'
import type { RequestRowProps } from './RequestRow'
import type { Selection } from './use-selection'
import { Checkbox } from '@strapi/design-system'
import { DataTable } from '../../components/DataTable'
import { useText } from '../../text/use-text'
import { RequestRow } from './RequestRow'

interface RequestTableProps extends Omit<RequestRowProps, 'request' | 'isSelected' | 'onToggle'> {
  requests: AdminRequest[]
  selection: Selection
  busy: boolean
}

export function RequestTable({ requests, selection, busy, ...row }: RequestTableProps) {
  const t = useText()
  const selectAll: Column = {
    key: 'select',
    label: t('requests.selectAll'),
    head: <Checkbox aria-label={t('requests.selectAll')} checked={selection.all} onCheckedChange={selection.toggleAll} />,
  }
  const columns: Column[] = [
    ...(row.canDecide ? [selectAll] : []),
    { key: 'person', label: t('requests.column.person'), minWidth: '16rem' },
    { key: 'community', label: t('requests.column.community'), minWidth: '12rem' },
    { key: 'reason', label: t('requests.column.reason') },
    { key: 'asked', label: t('requests.column.asked') },
    ...(row.canDecide ? [{ key: 'actions', label: t('requests.column.actions'), hidden: true }] : []),
  ]
  return (
    <DataTable caption={t('requests.title')} columns={columns} busy={busy}>
      {requests.map(request => (
        <RequestRow key={request.id} {...row} request={request} isSelected={selection.has(request.id)} onToggle={() => selection.toggle(request.id)} />
      ))}
    </DataTable>
  )
}
