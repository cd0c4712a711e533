import type { adminTransfers } from '../../../../contracts/transfers'
import type { Viewer } from '../../access/viewer'
import type { Controller } from '../../kernel/routes'
import type { Strapi } from '../../kernel/strapi'
import type { Found } from '../find'
import type { Parties } from './parties'
import { managedInPanel } from '../../admin/managed'
import { notFound } from '../../kernel/errors'
import { readCase } from '../../reports/cases'
import { thingsNow } from '../../reports/things'
import { moveDiscussion } from './move'
import { movable, placesFor } from './parties'
import { transferOf } from './plan'

/** The discussion that a case is about, for whoever decides the case. @throws NotFoundError, as well where it is about anything else; ForbiddenError `closed` */
async function reportedDiscussion(strapi: Strapi, viewer: Viewer, report: string): Promise<Found> {
  const row = await readCase(strapi, viewer, report)
  if (row?.kind !== 'contribution')
    throw notFound()
  const { slug } = (await thingsNow(strapi, [row]))(row)
  return movable(strapi, viewer, { slug: row.home_slug ?? '', discussion: slug ?? '' })
}

async function partiesOf(strapi: Strapi, viewer: Viewer, report: string, to: string): Promise<Parties> {
  return { found: await reportedDiscussion(strapi, viewer, report), to: await managedInPanel(strapi, viewer, to) }
}

/** In the admin panel: KM staff between any two communities, facilitators between theirs, by the same rules as on the site. */
export const adminTransfersController: Controller<typeof adminTransfers> = {
  async reportPlaces({ strapi, viewer, params, query }) {
    return placesFor(strapi, viewer, await reportedDiscussion(strapi, viewer, params.case), query.q)
  },
  async reportTransfer({ strapi, viewer, params, query }) {
    const { found, to } = await partiesOf(strapi, viewer, params.case, query.to)
    return transferOf(strapi, found, to)
  },
  async moveReported({ strapi, viewer, params, body: { to, ...how } }) {
    return moveDiscussion(strapi, viewer, () => partiesOf(strapi, viewer, params.case, to), how)
  },
}
