import type { admin, BoardCard, BoardColumn } from '../../../contracts/admin'
import type { BodyInputOf, DataOf } from '../../../contracts/endpoint'
import type { PossibleMove, StageMove, Whereabouts } from '../../../contracts/lifecycle'
import { address, communitiesApi, part, unwrap } from './client'

export type { BoardCard, BoardColumn, PossibleMove, StageMove, Whereabouts }
type Move = BodyInputOf<typeof admin.moveStage>

const lifecycleApi = communitiesApi.injectEndpoints({
  endpoints: build => ({
    communitiesLifecycle: build.query<Whereabouts, { community: string, cursor?: string }>({
      query: ({ community, cursor }) => address(`/communities/${part(community)}/lifecycle`, { cursor }),
      transformResponse: unwrap<Whereabouts>,
      providesTags: ['CommunitiesCommunity'],
    }),
    communitiesBoard: build.query<BoardColumn[], { q: string }>({
      query: ({ q }) => address('/board', { q }),
      transformResponse: unwrap<BoardColumn[]>,
      providesTags: ['CommunitiesCommunity'],
    }),
    communitiesMoveStage: build.mutation<DataOf<typeof admin.moveStage>, { community: string } & Move>({
      query: ({ community, ...data }) => ({ url: address(`/communities/${part(community)}/lifecycle/move`), method: 'POST', data }),
      transformResponse: unwrap<StageMove>,
      // Asked again after a refusal too: somebody else may have moved it.
      invalidatesTags: ['CommunitiesCommunity', 'CommunitiesHome', 'CommunitiesRequests'],
    }),
  }),
})

export const { useCommunitiesBoardQuery: useBoard, useCommunitiesLifecycleQuery: useLifecycle, useCommunitiesMoveStageMutation: useMoveStage } = lifecycleApi
