import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { facilitation } from '../../../contracts/facilitation'
import { findManaged } from '../access/community'
import { headerOf } from '../communities/header'
import { routesOf } from '../kernel/routes'
import { listCaredFor, someCaredFor } from './care'
import { offeredTo } from './colleagues'
import { promptOf } from './prompts/choose'
import { someWaiting } from './waiting'

/** The overview shows the first few of each list. */
const SOME = 5
const PAGE = 50

const controller: Controller<typeof facilitation> = {
  async overview({ strapi, viewer, params, locale }) {
    const community = await findManaged(strapi, viewer, params.slug)
    return {
      community: await headerOf(strapi, viewer, community, locale),
      prompt: await promptOf(strapi, community, locale),
      newcomers: await someCaredFor(strapi, viewer, community, 'new', SOME),
      quiet: await someCaredFor(strapi, viewer, community, 'quiet', SOME),
      waiting: await someWaiting(strapi, viewer, community, SOME),
      offered: await offeredTo(strapi, viewer),
    }
  },
  async people({ strapi, viewer, params, query, locale }) {
    const community = await findManaged(strapi, viewer, params.slug)
    return { community: await headerOf(strapi, viewer, community, locale), ...await listCaredFor(strapi, viewer, community, params.list, PAGE, query.cursor) }
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, facilitation, controller)
