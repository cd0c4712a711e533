import type { AccountPage, AccountState } from '../../api/accounts'
import type { Column } from '../../components/DataTable'
import { Typography } from '@strapi/design-system'
import { Pagination } from '@strapi/strapi/admin'
import { useRef } from 'react'
import { DataTable } from '../../components/DataTable'
import { Nothing } from '../../components/States'
import { useText } from '../../text/use-text'
import { AccountRow } from './AccountRow'

interface AccountListProps {
  page: AccountPage
  state: AccountState
  busy: boolean
  /** Given where words are looked for. */
  onShowAll?: () => void
}

export function AccountList({ page, state, busy, onShowAll }: AccountListProps) {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  const columns: Column[] = [
    { key: 'name', label: t('accounts.column.name') },
    { key: 'registered', label: t('accounts.column.registered') },
    { key: 'state', label: t('accounts.column.state') },
    { key: 'actions', label: t('tags.column.actions'), hidden: true },
  ]
  return (
    <>
      <Typography ref={heading} tag="h2" variant="delta" tabIndex={-1} paddingBottom={4}>{t('accounts.count', { count: page.total })}</Typography>
      {page.items.length === 0
        ? <Nothing onShowAll={onShowAll}>{t(onShowAll ? 'accounts.noMatch' : `accounts.none.${state}`)}</Nothing>
        : (
            <DataTable caption={t('nav.accounts')} columns={columns} busy={busy}>
              {page.items.map(account => <AccountRow key={account.id} account={account} focusAfter={heading} />)}
            </DataTable>
          )}
      <Pagination.Root total={page.total} pageCount={Math.ceil(page.total / page.pageSize)} defaultPageSize={page.pageSize}>
        <Pagination.Links />
      </Pagination.Root>
    </>
  )
}
