import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { communities } from '../../../contracts/communities'
import { demand, findCommunity } from '../access/community'
import { isWritable, mayManage } from '../access/rules'
import { routesOf } from '../kernel/routes'
import { createCommunity } from './create'
import { directory } from './directory'
import { discardDraft, readDraft, saveDraft } from './drafts'
import { headerOf } from './header'
import { homeOf } from './home'
import { mine } from './mine'
import { settingsOf } from './settings'
import { updateCommunity } from './store'

const done = { done: true } as const

const controller: Controller<typeof communities> = {
  directory: ({ strapi, viewer, query, locale }) => directory(strapi, viewer, query, locale),
  mine: ({ strapi, viewer, query, locale }) => mine(strapi, viewer, query, locale),
  async home({ strapi, viewer, params, locale }) {
    return homeOf(strapi, viewer, await findCommunity(strapi, viewer, params), locale)
  },
  async settings({ strapi, viewer, params, locale }) {
    const community = await findCommunity(strapi, viewer, params)
    demand(mayManage(community.standing), viewer, 'Only facilitators can do this')
    return { community: await headerOf(strapi, viewer, community, locale), settings: await settingsOf(strapi, community) }
  },
  create: ({ strapi, viewer, body }) => createCommunity(strapi, viewer, body),
  async update({ strapi, viewer, params, body }) {
    const community = await findCommunity(strapi, viewer, params)
    demand(mayManage(community.standing), viewer, 'Only facilitators can do this')
    demand(isWritable(community), viewer, 'This community is closed', 'closed')
    await updateCommunity(strapi, viewer, community, body)
    return settingsOf(strapi, await findCommunity(strapi, viewer, params))
  },
  draft: ({ strapi, viewer }) => readDraft(strapi, viewer),
  async saveDraft({ strapi, viewer, body }) {
    await saveDraft(strapi, viewer, body)
    return done
  },
  async discardDraft({ strapi, viewer }) {
    await discardDraft(strapi, viewer)
    return done
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, communities, controller)
