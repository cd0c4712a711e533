import type { admin } from '../../../contracts/admin'
import type { BodyInputOf, DataOf } from '../../../contracts/endpoint'
import { address, communitiesApi, unwrap } from './client'

export type RequestPage = DataOf<typeof admin.requests>
export type Decision = BodyInputOf<typeof admin.decide>
export type DecisionResult = DataOf<typeof admin.decide>

export interface RequestQuery {
  /** Id of a community; all of them when left out. */
  community?: string
  q?: string
  cursor?: string
}

const requestsApi = communitiesApi.injectEndpoints({
  endpoints: build => ({
    communitiesRequests: build.query<RequestPage, RequestQuery>({
      query: ({ community, q, cursor }) => address('/requests', { community, q, cursor }),
      transformResponse: unwrap<RequestPage>,
      providesTags: ['CommunitiesRequests'],
    }),
    communitiesDecide: build.mutation<DecisionResult, Decision>({
      query: data => ({ url: address('/requests/decide'), method: 'POST', data }),
      transformResponse: unwrap<DecisionResult>,
      // Asked again after a refusal too: what was shown may have been out of date.
      invalidatesTags: ['CommunitiesHome', 'CommunitiesRequests', 'CommunitiesCommunity'],
    }),
  }),
})

export const { useCommunitiesRequestsQuery: useRequests, useCommunitiesDecideMutation: useDecide } = requestsApi
