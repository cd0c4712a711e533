import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { isWritable, mayManage } from '../access/rules'
import { countCards, readCards } from '../communities/cards'
import { levelOf, takesParts } from '../communities/create'
import { headerOf } from '../communities/header'
import { query } from '../kernel/query'
import { pluginConfig } from '../kernel/strapi'
import { isOut } from '../memberships/rules'
import { latestBelow } from './activity'

const LATEST = 10

/** Whether one can be started below by this viewer, in the order in which `createCommunity` asks. */
function startOf(strapi: Strapi, community: CommunityAccess): 'yes' | 'closed' | 'too-deep' | 'parent-first' | null {
  if (!mayManage(community.standing))
    return null
  if (!takesParts(community))
    return 'closed'
  if (levelOf(community.path) >= pluginConfig(strapi, 'levels'))
    return 'too-deep'
  return community.membership && isOut(community.membership.state) ? 'parent-first' : 'yes'
}

/** Whether they look after it from above, and not only themselves. */
const looksAfterAbove = (viewer: Viewer, { id, path }: CommunityAccess) => viewer.kind === 'staff' || (viewer.kind === 'partner' && viewer.partnerOf.some(above => above !== id && path.includes(`/${above}/`))) || (viewer.kind === 'registered' && viewer.facilitates.some(above => above !== id && path.includes(`/${above}/`)))

/** The communities right below one, by name, and what is new in all below it. */
export async function listBelow(strapi: Strapi, viewer: Viewer, community: CommunityAccess, { page, pageSize }: { page: number, pageSize: number }, locale: 'en' | 'cy') {
  const below = query`h.parent_id = ${community.id}`
  return {
    community: await headerOf(strapi, viewer, community, locale),
    items: await readCards(strapi, viewer, below, query`order by lower(h.name), h.id limit ${pageSize} offset ${(page - 1) * pageSize}`, locale),
    page,
    pageSize,
    total: await countCards(strapi, viewer, below),
    latest: await latestBelow(strapi, viewer, community.id, LATEST),
    start: startOf(strapi, community),
    move: isWritable(community) && mayManage(community.standing) && (community.parentId === null || looksAfterAbove(viewer, community)),
  }
}
