import type { CommunityRef } from '../../../../contracts/shared'
import type { CommunityAccess } from '../../access/community'
import type { Viewer } from '../../access/viewer'
import type { Strapi } from '../../kernel/strapi'
import type { Found } from '../find'
import { demand, findCommunity } from '../../access/community'
import { isWritable, mayManage } from '../../access/rules'
import { managedCommunities } from '../../access/visible'
import { likeText } from '../../kernel/database'
import { query, raw, read } from '../../kernel/query'
import { findDiscussion } from '../find'

/** A discussion that this viewer may move: whoever looks after its community. @throws NotFoundError; ForbiddenError `forbidden`, `closed` */
export async function movable(strapi: Strapi, viewer: Viewer, params: { slug: string, discussion: string }): Promise<Found> {
  const found = await findDiscussion(strapi, viewer, params)
  demand(mayManage(found.community.standing), viewer, 'Only facilitators can do this')
  demand(isWritable(found.community), viewer, 'This community is closed', 'closed')
  return found
}

/** Where it goes, which has to be theirs as well: nobody sends others what they do not want. @throws NotFoundError; ForbiddenError `not-yours` */
export async function targetOf(strapi: Strapi, viewer: Viewer, slug: string): Promise<CommunityAccess> {
  const target = await findCommunity(strapi, viewer, { slug })
  demand(mayManage(target.standing), viewer, 'You can only move it to a community that you look after', 'not-yours')
  return target
}

/** Others that this viewer looks after, by name. What else is in the way, the plan says. */
export async function placesFor(strapi: Strapi, viewer: Viewer, { community }: Found, q: string | undefined): Promise<CommunityRef[]> {
  const rows = await read<CommunityRef>(strapi, query`
    select h.slug, h.name from cop_communities h
    where (${managedCommunities(viewer)}) and h.status = 'active' and h.stage <> 'archived' and h.id <> ${community.id}
      and ${q ? query`lower(h.name) like ${`%${likeText(q)}%`} escape '\\'` : raw('1 = 1')}
    order by lower(h.name), h.id limit 20`)
  return rows.map(({ slug, name }) => ({ slug, name }))
}
