import type { admin } from '../../../contracts/admin'
import type { DataOf } from '../../../contracts/endpoint'
import type { SearchStatus } from '../../../contracts/search'
import { address, communitiesApi, unwrap } from './client'

export type { SearchStatus }
type Done = DataOf<typeof admin.rebuildSearch>

const searchApi = communitiesApi.injectEndpoints({
  endpoints: build => ({
    communitiesSearchStatus: build.query<SearchStatus, void>({
      query: () => address('/search'),
      transformResponse: unwrap<SearchStatus>,
      providesTags: ['CommunitiesSearch'],
    }),
    communitiesRebuildSearch: build.mutation<Done, void>({
      query: () => ({ url: address('/search/rebuild'), method: 'POST', data: {} }),
      transformResponse: unwrap<Done>,
      invalidatesTags: ['CommunitiesSearch'],
    }),
  }),
})

export const { useCommunitiesSearchStatusQuery: useSearchStatus, useCommunitiesRebuildSearchMutation: useRebuildSearch } = searchApi
