import type { admin } from '../../../contracts/admin'
import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { watchLists } from '../../../contracts/holding'
import { demand, findManaged } from '../access/community'
import { isWritable } from '../access/rules'
import { demandStaff } from '../admin/staff'
import { headerOf } from '../communities/header'
import { routesOf } from '../kernel/routes'
import { changeWatchList, readWatchList } from './watch-lists'

const controller: Controller<typeof watchLists> = {
  async read({ strapi, viewer, params, locale }) {
    const community = await findManaged(strapi, viewer, params.slug)
    return { community: await headerOf(strapi, viewer, community, locale), ...await readWatchList(strapi, community) }
  },
  async update({ strapi, viewer, params, body }) {
    const community = await findManaged(strapi, viewer, params.slug)
    demand(isWritable(community), viewer, 'This community is closed', 'closed')
    return changeWatchList(strapi, viewer, community, body)
  },
}

/** In the admin panel: the list that counts everywhere. */
export const adminWatchListController: Pick<Controller<typeof admin>, 'watchList' | 'updateWatchList'> = {
  async watchList({ strapi, viewer }) {
    demandStaff(viewer)
    return readWatchList(strapi, null)
  },
  async updateWatchList({ strapi, viewer, body }) {
    demandStaff(viewer)
    return changeWatchList(strapi, viewer, null, body)
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, watchLists, controller)
