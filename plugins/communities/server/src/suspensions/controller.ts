import type { adminSuspensions } from '../../../contracts/suspensions'
import type { Controller } from '../kernel/routes'
import { demandStaff } from '../admin/staff'
import { userOfPerson } from '../people/user-of'
import { answerAppeal } from './appeal'
import { listAccounts } from './list'
import { restoreAccount } from './restore'
import { suspendAccount } from './suspend'

const done = { done: true } as const

/** In the admin panel, for KM staff alone. */
export const adminSuspensionsController: Controller<typeof adminSuspensions> = {
  accounts({ strapi, viewer, query }) {
    demandStaff(viewer)
    return listAccounts(strapi, viewer, query)
  },
  async suspendAccount({ strapi, viewer, params, body }) {
    demandStaff(viewer)
    await suspendAccount(strapi, viewer, await userOfPerson(strapi, params.person), body)
    return done
  },
  async restoreAccount({ strapi, viewer, params }) {
    demandStaff(viewer)
    await restoreAccount(strapi, viewer, await userOfPerson(strapi, params.person))
    return done
  },
  async answerSuspension({ strapi, viewer, params, body }) {
    demandStaff(viewer)
    await answerAppeal(strapi, viewer, await userOfPerson(strapi, params.person), body)
    return done
  },
}
