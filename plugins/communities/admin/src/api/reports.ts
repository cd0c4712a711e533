import type { admin } from '../../../contracts/admin'
import type { BodyInputOf, DataOf } from '../../../contracts/endpoint'
import type { ReportCase, ReportCategory, ReportDecision, ReportedKind } from '../../../contracts/reports'
import { address, communitiesApi, part, unwrap } from './client'

export type { ReportCase, ReportCategory, ReportDecision, ReportedKind }
export type ReportPage = DataOf<typeof admin.reports>
export type ReportState = 'open' | 'appealed' | 'decided'
type Done = DataOf<typeof admin.decideReport>

const touched = ['CommunitiesReports', 'CommunitiesHome', 'CommunitiesCommunity', 'CommunitiesAccounts'] as const

const reportsApi = communitiesApi.injectEndpoints({
  endpoints: build => ({
    communitiesReports: build.query<ReportPage, { state: ReportState, cursor?: string }>({
      query: filters => address('/reports', filters),
      transformResponse: unwrap<ReportPage>,
      providesTags: ['CommunitiesReports'],
    }),
    communitiesDecideReport: build.mutation<Done, { id: string } & BodyInputOf<typeof admin.decideReport>>({
      query: ({ id, ...data }) => ({ url: address(`/reports/${part(id)}/decide`), method: 'POST', data }),
      transformResponse: unwrap<Done>,
      invalidatesTags: touched,
    }),
    communitiesDecideAppeal: build.mutation<Done, { id: string } & BodyInputOf<typeof admin.decideAppeal>>({
      query: ({ id, ...data }) => ({ url: address(`/reports/${part(id)}/appeal`), method: 'POST', data }),
      transformResponse: unwrap<Done>,
      invalidatesTags: touched,
    }),
  }),
})

export const {
  useCommunitiesReportsQuery: useReports,
  useCommunitiesDecideReportMutation: useDecideReport,
  useCommunitiesDecideAppealMutation: useDecideAppeal,
} = reportsApi
