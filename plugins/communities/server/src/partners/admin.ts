import type { adminPartners } from '../../../contracts/partners'
import type { Controller } from '../kernel/routes'
import { demandStaff } from '../admin/staff'
import { addToPartner, takeFromPartner } from './communities'
import { listPartners, partnerChoices } from './list'
import { addStaff, removeStaff } from './staff'
import { nameOf } from './store'

const done = { done: true } as const

export const adminPartnersController: Controller<typeof adminPartners> = {
  partners: ({ strapi, viewer }) => listPartners(strapi, viewer),
  async partnerChoices({ strapi, viewer, params, query }) {
    demandStaff(viewer)
    await nameOf(strapi, params.partner)
    return partnerChoices(strapi, query.q)
  },
  async addToPartner({ strapi, viewer, params }) {
    demandStaff(viewer)
    await addToPartner(strapi, viewer, params.partner, params.community)
    return done
  },
  async takeFromPartner({ strapi, viewer, params }) {
    demandStaff(viewer)
    await takeFromPartner(strapi, viewer, params.partner, params.community)
    return done
  },
  async addPartnerStaff({ strapi, viewer, params, body }) {
    demandStaff(viewer)
    return addStaff(strapi, viewer, params.partner, body)
  },
  async removePartnerStaff({ strapi, viewer, params }) {
    demandStaff(viewer)
    await removeStaff(strapi, viewer, params.partner, params.account)
    return done
  },
}
