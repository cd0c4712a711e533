import type { TagPage } from '../../api/tags'
import type { Column } from '../../components/DataTable'
import { Typography } from '@strapi/design-system'
import { Pagination } from '@strapi/strapi/admin'
import { useRef } from 'react'
import { DataTable } from '../../components/DataTable'
import { Nothing } from '../../components/States'
import { useText } from '../../text/use-text'
import { TagRow } from './TagRow'

interface TagListProps {
  page: TagPage
  busy: boolean
  /** Given where words are looked for. */
  onShowAll?: () => void
}

export function TagList({ page, busy, onShowAll }: TagListProps) {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  const columns: Column[] = [
    { key: 'name', label: t('tags.column.name') },
    { key: 'contributions', label: t('tags.column.contributions'), numeric: true },
    { key: 'people', label: t('tags.column.people'), numeric: true },
    { key: 'actions', label: t('tags.column.actions'), hidden: true },
  ]
  if (page.items.length === 0)
    return <Nothing onShowAll={onShowAll}>{t(onShowAll ? 'tags.noMatch' : 'tags.none')}</Nothing>
  return (
    <>
      <Typography ref={heading} tag="h2" variant="delta" tabIndex={-1} paddingBottom={4}>{t('tags.count', { count: page.total })}</Typography>
      <DataTable caption={t('nav.tags')} columns={columns} busy={busy}>
        {page.items.map(tag => <TagRow key={tag.slug} tag={tag} focusAfter={heading} />)}
      </DataTable>
      <Pagination.Root total={page.total} pageCount={Math.ceil(page.total / page.pageSize)} defaultPageSize={page.pageSize}>
        <Pagination.Links />
      </Pagination.Root>
    </>
  )
}
