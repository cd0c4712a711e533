import type { admin } from '../../../contracts/admin'
import type { BodyInputOf, DataOf } from '../../../contracts/endpoint'
import type { Transfer, TransferObstacle } from '../../../contracts/transfers'
import { address, communitiesApi, part, unwrap } from './client'

export type { Transfer, TransferObstacle }
type Places = DataOf<typeof admin.reportPlaces>
type Moved = DataOf<typeof admin.moveReported>

const transfersApi = communitiesApi.injectEndpoints({
  endpoints: build => ({
    communitiesReportPlaces: build.query<Places, { report: string, q: string }>({
      query: ({ report, q }) => address(`/reports/${part(report)}/move`, { q }),
      transformResponse: unwrap<Places>,
    }),
    communitiesReportTransfer: build.query<Transfer, { report: string, to: string }>({
      query: ({ report, to }) => address(`/reports/${part(report)}/move/plan`, { to }),
      transformResponse: unwrap<Transfer>,
      providesTags: ['CommunitiesPlan'],
    }),
    communitiesMoveReported: build.mutation<Moved, { report: string } & BodyInputOf<typeof admin.moveReported>>({
      query: ({ report, ...data }) => ({ url: address(`/reports/${part(report)}/move`), method: 'POST', data }),
      transformResponse: unwrap<Moved>,
      // After a refusal what would change is asked again: something has, since it was looked at. Once it is done there is nothing to ask.
      invalidatesTags: (_, refused) => refused ? ['CommunitiesPlan'] : ['CommunitiesReports', 'CommunitiesHome', 'CommunitiesCommunity'],
    }),
  }),
})

export const { useCommunitiesReportPlacesQuery: useReportPlaces, useCommunitiesReportTransferQuery: useReportTransfer, useCommunitiesMoveReportedMutation: useMoveReported } = transfersApi
