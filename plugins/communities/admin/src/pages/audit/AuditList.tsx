import type { AuditEntry } from '../../api/audit'
import type { Column } from '../../components/DataTable'
import type { FilterName } from './filters'
import { DataTable } from '../../components/DataTable'
import { useText } from '../../text/use-text'
import { AuditRow } from './AuditRow'

interface AuditListProps {
  entries: AuditEntry[]
  busy: boolean
  /** Narrows the list to one person, or one community. */
  onOnly: (name: FilterName, value: string) => void
}

export function AuditList({ entries, busy, onOnly }: AuditListProps) {
  const t = useText()
  const columns: Column[] = [
    { key: 'when', label: t('audit.column.when'), minWidth: '13rem' },
    { key: 'who', label: t('audit.column.who'), minWidth: '12rem' },
    { key: 'what', label: t('audit.column.what'), minWidth: '18rem' },
    { key: 'where', label: t('audit.column.where'), minWidth: '12rem' },
    { key: 'details', label: t('audit.column.details'), minWidth: '24rem' },
  ]
  return (
    <DataTable caption={t('nav.audit')} columns={columns} busy={busy}>
      {entries.map(entry => <AuditRow key={entry.id} entry={entry} onOnly={onOnly} />)}
    </DataTable>
  )
}
