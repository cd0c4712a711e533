import type { CommunityStatus, Joining, MembershipState, Reach, Role, Stage, Standing } from '../../../contracts/shared'
import type { Strapi } from '../kernel/strapi'
import type { Ground } from './rules'
import type { Viewer } from './viewer'
import { bool, date, json, sql } from '../kernel/database'
import { forbidden, notFound, unauthenticated } from '../kernel/errors'
import { maySeeCommunity } from './rules'

/** A community as this viewer meets it: its row and what they are to it. Every action inside one starts here. */
export interface CommunityAccess extends Ground {
  id: number
  documentId: string
  slug: string
  name: string
  summary: string
  descriptionHtml: string
  charter: Record<string, string>
  agreement: string | null
  reach: Reach
  listed: boolean
  joining: Joining
  accent: string | null
  membersInvite: boolean
  tools: string[]
  parentId: number | null
  path: string
  regionId: number | null
  memberCount: number
  contributionCount: number
  pendingCount: number
  lastActivityAt: Date | null
  createdAt: Date
  /** What the viewer is to it. */
  standing: Standing
  membership: { state: MembershipState, role: Role } | null
  /** Facilitates this community or one above it. */
  facilitates: boolean
  bannedHereOrAbove: boolean
}

type Row = Record<string, unknown>

const MINE = `(select m.state || ':' || m.role from cop_memberships m where m.user_id = ? and m.community_id = h.id) as mine`
const ABOVE = (condition: string) => `exists (select 1 from cop_memberships a where a.user_id = ? and ${condition} and h.path like '%/' || a.community_id || '/%')`

/** Reads one community with the viewer's ties to it, in one query. Null when there is none; says nothing of visibility. */
async function loadCommunity(strapi: Strapi, viewer: Viewer, where: { slug: string } | { id: number } | { documentId: string }): Promise<CommunityAccess | null> {
  const knex = sql(strapi)
  const query = knex('cop_communities as h').select('h.*')
  if ('slug' in where)
    query.where('h.slug', where.slug)
  else if ('id' in where)
    query.where('h.id', where.id)
  else query.where('h.document_id', where.documentId)
  if (viewer.kind === 'registered') {
    query.select(
      knex.raw(MINE, [viewer.userId]),
      knex.raw(`${ABOVE(`a.state = 'active' and a.role = 'facilitator'`)} as facilitates`, [viewer.userId]),
      knex.raw(`${ABOVE(`a.state = 'banned'`)} as banned`, [viewer.userId]),
      knex.raw(`exists (select 1 from cop_invitations i where i.email = ? and i.community_id = h.id and i.state = 'open' and i.expires_at > ?) as invited`, [viewer.email, new Date()]),
    )
  }
  const row = await query.first() as Row | undefined
  return row ? fromRow(row, viewer) : null
}

/** What a viewer is to a community (access.md, Viewers), from the facts the query brought. */
function standingOf(viewer: Viewer, facts: { state: MembershipState | null, facilitates: boolean, banned: boolean, invited: boolean }): Standing {
  if (viewer.kind !== 'registered')
    return viewer.kind
  if (facts.facilitates)
    return 'facilitator'
  if (facts.banned)
    return 'banned'
  if (facts.state === 'active')
    return 'member'
  if (facts.invited)
    return 'invited'
  return facts.state === 'pending' ? 'pending' : 'registered'
}

function fromRow(row: Row, viewer: Viewer): CommunityAccess {
  const [state, role] = typeof row.mine === 'string' ? row.mine.split(':') as [MembershipState, Role] : [null, null]
  const facilitates = bool(row.facilitates)
  const banned = bool(row.banned)
  return {
    id: row.id as number,
    documentId: row.document_id as string,
    slug: row.slug as string,
    name: row.name as string,
    summary: row.summary as string,
    descriptionHtml: row.description_html as string ?? '',
    charter: json<Record<string, string>>(row.charter, {}),
    agreement: row.agreement as string | null,
    reach: row.reach as Reach,
    listed: bool(row.listed),
    joining: row.joining as Joining,
    effectiveReach: row.effective_reach as Reach,
    effectiveListed: bool(row.effective_listed),
    stage: row.stage as Stage,
    status: row.status as CommunityStatus,
    accent: row.accent as string | null,
    membersInvite: bool(row.members_invite),
    tools: json<string[]>(row.tools, ['discussions']),
    parentId: row.parent_id as number | null,
    path: row.path as string,
    regionId: row.region_id as number | null,
    memberCount: row.member_count as number,
    contributionCount: row.contribution_count as number,
    pendingCount: row.pending_count as number,
    lastActivityAt: date(row.last_activity_at),
    createdAt: date(row.created_at) ?? new Date(0),
    standing: standingOf(viewer, { state, facilitates, banned, invited: bool(row.invited) }),
    membership: state ? { state, role: role as Role } : null,
    facilitates,
    bannedHereOrAbove: banned,
  }
}

/** @throws NotFoundError (the same for hidden and for absent) */
export async function findCommunity(strapi: Strapi, viewer: Viewer, where: Parameters<typeof loadCommunity>[2]): Promise<CommunityAccess> {
  const community = await loadCommunity(strapi, viewer, where)
  if (!community || !maySeeCommunity(community.standing, community))
    throw notFound()
  return community
}

/**
 * Refuses an action on a community that the viewer can see.
 * @throws UnauthorizedError for anonymous callers, ForbiddenError for others
 */
export function demand(allowed: boolean, viewer: Viewer, message = 'You cannot do this here', code = 'forbidden'): void {
  if (!allowed)
    throw viewer.kind === 'anonymous' ? unauthenticated() : forbidden(code, message)
}
