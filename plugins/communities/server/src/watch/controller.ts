import type { adminWatch } from '../../../contracts/watch'
import type { Controller } from '../kernel/routes'
import { demandStaffOfSome } from '../admin/staff'
import { handOver, listOpenMembers } from './hand-over'

export const adminWatchController: Controller<typeof adminWatch> = {
  communityMembers({ strapi, viewer, params, query }) {
    demandStaffOfSome(viewer)
    return listOpenMembers(strapi, viewer, params.community, query.q)
  },
  async handOver({ strapi, viewer, params, body }) {
    demandStaffOfSome(viewer)
    await handOver(strapi, viewer, params.community, body)
    return { done: true } as const
  },
}
