import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { subcommunities } from '../../../contracts/subcommunities'
import { findCommunity } from '../access/community'
import { headerOf } from '../communities/header'
import { routesOf } from '../kernel/routes'
import { listBelow } from './list'
import { moveCommunity } from './move'
import { movable, partiesOf, placesFor } from './parties'
import { planOf } from './plan'

const bySlug = (slug: string | null | undefined) => slug ? { slug } : null

const controller: Controller<typeof subcommunities> = {
  async list({ strapi, viewer, params, query, locale }) {
    return listBelow(strapi, viewer, await findCommunity(strapi, viewer, params), query, locale)
  },
  async places({ strapi, viewer, params, query, locale }) {
    const parties = await movable(strapi, viewer, params)
    const places = await placesFor(strapi, viewer, parties, query.q)
    return { community: await headerOf(strapi, viewer, parties.community, locale), items: places.map(({ slug, name }) => ({ slug, name })) }
  },
  async plan({ strapi, viewer, params, query, locale }) {
    const parties = await partiesOf(strapi, viewer, params, bySlug(query.to))
    const { own: _, gone: __, ...plan } = await planOf(strapi, viewer, parties)
    return { community: await headerOf(strapi, viewer, parties.community, locale), plan }
  },
  async move({ strapi, viewer, params, body: { to, ...how } }) {
    const { slug, name } = await moveCommunity(strapi, viewer, { where: params, to: bySlug(to), ...how })
    return { slug, name }
  },
}

export const routes = (strapi: Strapi) => routesOf(strapi, subcommunities, controller)
