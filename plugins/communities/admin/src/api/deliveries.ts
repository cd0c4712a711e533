import type { admin } from '../../../contracts/admin'
import type { DataOf } from '../../../contracts/endpoint'
import { address, communitiesApi, part, unwrap } from './client'

export type DeliveryPage = DataOf<typeof admin.deliveries>
export type Delivery = DeliveryPage['items'][number]
type Done = DataOf<typeof admin.retryDelivery>

const deliveriesApi = communitiesApi.injectEndpoints({
  endpoints: build => ({
    communitiesDeliveries: build.query<DeliveryPage, { cursor?: string }>({
      query: ({ cursor }) => address('/deliveries', { cursor }),
      transformResponse: unwrap<DeliveryPage>,
      providesTags: ['CommunitiesDeliveries'],
    }),
    communitiesRetryDelivery: build.mutation<Done, string>({
      query: id => ({ url: address(`/deliveries/${part(id)}/retry`), method: 'POST', data: {} }),
      transformResponse: unwrap<Done>,
      invalidatesTags: ['CommunitiesDeliveries', 'CommunitiesHome'],
    }),
  }),
})

export const { useCommunitiesDeliveriesQuery: useDeliveries, useCommunitiesRetryDeliveryMutation: useRetryDelivery } = deliveriesApi
