import type { CommunityHome } from '../../../contracts/communities'
import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import { isInside } from '../access/rules'
import { readDiscussionCards } from '../discussions/cards'
import { isoOf, sql } from '../kernel/database'
import { joinPerson, PERSON_COLUMNS, toPersonRef } from '../people/person-ref'
import { fillMentions, mentionNames } from '../text/mentions'
import { readCards } from './cards'
import { headerOf } from './header'

export async function homeOf(strapi: Strapi, viewer: Viewer, community: CommunityAccess, locale: 'en' | 'cy'): Promise<CommunityHome> {
  const names = await mentionNames(strapi, [community.descriptionHtml])
  return {
    community: await headerOf(strapi, viewer, community, locale),
    descriptionHtml: fillMentions(community.descriptionHtml, names),
    charter: { purpose: community.charter.purpose ?? null, audience: community.charter.audience ?? null },
    latest: await readDiscussionCards(strapi, viewer, query => query.where('c.home_id', community.id).where('c.state', 'published').orderBy('c.last_activity_at', 'desc').limit(6)),
    unanswered: await readDiscussionCards(strapi, viewer, query => query.where({ 'c.home_id': community.id, 'c.state': 'published', 'c.comment_count': 0, 'c.locked': false }).orderBy('c.id', 'desc').limit(3)),
    children: await readCards(strapi, viewer, query => query.where('h.parent_id', community.id).orderBy('h.name').limit(50), locale),
    newestMembers: isInside(community.standing) ? await newestMembers(strapi, community.id) : [],
  }
}

async function newestMembers(strapi: Strapi, communityId: number) {
  const rows = await sql(strapi)('cop_memberships as m').modify(joinPerson('m.user_id')).where({ 'm.community_id': communityId, 'm.state': 'active' }).whereNotNull('pp.id').orderBy('m.joined_at', 'desc').limit(5).select('m.joined_at', ...PERSON_COLUMNS) as (PersonColumns & { joined_at: unknown })[]
  return rows.map(row => ({ ...toPersonRef(row), joinedAt: isoOf(row.joined_at) }))
}
