import type { CommunityRef } from '../../../../contracts/shared'
import type { CommunityAccess } from '../../access/community'
import type { Viewer } from '../../access/viewer'
import type { Strapi } from '../../kernel/strapi'
import type { Found } from '../find'
import { demand, findCommunity } from '../../access/community'
import { isWritable, mayManage } from '../../access/rules'
import { managedCommunities } from '../../access/visible'
import { likeText } from '../../kernel/database'
import { notFound } from '../../kernel/errors'
import { query, raw, read } from '../../kernel/query'
import { findDiscussion } from '../find'

/** A discussion, and the community that it goes to. */
export interface Parties { found: Found, to: CommunityAccess }

/** A discussion that this viewer may move: whoever looks after its community. What is deleted stays where it was. @throws NotFoundError; ForbiddenError `forbidden`, `closed` */
export async function movable(strapi: Strapi, viewer: Viewer, params: { slug: string, discussion: string }): Promise<Found> {
  const found = await findDiscussion(strapi, viewer, params)
  if (found.piece.state === 'deleted')
    throw notFound()
  demand(mayManage(found.community.standing), viewer, 'Only facilitators can do this')
  demand(isWritable(found.community), viewer, 'This community is closed', 'closed')
  return found
}

/** Where it goes, which has to be theirs as well: nobody sends others what they do not want. @throws NotFoundError; ForbiddenError `not-yours` */
async function targetOf(strapi: Strapi, viewer: Viewer, slug: string): Promise<CommunityAccess> {
  const target = await findCommunity(strapi, viewer, { slug })
  demand(mayManage(target.standing), viewer, 'You can only move it to a community that you look after', 'not-yours')
  return target
}

/** Both, by their addresses on the site. */
export async function partiesOf(strapi: Strapi, viewer: Viewer, params: { slug: string, discussion: string }, to: string): Promise<Parties> {
  return { found: await movable(strapi, viewer, params), to: await targetOf(strapi, viewer, to) }
}

interface Row { document_id: string, slug: string, name: string }

/** Others that this viewer looks after, by name. What else is in the way, the plan says. */
export async function placesFor(strapi: Strapi, viewer: Viewer, { community }: Found, q: string | undefined): Promise<(CommunityRef & { id: string })[]> {
  const rows = await read<Row>(strapi, query`
    select h.document_id, h.slug, h.name from cop_communities h
    where (${managedCommunities(viewer)}) and h.status = 'active' and h.stage <> 'archived' and h.id <> ${community.id}
      and ${q ? query`lower(h.name) like ${`%${likeText(q)}%`} escape '\\'` : raw('1 = 1')}
    order by lower(h.name), h.id limit 20`)
  return rows.map(row => ({ id: row.document_id, slug: row.slug, name: row.name }))
}
