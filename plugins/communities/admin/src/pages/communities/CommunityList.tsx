import type { CommunityPage } from '../../api/communities'
import type { Column } from '../../components/DataTable'
import { Typography } from '@strapi/design-system'
import { Pagination } from '@strapi/strapi/admin'
import { DataTable } from '../../components/DataTable'
import { Nothing } from '../../components/States'
import { useText } from '../../text/use-text'
import { CommunityRow } from './CommunityRow'
import { PAGE_SIZES } from './paging'

interface CommunityListProps {
  page: CommunityPage
  busy: boolean
  /** Given where filters are set. */
  onShowAll?: () => void
}

export function CommunityList({ page, busy, onShowAll }: CommunityListProps) {
  const t = useText()
  const columns: Column[] = [
    { key: 'name', label: t('communities.column.name') },
    { key: 'stage', label: t('communities.column.stage') },
    { key: 'status', label: t('communities.column.status') },
    { key: 'access', label: t('communities.column.access') },
    { key: 'members', label: t('communities.column.members'), numeric: true },
    { key: 'requests', label: t('communities.column.requests'), numeric: true },
    { key: 'activity', label: t('communities.column.activity') },
  ]
  if (page.items.length === 0)
    return <Nothing onShowAll={onShowAll}>{t(onShowAll ? 'communities.noMatch' : 'communities.none')}</Nothing>
  return (
    <>
      <Typography tag="h2" variant="delta" paddingBottom={4}>{t('communities.count', { count: page.total })}</Typography>
      <DataTable caption={t('communities.column.name')} columns={columns} busy={busy}>
        {page.items.map(community => <CommunityRow key={community.id} community={community} />)}
      </DataTable>
      <Pagination.Root total={page.total} pageCount={Math.ceil(page.total / page.pageSize)} defaultPageSize={Number(PAGE_SIZES[0])}>
        <Pagination.PageSize options={PAGE_SIZES} />
        <Pagination.Links />
      </Pagination.Root>
    </>
  )
}
