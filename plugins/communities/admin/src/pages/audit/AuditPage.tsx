import { Typography } from '@strapi/design-system'
import { useAudit } from '../../api/audit'
import { CursorPages } from '../../components/CursorPages'
import { PageFrame } from '../../components/PageFrame'
import { Loaded, Nothing } from '../../components/States'
import { useCursorPaging } from '../../components/use-cursor-paging'
import { useFilters } from '../../components/use-filters'
import { useText } from '../../text/use-text'
import { AuditFilters } from './AuditFilters'
import { AuditList } from './AuditList'
import { DownloadButton } from './DownloadButton'
import { filterNames, queryOf } from './filters'

/** Who did what, and why: what is written here nobody can change, not even those who read it. */
export function AuditPage() {
  const t = useText()
  const filters = useFilters()
  const query = queryOf(filters.get)
  const paging = useCursorPaging(JSON.stringify(query))
  const trail = useAudit({ ...query, cursor: paging.cursor }, { refetchOnMountOrArgChange: true })
  const isFiltered = filterNames.some(name => filters.get(name) !== '')
  return (
    <PageFrame title={t('nav.audit')} subtitle={t('audit.subtitle')} action={<DownloadButton query={query} />}>
      <AuditFilters get={filters.get} onChange={filters.set} />
      <Typography tag="h2" variant="delta" paddingBottom={4}>{t('audit.heading')}</Typography>
      <Loaded query={trail}>
        {({ items, nextCursor }) => items.length === 0
          ? <Nothing onShowAll={isFiltered ? filters.clear : undefined}>{t(isFiltered ? 'audit.noMatch' : 'audit.none')}</Nothing>
          : (
              <>
                <AuditList entries={items} busy={trail.isFetching} onOnly={filters.set} />
                <CursorPages paging={paging} nextCursor={nextCursor} />
              </>
            )}
      </Loaded>
    </PageFrame>
  )
}
