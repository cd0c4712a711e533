import type { admin } from '../../../contracts/admin'
import type { BodyInputOf, DataOf } from '../../../contracts/endpoint'
import { address, communitiesApi, unwrap } from './client'

export type WatchList = DataOf<typeof admin.watchList>

const wordsApi = communitiesApi.injectEndpoints({
  endpoints: build => ({
    communitiesWords: build.query<WatchList, void>({
      query: () => address('/watch-list'),
      transformResponse: unwrap<WatchList>,
      providesTags: ['CommunitiesWords'],
    }),
    communitiesUpdateWords: build.mutation<WatchList, BodyInputOf<typeof admin.updateWatchList>>({
      query: data => ({ url: address('/watch-list'), method: 'PUT', data }),
      transformResponse: unwrap<WatchList>,
      // Also when it was refused: somebody else may have changed it.
      invalidatesTags: ['CommunitiesWords'],
    }),
  }),
})

export const {
  useCommunitiesWordsQuery: useWords,
  useCommunitiesUpdateWordsMutation: useUpdateWords,
} = wordsApi
