import type { admin, AdminCommunity } from '../../../contracts/admin'
import type { BodyInputOf, DataOf } from '../../../contracts/endpoint'
import type { Stage } from '../../../contracts/shared'
import type { CommunityWatch } from '../../../contracts/watch'
import { address, communitiesApi, part, unwrap } from './client'

export type CommunityPage = DataOf<typeof admin.communities>
export type CommunityDetail = DataOf<typeof admin.community>
export type Facilitator = AdminCommunity['facilitators'][number]
type Done = DataOf<typeof admin.suspend>
type OpenMembers = DataOf<typeof admin.communityMembers>
export type OpenMember = OpenMembers[number]
type Granted = DataOf<typeof admin.grant>

export interface CommunityQuery {
  q?: string
  stage?: Stage
  watch?: CommunityWatch
  page: number
  pageSize: number
}

const communityApi = communitiesApi.injectEndpoints({
  endpoints: build => ({
    communitiesList: build.query<CommunityPage, CommunityQuery>({
      query: ({ q, stage, watch, page, pageSize }) => address('/communities', { q, stage, watch, page, pageSize }),
      transformResponse: unwrap<CommunityPage>,
      providesTags: ['CommunitiesCommunity'],
    }),
    communitiesOne: build.query<CommunityDetail, string>({
      query: id => address(`/communities/${part(id)}`),
      transformResponse: unwrap<CommunityDetail>,
      providesTags: ['CommunitiesCommunity'],
    }),
    communitiesSuspend: build.mutation<Done, { community: string, reason: string }>({
      query: ({ community, reason }) => ({ url: address(`/communities/${part(community)}/suspend`), method: 'POST', data: { reason } }),
      transformResponse: unwrap<Done>,
      invalidatesTags: ['CommunitiesCommunity', 'CommunitiesHome'],
    }),
    communitiesUnsuspend: build.mutation<Done, string>({
      query: id => ({ url: address(`/communities/${part(id)}/unsuspend`), method: 'POST', data: {} }),
      transformResponse: unwrap<Done>,
      invalidatesTags: ['CommunitiesCommunity', 'CommunitiesHome'],
    }),
    communitiesSetForFacilitators: build.mutation<Done, { community: string, on: boolean }>({
      query: ({ community, on }) => ({ url: address(`/communities/${part(community)}/for-facilitators`), method: 'POST', data: { on } }),
      transformResponse: unwrap<Done>,
      invalidatesTags: ['CommunitiesCommunity'],
    }),
    communitiesOpenMembers: build.query<OpenMembers, { community: string, q: string }>({
      query: ({ community, q }) => address(`/communities/${part(community)}/members`, { q }),
      transformResponse: unwrap<OpenMembers>,
      providesTags: ['CommunitiesCommunity'],
    }),
    communitiesHandOver: build.mutation<Done, { community: string } & BodyInputOf<typeof admin.handOver>>({
      query: ({ community, ...data }) => ({ url: address(`/communities/${part(community)}/hand-over`), method: 'POST', data }),
      transformResponse: unwrap<Done>,
      invalidatesTags: ['CommunitiesCommunity', 'CommunitiesHome'],
    }),
    communitiesGrant: build.mutation<Granted, string>({
      query: person => ({ url: address(`/facilitators/${part(person)}/grant`), method: 'POST', data: {} }),
      transformResponse: unwrap<Granted>,
      invalidatesTags: ['CommunitiesCommunity'],
    }),
    communitiesRevoke: build.mutation<Done, string>({
      query: person => ({ url: address(`/facilitators/${part(person)}/revoke`), method: 'POST', data: {} }),
      transformResponse: unwrap<Done>,
      invalidatesTags: ['CommunitiesCommunity'],
    }),
  }),
})

export const {
  useCommunitiesListQuery: useCommunityList,
  useCommunitiesOneQuery: useCommunity,
  useCommunitiesSuspendMutation: useSuspend,
  useCommunitiesUnsuspendMutation: useUnsuspend,
  useCommunitiesSetForFacilitatorsMutation: useSetForFacilitators,
  useCommunitiesOpenMembersQuery: useOpenMembers,
  useCommunitiesHandOverMutation: useHandOver,
  useCommunitiesGrantMutation: useGrant,
  useCommunitiesRevokeMutation: useRevoke,
} = communityApi
