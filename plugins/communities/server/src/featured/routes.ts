import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { featuring } from '../../../contracts/featured'
import { demand, findCommunity, findManaged } from '../access/community'
import { isWritable } from '../access/rules'
import { headerOf } from '../communities/header'
import { routesOf } from '../kernel/routes'
import { putFeatured } from './choose'
import { chosenIn } from './list'

const controller: Controller<typeof featuring> = {
  async read({ strapi, viewer, params, locale }) {
    const community = await findManaged(strapi, viewer, params.slug)
    return { community: await headerOf(strapi, viewer, community, locale), ...await chosenIn(strapi, viewer, community) }
  },
  async put({ strapi, viewer, params, body }) {
    const community = await findManaged(strapi, viewer, params.slug)
    demand(isWritable(community), viewer, 'This community is closed', 'closed')
    await putFeatured(strapi, viewer, community, body.items, body.fingerprint)
    return chosenIn(strapi, viewer, await findCommunity(strapi, viewer, params))
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, featuring, controller)
