import type { admin } from '../../../contracts/admin'
import type { BodyInputOf, DataOf } from '../../../contracts/endpoint'
import type { Merge, MergeObstacle } from '../../../contracts/merging'
import { address, communitiesApi, part, unwrap } from './client'

export type { Merge, MergeObstacle }
type Targets = DataOf<typeof admin.mergeTargets>
type Merged = DataOf<typeof admin.merge>

const mergingApi = communitiesApi.injectEndpoints({
  endpoints: build => ({
    communitiesMergeTargets: build.query<Targets, { community: string, q: string }>({
      query: ({ community, q }) => address(`/communities/${part(community)}/merge`, { q }),
      transformResponse: unwrap<Targets>,
    }),
    communitiesMergePlan: build.query<Merge, { community: string, into: string }>({
      query: ({ community, into }) => address(`/communities/${part(community)}/merge/plan`, { into }),
      transformResponse: unwrap<Merge>,
    }),
    // Nothing is asked again by itself: what this page shows is gone, and the next one asks for its own.
    communitiesMerge: build.mutation<Merged, { community: string } & BodyInputOf<typeof admin.merge>>({
      query: ({ community, ...data }) => ({ url: address(`/communities/${part(community)}/merge`), method: 'POST', data }),
      transformResponse: unwrap<Merged>,
    }),
  }),
})

export const { useCommunitiesMergeTargetsQuery: useMergeTargets, useCommunitiesMergePlanQuery: useMergePlan, useCommunitiesMergeMutation: useMerge } = mergingApi
