import type { AccountState } from '../../api/accounts'
import { Box, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { useAccounts } from '../../api/accounts'
import { PageFrame } from '../../components/PageFrame'
import { SearchBox } from '../../components/SearchBox'
import { Loaded } from '../../components/States'
import { useFilters } from '../../components/use-filters'
import { useText } from '../../text/use-text'
import { pageOf } from '../communities/paging'
import { AccountList } from './AccountList'

const states: AccountState[] = ['all', 'suspended', 'appealed']

/** People's accounts: KM staff suspend one, open it again, and answer who appeals. */
export function AccountsPage() {
  const t = useText()
  const filters = useFilters()
  const state = states.find(one => one === filters.get('state')) ?? 'all'
  const q = filters.get('q')
  const accounts = useAccounts({ q, state, page: pageOf(filters.get('page')) }, { refetchOnMountOrArgChange: true })
  return (
    <PageFrame title={t('nav.accounts')} subtitle={t('accounts.subtitle')}>
      <Flex gap={4} wrap="wrap" alignItems="flex-end" paddingBottom={5}>
        <Box flex="1 1 26rem" maxWidth="40rem">
          <SearchBox label={t('accounts.search')} value={q} onSearch={words => filters.set('q', words)} />
        </Box>
        <Box flex="1 1 22rem" maxWidth="40rem">
          <Field.Root name="state">
            <Field.Label>{t('accounts.show')}</Field.Label>
            <SingleSelect size="S" value={state} onChange={value => filters.set('state', String(value))}>
              {states.map(value => <SingleSelectOption key={value} value={value}>{t(`accounts.show.${value}`)}</SingleSelectOption>)}
            </SingleSelect>
          </Field.Root>
        </Box>
      </Flex>
      <Loaded query={accounts}>
        {page => <AccountList page={page} state={state} busy={accounts.isFetching} onShowAll={q === '' ? undefined : filters.clear} />}
      </Loaded>
    </PageFrame>
  )
}
