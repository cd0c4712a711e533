import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { lifecycle } from '../../../contracts/lifecycle'
import { demand, findManaged } from '../access/community'
import { isWritable } from '../access/rules'
import { headerOf } from '../communities/header'
import { routesOf } from '../kernel/routes'
import { moveStage } from './move'
import { whereaboutsOf } from './read'
import { toolkitOf } from './toolkits/read'
import { tick } from './toolkits/tick'

/** The community for those who look after it. It may be archived: they open it again. */
const controller: Controller<typeof lifecycle> = {
  async read({ strapi, viewer, params, query, locale }) {
    const community = await findManaged(strapi, viewer, params.slug)
    return {
      community: await headerOf(strapi, viewer, community, locale),
      ...await whereaboutsOf(strapi, community.id, query.cursor, viewer),
      toolkit: await toolkitOf(strapi, community.id, query.toolkit ?? community.stage, locale, viewer),
    }
  },
  async move({ strapi, viewer, params, body }) {
    return moveStage(strapi, viewer, await findManaged(strapi, viewer, params.slug), body)
  },
  async tick({ strapi, viewer, params, body, locale }) {
    const community = await findManaged(strapi, viewer, params.slug)
    demand(isWritable(community), viewer, 'This community is closed', 'closed')
    return tick(strapi, viewer, community.id, params.task, body.done, locale)
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, lifecycle, controller)
