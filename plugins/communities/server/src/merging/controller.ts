import type { adminMerging } from '../../../contracts/merging'
import type { Controller } from '../kernel/routes'
import { demandStaff } from '../admin/staff'
import { mergeCommunities } from './merge'
import { partiesOf, targetsFor } from './parties'
import { planOf } from './plan'

export const adminMergingController: Controller<typeof adminMerging> = {
  mergeTargets({ strapi, viewer, params, query }) {
    demandStaff(viewer)
    return targetsFor(strapi, viewer, params.community, query.q)
  },
  async mergePlan({ strapi, viewer, params, query }) {
    demandStaff(viewer)
    const { ties: _, parts: __, ...plan } = await planOf(strapi, viewer, await partiesOf(strapi, viewer, params.community, query.into))
    return plan
  },
  async merge({ strapi, viewer, params, body }) {
    demandStaff(viewer)
    const { documentId: id, slug, name } = await mergeCommunities(strapi, viewer, { ...params, ...body })
    return { id, slug, name }
  },
}
