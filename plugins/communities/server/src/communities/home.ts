import type { CommunityHome } from '../../../contracts/communities'
import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import { isInside } from '../access/rules'
import { readDiscussionCards } from '../discussions/cards'
import { isoOf } from '../kernel/database'
import { query, raw, read } from '../kernel/query'
import { PERSON, personJoin, toPersonRef } from '../people/person-ref'
import { fillMentions, mentionNames } from '../text/mentions'
import { readCards } from './cards'
import { headerOf } from './header'

export async function homeOf(strapi: Strapi, viewer: Viewer, community: CommunityAccess, locale: 'en' | 'cy'): Promise<CommunityHome> {
  const names = await mentionNames(strapi, [community.descriptionHtml])
  return {
    community: await headerOf(strapi, viewer, community, locale),
    descriptionHtml: fillMentions(community.descriptionHtml, names),
    charter: { purpose: community.charter.purpose ?? null, audience: community.charter.audience ?? null },
    latest: await readDiscussionCards(strapi, viewer, query`c.home_id = ${community.id} and c.state = 'published'`, raw('order by c.last_activity_at desc limit 6')),
    unanswered: await readDiscussionCards(strapi, viewer, query`c.home_id = ${community.id} and c.state = 'published' and c.comment_count = 0 and c.locked = ${false}`, raw('order by c.id desc limit 3')),
    children: await readCards(strapi, viewer, query`h.parent_id = ${community.id}`, raw('order by h.name limit 50'), locale),
    newestMembers: isInside(community.standing) ? await newestMembers(strapi, community.id) : [],
  }
}

async function newestMembers(strapi: Strapi, communityId: number) {
  const rows = await read<PersonColumns & { joined_at: unknown }>(strapi, query`
    select m.joined_at, ${PERSON} from cop_memberships m ${personJoin('m.user_id')}
    where m.community_id = ${communityId} and m.state = 'active' and pp.id is not null
    order by m.joined_at desc limit 5`)
  return rows.map(row => ({ ...toPersonRef(row), joinedAt: isoOf(row.joined_at) }))
}
