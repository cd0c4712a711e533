import type { RegisteredViewer } from '../../access/viewer'
import type { Controller } from '../../kernel/routes'
import type { Strapi } from '../../kernel/strapi'
import { outputs } from '../../../../contracts/outputs'
import { demand, findCommunity } from '../../access/community'
import { mayManage, mayModerate } from '../../access/rules'
import { headerOf } from '../../communities/header'
import { routesOf } from '../../kernel/routes'
import { chooseOutput, dropOutput } from './choose'
import { answerFor, askedOf } from './consent'
import { outputsOf } from './list'
import { readOutput } from './read'

async function changing(strapi: Strapi, viewer: RegisteredViewer, slug: string) {
  const community = await findCommunity(strapi, viewer, { slug })
  demand(mayManage(community.standing), viewer, 'Only facilitators can do this')
  demand(mayModerate(community.standing, community), viewer, 'This community is closed', 'closed')
  return community
}

const controller: Controller<typeof outputs> = {
  async choose({ strapi, viewer, params, body }) {
    return chooseOutput(strapi, viewer, await changing(strapi, viewer, params.slug), body.contribution, body.wider)
  },
  async drop({ strapi, viewer, params }) {
    await dropOutput(strapi, viewer, await changing(strapi, viewer, params.slug), params.output)
    return { done: true }
  },
  async list({ strapi, viewer, params, query, locale }) {
    const community = await findCommunity(strapi, viewer, { slug: params.slug })
    return { community: await headerOf(strapi, viewer, community, locale), ...await outputsOf(strapi, viewer, community, query.cursor) }
  },
  read: ({ strapi, viewer, params }) => readOutput(strapi, viewer, params.output),
  mine: async ({ strapi, viewer }) => ({ items: await askedOf(strapi, viewer) }),
  answer: ({ strapi, viewer, params, body }) => answerFor(strapi, viewer, params.output, body),
}

export const routes = (strapi: Strapi) => routesOf(strapi, outputs, controller)
