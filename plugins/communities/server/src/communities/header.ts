import type { CommunityHeader } from '../../../contracts/shared'
import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { isInside, isWritable, mayContribute, mayInvite, mayManage, maySeeFacilitators, maySeeMembers } from '../access/rules'
import { picturesOf } from '../files/pictures'
import { wayInFor } from '../memberships/join'
import { countCases } from '../reports/cases'
import { toTerm } from '../taxonomies/terms'
import { ancestorsOf, facilitatorsOf, topicsOf } from './around'

/** The head of every page inside a community, for the viewer it was loaded for. */
export async function headerOf(strapi: Strapi, viewer: Viewer, community: CommunityAccess, locale: 'en' | 'cy'): Promise<CommunityHeader> {
  const { id, standing } = community
  const ancestors = await ancestorsOf(strapi, viewer, community.path)
  const topics = await topicsOf(strapi, [id], locale)
  const knows = maySeeFacilitators(standing)
  const facilitators = knows ? (await facilitatorsOf(strapi, [id], viewer)).get(id) ?? [] : []
  const pictures = await picturesOf(strapi, [community.logoId, community.bannerId])
  return {
    slug: community.slug,
    name: community.name,
    summary: community.summary,
    reach: community.effectiveReach,
    joining: community.joining,
    listed: community.effectiveListed,
    stage: community.stage,
    status: community.status,
    accent: community.accent,
    logo: pictures.get(community.logoId ?? 0) ?? null,
    banner: pictures.get(community.bannerId ?? 0) ?? null,
    bannerFocus: community.bannerFocus,
    memberCount: community.memberCount,
    contributionCount: isInside(standing) ? community.contributionCount : null,
    topics: topics.get(id) ?? [],
    region: community.region && toTerm(community.region, locale),
    parent: ancestors.length === depthOf(community.path) ? ancestors.at(-1) ?? null : null,
    ancestors,
    menu: community.menu.map(({ label, labelCy, url }) => ({ label: (locale === 'cy' && labelCy) || label, url })),
    facilitators,
    lastActivityAt: knows ? community.lastActivityAt?.toISOString() ?? null : null,
    createdAt: community.createdAt.toISOString(),
    standing,
    agreement: community.agreement,
    tools: community.tools,
    role: community.membership?.state === 'active' ? community.membership.role : null,
    can: {
      join: viewer.kind === 'registered' ? await wayInFor(strapi, viewer, community) : anonymousWayIn(community),
      cancel: community.membership?.state === 'pending' && !community.bannedHereOrAbove,
      leave: community.membership?.state === 'active',
      seeMembers: maySeeMembers(standing, community),
      post: mayContribute(standing, community) && community.tools.includes('discussions'),
      comment: mayContribute(standing, community),
      invite: mayInvite(standing, community),
      manage: mayManage(standing),
    },
    approval: standing === 'member' ? community.approval : 'off',
    pendingRequests: mayManage(standing) ? community.pendingCount : null,
    openCases: mayManage(standing) ? await countCases(strapi, viewer, { state: 'open', community: id }) : null,
  }
}

/** How many communities stand above the one at `path`. */
const depthOf = (path: string) => path.split('/').filter(Boolean).length - 1

/** What someone who isn't signed in is offered (they sign in first). */
function anonymousWayIn(community: CommunityAccess): 'open' | 'request' | null {
  return isWritable(community) && community.joining !== 'invitation' ? community.joining : null
}
