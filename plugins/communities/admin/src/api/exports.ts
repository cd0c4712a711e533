import type { admin } from '../../../contracts/admin'
import type { DataOf } from '../../../contracts/endpoint'
import { address, communitiesApi, part, unwrap } from './client'

type Exported = DataOf<typeof admin.communityExport>
export type CommunityExport = NonNullable<Exported['export']>
type Address = DataOf<typeof admin.exportAddress>

const exportApi = communitiesApi.injectEndpoints({
  endpoints: build => ({
    communitiesExport: build.query<Exported, string>({
      query: id => address(`/communities/${part(id)}/export`),
      transformResponse: unwrap<Exported>,
      providesTags: ['CommunitiesExport'],
    }),
    communitiesAskExport: build.mutation<Exported, string>({
      query: id => ({ url: address(`/communities/${part(id)}/export`), method: 'POST', data: {} }),
      transformResponse: unwrap<Exported>,
      invalidatesTags: ['CommunitiesExport'],
    }),
    communitiesExportAddress: build.mutation<Address, string>({
      query: id => ({ url: address(`/communities/${part(id)}/export/address`), method: 'POST', data: {} }),
      transformResponse: unwrap<Address>,
    }),
  }),
})

export const {
  useCommunitiesExportQuery: useExport,
  useCommunitiesAskExportMutation: useAskExport,
  useCommunitiesExportAddressMutation: useExportAddress,
} = exportApi
