import type { adminSubcommunities } from '../../../contracts/subcommunities'
import type { Viewer } from '../access/viewer'
import type { Controller } from '../kernel/routes'
import type { Strapi } from '../kernel/strapi'
import { managedInPanel } from '../admin/managed'
import { moveCommunity } from './move'
import { partiesOf, placesFor, refusalOf, standing } from './parties'
import { planOf } from './plan'

const target = (strapi: Strapi, viewer: Viewer, id: string | null | undefined) => id ? managedInPanel(strapi, viewer, id) : null

export const adminSubcommunitiesController: Controller<typeof adminSubcommunities> = {
  async places({ strapi, viewer, params, query }) {
    const { community, parent } = await standing(strapi, viewer, await managedInPanel(strapi, viewer, params.community))
    const refusal = refusalOf(community, parent)
    return { parent: parent && { id: parent.documentId, slug: parent.slug, name: parent.name }, refusal, items: refusal ? [] : await placesFor(strapi, viewer, { community }, query.q) }
  },
  async plan({ strapi, viewer, params, query }) {
    const where = await managedInPanel(strapi, viewer, params.community)
    const { own: _, gone: __, ...plan } = await planOf(strapi, viewer, await partiesOf(strapi, viewer, where, await target(strapi, viewer, query.to)))
    return plan
  },
  async move({ strapi, viewer, params, body: { to, ...how } }) {
    const where = await managedInPanel(strapi, viewer, params.community)
    const { slug, name } = await moveCommunity(strapi, viewer, { where, to: await target(strapi, viewer, to), ...how })
    return { slug, name }
  },
}
