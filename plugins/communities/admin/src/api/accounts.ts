import type { admin } from '../../../contracts/admin'
import type { BodyInputOf, DataOf } from '../../../contracts/endpoint'
import type { AdminAccount } from '../../../contracts/suspensions'
import { address, communitiesApi, part, unwrap } from './client'

export type { AdminAccount }
export type AccountPage = DataOf<typeof admin.accounts>
export type AccountState = 'all' | 'suspended' | 'appealed'
type Done = DataOf<typeof admin.suspendAccount>

const touched = ['CommunitiesAccounts', 'CommunitiesHome', 'CommunitiesReports'] as const

const accountsApi = communitiesApi.injectEndpoints({
  endpoints: build => ({
    communitiesAccounts: build.query<AccountPage, { q: string, state: AccountState, page: number }>({
      query: filters => address('/accounts', filters),
      transformResponse: unwrap<AccountPage>,
      providesTags: ['CommunitiesAccounts'],
    }),
    communitiesSuspendAccount: build.mutation<Done, { person: string } & BodyInputOf<typeof admin.suspendAccount>>({
      query: ({ person, ...data }) => ({ url: address(`/accounts/${part(person)}/suspend`), method: 'POST', data }),
      transformResponse: unwrap<Done>,
      invalidatesTags: touched,
    }),
    communitiesRestoreAccount: build.mutation<Done, string>({
      query: person => ({ url: address(`/accounts/${part(person)}/restore`), method: 'POST', data: {} }),
      transformResponse: unwrap<Done>,
      invalidatesTags: touched,
    }),
    communitiesAnswerSuspension: build.mutation<Done, { id: string } & BodyInputOf<typeof admin.answerSuspension>>({
      query: ({ id, ...data }) => ({ url: address(`/accounts/${part(id)}/appeal`), method: 'POST', data }),
      transformResponse: unwrap<Done>,
      invalidatesTags: touched,
    }),
  }),
})

export const {
  useCommunitiesAccountsQuery: useAccounts,
  useCommunitiesSuspendAccountMutation: useSuspendAccount,
  useCommunitiesRestoreAccountMutation: useRestoreAccount,
  useCommunitiesAnswerSuspensionMutation: useAnswerSuspension,
} = accountsApi
