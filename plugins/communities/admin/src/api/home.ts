import type { AdminHome } from '../../../contracts/admin'
import { address, communitiesApi, unwrap } from './client'

const homeApi = communitiesApi.injectEndpoints({
  endpoints: build => ({
    communitiesHome: build.query<AdminHome, void>({
      query: () => address('/home'),
      transformResponse: unwrap<AdminHome>,
      providesTags: ['CommunitiesHome'],
    }),
  }),
})

export const { useCommunitiesHomeQuery: useHome } = homeApi
