import { communitiesApi } from './client'

const languageApi = communitiesApi.enhanceEndpoints({ addTagTypes: ['Me'] }).injectEndpoints({
  endpoints: build => ({
    /** Strapi's own setting of the account; the panel follows it at once and wherever the account signs in. */
    communitiesLanguage: build.mutation<unknown, string>({
      query: preferedLanguage => ({ method: 'PUT', url: '/admin/users/me', data: { preferedLanguage } }),
      invalidatesTags: ['Me'],
    }),
  }),
})

export const { useCommunitiesLanguageMutation: useChooseLanguage } = languageApi
