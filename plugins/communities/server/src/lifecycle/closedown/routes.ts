import type { RegisteredViewer } from '../../access/viewer'
import type { Controller } from '../../kernel/routes'
import type { Strapi } from '../../kernel/strapi'
import { closedown } from '../../../../contracts/closedown'
import { demand, findCommunity } from '../../access/community'
import { isInside, isWritable, mayContribute, mayManage, mayModerate } from '../../access/rules'
import { headerOf } from '../../communities/header'
import { routesOf } from '../../kernel/routes'
import { answer, myAnswer } from './answers'
import { setDate, withdrawDate } from './date'
import { addLesson, removeLesson } from './lessons'
import { readClosedown } from './read'
import { closedownOf } from './row'
import { tellMembers } from './tell'

const ONLY = 'Only facilitators can do this'
const done = { done: true } as const

/** The community for those who change something of how it ends. */
async function changing(strapi: Strapi, viewer: RegisteredViewer, slug: string) {
  const community = await findCommunity(strapi, viewer, { slug })
  demand(mayManage(community.standing), viewer, ONLY)
  demand(mayModerate(community.standing, community), viewer, 'This community is closed', 'closed')
  return community
}

const controller: Controller<typeof closedown> = {
  async read({ strapi, viewer, params, query, locale }) {
    const community = await findCommunity(strapi, viewer, { slug: params.slug })
    demand(mayManage(community.standing), viewer, ONLY)
    return { community: await headerOf(strapi, viewer, community, locale), ...await readClosedown(strapi, viewer, community, query.cursor) }
  },
  async setDate({ strapi, viewer, params, body }) {
    return setDate(strapi, viewer, await changing(strapi, viewer, params.slug), body)
  },
  async withdrawDate({ strapi, viewer, params }) {
    await withdrawDate(strapi, viewer, await changing(strapi, viewer, params.slug))
    return done
  },
  async tell({ strapi, viewer, params, body }) {
    await tellMembers(strapi, viewer, await changing(strapi, viewer, params.slug), body.message)
    return done
  },
  async addLesson({ strapi, viewer, params, body }) {
    return addLesson(strapi, viewer, await changing(strapi, viewer, params.slug), body.text)
  },
  async removeLesson({ strapi, viewer, params }) {
    const community = await changing(strapi, viewer, params.slug)
    await removeLesson(strapi, community.id, params.lesson)
    return done
  },
  async questions({ strapi, viewer, params }) {
    const community = await findCommunity(strapi, viewer, { slug: params.slug })
    demand(isInside(community.standing), viewer, 'Only members are asked')
    const open = isWritable(community) && community.stage === 'closedown'
    const row = await closedownOf(strapi, community.id)
    return { community: { slug: community.slug, name: community.name }, open, day: row?.last_day ?? null, mine: await myAnswer(strapi, viewer, community.id) }
  },
  async answer({ strapi, viewer, params, body }) {
    const community = await findCommunity(strapi, viewer, { slug: params.slug })
    demand(mayContribute(community.standing, community), viewer, isWritable(community) ? 'Only members are asked' : 'This community is closed')
    await answer(strapi, viewer, community, body)
    return done
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, closedown, controller)
