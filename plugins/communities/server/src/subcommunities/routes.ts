import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { subcommunities } from '../../../contracts/subcommunities'
import { findCommunity } from '../access/community'
import { routesOf } from '../kernel/routes'
import { listBelow } from './list'

const controller: Controller<typeof subcommunities> = {
  async list({ strapi, viewer, params, query, locale }) {
    return listBelow(strapi, viewer, await findCommunity(strapi, viewer, params), query, locale)
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, subcommunities, controller)
