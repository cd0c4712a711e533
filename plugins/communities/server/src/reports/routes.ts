import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { reports } from '../../../contracts/reports'
import { findManaged } from '../access/community'
import { headerOf } from '../communities/header'
import { routesOf } from '../kernel/routes'
import { appeal, readDecision } from './appeal'
import { report } from './create'
import { decideCase } from './decide'
import { listCases } from './queue'

const done = { done: true } as const

const controller: Controller<typeof reports> = {
  async create({ strapi, viewer, body }) {
    await report(strapi, viewer, body)
    return done
  },
  async list({ strapi, viewer, params, query: { state, cursor }, locale }) {
    const community = await findManaged(strapi, viewer, params.slug)
    return { community: await headerOf(strapi, viewer, community, locale), ...await listCases(strapi, viewer, { state, community: community.id }, cursor) }
  },
  async decide({ strapi, viewer, params, body }) {
    const community = await findManaged(strapi, viewer, params.slug)
    await decideCase(strapi, viewer, params.case, body, community.id)
    return done
  },
  decision: ({ strapi, viewer, params }) => readDecision(strapi, viewer, params.case),
  async appeal({ strapi, viewer, params, body }) {
    await appeal(strapi, viewer, params.case, body.words)
    return done
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, reports, controller)
