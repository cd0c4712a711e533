import type { ContributionRow } from '../contributions/store'
import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { discussions } from '../../../contracts/discussions'
import { demand, findCommunity } from '../access/community'
import { mayContribute, mayEdit } from '../access/rules'
import { headerOf } from '../communities/header'
import { asTyped, eventOf } from '../events/store'
import { sql } from '../kernel/database'
import { routesOf } from '../kernel/routes'
import { findDiscussion } from './find'
import { listDiscussions } from './list'
import { moveDiscussion } from './moving/move'
import { movable, partiesOf, placesFor } from './moving/parties'
import { transferOf } from './moving/plan'
import { readDiscussion } from './read'
import { createDiscussion, markAnswer, moderateDiscussion, updateDiscussion } from './write'

const done = { done: true } as const

const controller: Controller<typeof discussions> = {
  async list({ strapi, viewer, params, query, locale }) {
    const community = await findCommunity(strapi, viewer, params)
    return { community: await headerOf(strapi, viewer, community, locale), ...await listDiscussions(strapi, viewer, community, query) }
  },
  async create({ strapi, viewer, params, body }) {
    const community = await findCommunity(strapi, viewer, params)
    demand(mayContribute(community.standing, community), viewer, 'Join this community to start a discussion', 'not-member')
    demand(community.tools.includes('discussions'), viewer, 'This community has no discussions', 'tool-off')
    return createDiscussion(strapi, viewer, community, body)
  },
  async read({ strapi, viewer, params, query, locale }) {
    return readDiscussion(strapi, viewer, params, query.cursor, locale)
  },
  async source({ strapi, viewer, params }) {
    const { community, row, piece } = await findDiscussion(strapi, viewer, params)
    demand(mayEdit(community.standing, community, piece), viewer, 'You cannot edit this')
    const source = await sql(strapi)('cop_contributions').where('id', row.id).first('title', 'body', 'audience', 'language') as Pick<ContributionRow, 'title' | 'audience'> & { body: string, language: string | null }
    const event = await eventOf(strapi, row.id)
    return { ...source, event: event && asTyped(event) }
  },
  async update({ strapi, viewer, params, body }) {
    return updateDiscussion(strapi, viewer, await findDiscussion(strapi, viewer, params), body)
  },
  async moderate({ strapi, viewer, params, body }) {
    await moderateDiscussion(strapi, viewer, await findDiscussion(strapi, viewer, params, { ownDeleted: true }), body.action)
    return done
  },
  async places({ strapi, viewer, params, query, locale }) {
    const found = await movable(strapi, viewer, params)
    const places = await placesFor(strapi, viewer, found, query.q)
    return { community: await headerOf(strapi, viewer, found.community, locale), title: found.row.title, items: places.map(({ slug, name }) => ({ slug, name })) }
  },
  async transfer({ strapi, viewer, params, query, locale }) {
    const { found, to } = await partiesOf(strapi, viewer, params, query.to)
    return { community: await headerOf(strapi, viewer, found.community, locale), title: found.row.title, plan: await transferOf(strapi, found, to) }
  },
  async move({ strapi, viewer, params, body: { to, ...how } }) {
    return moveDiscussion(strapi, viewer, () => partiesOf(strapi, viewer, params, to), how)
  },
  async answer({ strapi, viewer, params, body }) {
    await markAnswer(strapi, viewer, await findDiscussion(strapi, viewer, params), body.comment)
    return done
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, discussions, controller)
