import type { CommunityHome } from '../../../contracts/communities'
import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { isInside } from '../access/rules'
import { readDiscussionRows, toDiscussionCard, UNANSWERED } from '../discussions/cards'
import { readComing } from '../events/coming'
import { featuredFor } from '../featured/list'
import { factsOf } from '../freshness/facts'
import { isoOf } from '../kernel/database'
import { query, raw, read } from '../kernel/query'
import { partnerRef } from '../partners/published'
import { personOf, readPeople } from '../people/person-ref'
import { latestBelow } from '../subcommunities/activity'
import { communitiesRightBelow } from '../subcommunities/below'
import { fillMentions, mentionNames } from '../text/mentions'
import { countCards, readFirstCards } from './cards'
import { headerOf } from './header'

/** As many communities below as a home names; the rest stand on a page of their own. */
const CHILDREN = 6

interface NewMember { user_id: number, joined_at: unknown }

export async function homeOf(strapi: Strapi, viewer: Viewer, community: CommunityAccess, locale: 'en' | 'cy'): Promise<CommunityHome> {
  const names = await mentionNames(strapi, [community.descriptionHtml])
  const latest = await readDiscussionRows(strapi, viewer, community, raw(`and c.state = 'published'`), raw('order by c.last_activity_at desc limit 6'))
  const coming = await readComing(strapi, viewer, community, 3)
  const unanswered = await readDiscussionRows(strapi, viewer, community, query`and ${UNANSWERED}`, raw('order by c.id desc limit 3'))
  const newest = isInside(community.standing) ? await newestMembers(strapi, community.id) : []
  const people = await readPeople(strapi, [...[...coming, ...latest, ...unanswered].map(row => row.author_id), ...newest.map(row => row.user_id)])
  return {
    community: await headerOf(strapi, viewer, community, locale),
    descriptionHtml: fillMentions(community.descriptionHtml, names),
    charter: { purpose: community.charter.purpose ?? null, audience: community.charter.audience ?? null },
    partner: await partnerRef(strapi, community.partner, locale),
    featured: await featuredFor(strapi, viewer, community, locale),
    coming: coming.map(row => toDiscussionCard(row, community, people)),
    latest: latest.map(row => toDiscussionCard(row, community, people)),
    unanswered: unanswered.map(row => toDiscussionCard(row, community, people)),
    ...await belowOf(strapi, viewer, community, locale),
    newestMembers: newest.map(row => ({ ...personOf(people, row.user_id, viewer), joinedAt: isoOf(row.joined_at) })),
  }
}

/** Few have any below: those are asked nothing more. */
async function belowOf(strapi: Strapi, viewer: Viewer, community: CommunityAccess, locale: 'en' | 'cy') {
  const all = await communitiesRightBelow(strapi, community.id)
  const children = all.length === 0 ? [] : await readFirstCards(strapi, viewer, all, CHILDREN, locale, community)
  return {
    children,
    childrenTotal: children.length < CHILDREN ? children.length : await countCards(strapi, viewer, query`h.parent_id = ${community.id}`),
    latestBelow: children.length === 0 ? [] : await latestBelow(strapi, viewer, community.id, 4),
  }
}

/** Whoever closed their account is nobody's member. The same for all who may see members. */
async function newestMembers(strapi: Strapi, communityId: number): Promise<NewMember[]> {
  const known = await factsOf(strapi, 'newest members', [communityId], async () => new Map([[communityId, await read<NewMember>(strapi, query`
    select m.user_id, m.joined_at from cop_memberships m
    where m.community_id = ${communityId} and m.state = 'active' and exists (select 1 from cop_profiles p where p.user_id = m.user_id)
    order by m.joined_at desc limit 5`)]]))
  return known.get(communityId) ?? []
}
