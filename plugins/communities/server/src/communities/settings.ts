import type { CommunityAccess } from '../access/community'
import type { Strapi } from '../kernel/strapi'
import { picturesOf } from '../files/pictures'
import { sql } from '../kernel/database'
import { topicsOf } from './around'
import { boundsOf } from './bounds'

/** Everything a facilitator can change, as it is stored. */
export async function settingsOf(strapi: Strapi, community: CommunityAccess) {
  const { description, welcome } = await sql(strapi)('cop_communities').where('id', community.id).first('description', 'welcome') as { description: string | null, welcome: string | null }
  const topics = (await topicsOf(strapi, [community.id], 'en')).get(community.id) ?? []
  const above = await boundsOf(strapi, community.parentId)
  const pictures = await picturesOf(strapi, [community.logoId, community.bannerId])
  return {
    slug: community.slug,
    name: community.name,
    summary: community.summary,
    description: description ?? '',
    reach: community.reach,
    effectiveReach: community.effectiveReach,
    joining: community.joining,
    listed: community.listed,
    effectiveListed: community.effectiveListed,
    topics: topics.map(topic => topic.slug),
    region: community.region?.slug ?? null,
    agreement: community.agreement,
    welcome,
    membersInvite: community.membersInvite,
    approval: community.approval,
    accent: community.accent,
    menu: community.menu,
    logo: pictures.get(community.logoId ?? 0) ?? null,
    banner: pictures.get(community.bannerId ?? 0) ?? null,
    bannerFocus: community.bannerFocus,
    charter: community.charter,
    stage: community.stage,
    tools: community.tools,
    above: above && { name: above.name, reach: above.effectiveReach, listed: above.effectiveListed, tools: above.tools },
  }
}
