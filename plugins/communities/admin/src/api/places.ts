import type { admin } from '../../../contracts/admin'
import type { BodyInputOf, DataOf } from '../../../contracts/endpoint'
import type { Relocation, RelocationObstacle } from '../../../contracts/subcommunities'
import { address, communitiesApi, part, unwrap } from './client'

export type { Relocation, RelocationObstacle }
export type Places = DataOf<typeof admin.places>

const placesApi = communitiesApi.injectEndpoints({
  endpoints: build => ({
    communitiesPlaces: build.query<Places, { community: string, q: string }>({
      query: ({ community, q }) => address(`/communities/${part(community)}/move`, { q }),
      transformResponse: unwrap<Places>,
      providesTags: ['CommunitiesCommunity'],
    }),
    communitiesPlan: build.query<Relocation, { community: string, to?: string }>({
      query: ({ community, to }) => address(`/communities/${part(community)}/move/plan`, { to }),
      transformResponse: unwrap<Relocation>,
      providesTags: ['CommunitiesPlan'],
    }),
    communitiesRelocate: build.mutation<DataOf<typeof admin.move>, { community: string } & BodyInputOf<typeof admin.move>>({
      query: ({ community, ...data }) => ({ url: address(`/communities/${part(community)}/move`), method: 'POST', data }),
      transformResponse: unwrap<DataOf<typeof admin.move>>,
      // After a refusal what would change is asked again: something has, since it was looked at. Once it is done there is nothing to ask.
      invalidatesTags: (_, refused) => ['CommunitiesCommunity', 'CommunitiesHome', 'CommunitiesRequests', ...(refused ? ['CommunitiesPlan' as const] : [])],
    }),
  }),
})

export const { useCommunitiesPlacesQuery: usePlaces, useCommunitiesPlanQuery: usePlan, useCommunitiesRelocateMutation: useRelocate } = placesApi
