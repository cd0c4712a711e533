import type { admin, AdminTag } from '../../../contracts/admin'
import type { DataOf } from '../../../contracts/endpoint'
import { address, communitiesApi, part, unwrap } from './client'

export type { AdminTag }
export type TagPage = DataOf<typeof admin.tags>

const tagsApi = communitiesApi.injectEndpoints({
  endpoints: build => ({
    communitiesTags: build.query<TagPage, { q: string, state: AdminTag['state'], page: number }>({
      query: filters => address('/tags', filters),
      transformResponse: unwrap<TagPage>,
      providesTags: ['CommunitiesTags'],
    }),
    communitiesRenameTag: build.mutation<AdminTag, { tag: string, name: string }>({
      query: ({ tag, name }) => ({ url: address(`/tags/${part(tag)}/rename`), method: 'POST', data: { name } }),
      transformResponse: unwrap<AdminTag>,
      invalidatesTags: ['CommunitiesTags'],
    }),
    communitiesMergeTag: build.mutation<AdminTag, { tag: string, into: string }>({
      query: ({ tag, into }) => ({ url: address(`/tags/${part(tag)}/merge`), method: 'POST', data: { into } }),
      transformResponse: unwrap<AdminTag>,
      invalidatesTags: ['CommunitiesTags'],
    }),
    communitiesBanTag: build.mutation<AdminTag, { tag: string, ban: boolean }>({
      query: ({ tag, ban }) => ({ url: address(`/tags/${part(tag)}/${ban ? 'ban' : 'unban'}`), method: 'POST', data: {} }),
      transformResponse: unwrap<AdminTag>,
      invalidatesTags: ['CommunitiesTags'],
    }),
  }),
})

export const {
  useCommunitiesTagsQuery: useTags,
  useCommunitiesRenameTagMutation: useRenameTag,
  useCommunitiesMergeTagMutation: useMergeTag,
  useCommunitiesBanTagMutation: useBanTag,
} = tagsApi
