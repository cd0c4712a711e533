import type { admin } from '../../../contracts/admin'
import type { BodyInputOf, DataOf } from '../../../contracts/endpoint'
import type { AdminPartner, PartnerStaff } from '../../../contracts/partners'
import { address, communitiesApi, part, unwrap } from './client'

export type { AdminPartner, PartnerStaff }
type Choices = DataOf<typeof admin.partnerChoices>
type Done = DataOf<typeof admin.addToPartner>
interface OfPartner { partner: string, community: string }

const partnersApi = communitiesApi.injectEndpoints({
  endpoints: build => ({
    communitiesPartners: build.query<AdminPartner[], void>({
      query: () => address('/partners'),
      transformResponse: unwrap<AdminPartner[]>,
      providesTags: ['CommunitiesPartners'],
    }),
    communitiesPartnerChoices: build.query<Choices, { partner: string, q: string }>({
      query: ({ partner, q }) => address(`/partners/${part(partner)}/choices`, { q }),
      transformResponse: unwrap<Choices>,
    }),
    communitiesAddToPartner: build.mutation<Done, OfPartner>({
      query: ({ partner, community }) => ({ url: address(`/partners/${part(partner)}/communities/${part(community)}`), method: 'PUT', data: {} }),
      transformResponse: unwrap<Done>,
      invalidatesTags: ['CommunitiesPartners'],
    }),
    communitiesTakeFromPartner: build.mutation<Done, OfPartner>({
      query: ({ partner, community }) => ({ url: address(`/partners/${part(partner)}/communities/${part(community)}`), method: 'DELETE' }),
      transformResponse: unwrap<Done>,
      invalidatesTags: ['CommunitiesPartners'],
    }),
    communitiesAddPartnerStaff: build.mutation<PartnerStaff, { partner: string } & BodyInputOf<typeof admin.addPartnerStaff>>({
      query: ({ partner, ...data }) => ({ url: address(`/partners/${part(partner)}/staff`), method: 'POST', data }),
      transformResponse: unwrap<PartnerStaff>,
      invalidatesTags: ['CommunitiesPartners'],
    }),
    communitiesRemovePartnerStaff: build.mutation<Done, { partner: string, account: string }>({
      query: ({ partner, account }) => ({ url: address(`/partners/${part(partner)}/staff/${part(account)}`), method: 'DELETE' }),
      transformResponse: unwrap<Done>,
      invalidatesTags: ['CommunitiesPartners'],
    }),
  }),
})

export const {
  useCommunitiesPartnersQuery: usePartners,
  useCommunitiesPartnerChoicesQuery: usePartnerChoices,
  useCommunitiesAddToPartnerMutation: useAddToPartner,
  useCommunitiesTakeFromPartnerMutation: useTakeFromPartner,
  useCommunitiesAddPartnerStaffMutation: useAddPartnerStaff,
  useCommunitiesRemovePartnerStaffMutation: useRemovePartnerStaff,
} = partnersApi
