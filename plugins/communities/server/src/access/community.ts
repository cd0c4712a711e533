import type { MenuLink } from '../../../contracts/communities'
import type { Featured } from '../../../contracts/featured'
import type { Focus } from '../../../contracts/files'
import type { Approval, CommunityStatus, Joining, MembershipState, Reach, Role, Stage, Standing } from '../../../contracts/shared'
import type { Strapi } from '../kernel/strapi'
import type { Ground } from './rules'
import type { TieColumns } from './ties'
import type { Viewer } from './viewer'
import { communityNotHere } from '../addresses/former'
import { bool, date, json } from '../kernel/database'
import { forbidden, notFound, unauthenticated } from '../kernel/errors'
import { query, raw, readOne } from '../kernel/query'
import { mayManage, maySeeCommunity } from './rules'
import { standingOf, tieColumns, toTies } from './ties'

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
  menu: MenuLink[]
  featured: Featured[]
  logoId: number | null
  bannerId: number | null
  bannerFocus: Focus | null
  membersInvite: boolean
  /** What waits here until a facilitator has seen it. */
  approval: Approval
  /** Everybody who facilitates a community may join with one click. */
  forFacilitators: boolean
  tools: string[]
  /** Public id of the partner under whose name it stands. */
  partner: string | null
  parentId: number | null
  path: string
  region: { slug: string, name: string, name_cy: string | null } | null
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

const COLUMNS = raw('h.id, h.document_id, h.slug, h.name, h.summary, h.description_html, h.charter, h.agreement, h.reach, h.listed, h.joining, h.effective_reach, h.effective_listed, h.stage, h.status, h.accent, h.menu, h.featured, h.logo_id, h.banner_id, h.banner_x, h.banner_y, h.members_invite, h.approval, h.for_facilitators, h.tools, h.partner, h.parent_id, h.path, h.member_count, h.contribution_count, h.pending_count, h.last_activity_at, h.created_at')
/** One by one: with a join SQLite takes four times as long for the row. */
const REGION = raw(`(select r.slug from cop_regions r where r.id = h.region_id) as region_slug, (select r.name from cop_regions r where r.id = h.region_id) as region_name, (select r.name_cy from cop_regions r where r.id = h.region_id) as region_name_cy`)

type Row = Record<string, unknown> & TieColumns

/**
 * Reads one community with the viewer's ties to it, in one query. Null when there is none; says nothing of visibility, so
 * whoever does not start with `findCommunity` asks a rule of `access/` with it.
 */
export async function loadCommunity(strapi: Strapi, viewer: Viewer, where: { slug: string } | { id: number } | { documentId: string }): Promise<CommunityAccess | null> {
  const condition = 'slug' in where ? query`h.slug = ${where.slug}` : 'id' in where ? query`h.id = ${where.id}` : query`h.document_id = ${where.documentId}`
  const row = await readOne<Row>(strapi, query`
    select ${COLUMNS}, ${REGION} ${tieColumns(viewer)} from cop_communities h where ${condition}`)
  return row ? fromRow(row, viewer) : null
}

function fromRow(row: Row, viewer: Viewer): CommunityAccess {
  const ties = toTies(viewer, row)
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
    menu: json<MenuLink[]>(row.menu, []),
    featured: json<Featured[]>(row.featured, []),
    logoId: row.logo_id as number | null,
    bannerId: row.banner_id as number | null,
    bannerFocus: row.banner_x === null || row.banner_y === null ? null : { x: row.banner_x as number, y: row.banner_y as number },
    membersInvite: bool(row.members_invite),
    approval: row.approval as Approval | null ?? 'off',
    forFacilitators: bool(row.for_facilitators),
    tools: json<string[]>(row.tools, ['discussions']),
    partner: row.partner as string | null,
    parentId: row.parent_id as number | null,
    path: row.path as string,
    region: row.region_slug === null ? null : { slug: row.region_slug as string, name: row.region_name as string, name_cy: row.region_name_cy as string | null },
    memberCount: row.member_count as number,
    contributionCount: row.contribution_count as number,
    pendingCount: row.pending_count as number,
    lastActivityAt: date(row.last_activity_at),
    createdAt: date(row.created_at) ?? new Date(0),
    standing: standingOf(viewer, ties),
    membership: ties.membership,
    facilitates: ties.facilitates,
    bannedHereOrAbove: ties.banned,
  }
}

/** @throws NotFoundError (the same for hidden and for absent); MovedError where this is its old address */
export async function findCommunity(strapi: Strapi, viewer: Viewer, where: Parameters<typeof loadCommunity>[2]): Promise<CommunityAccess> {
  const community = await loadCommunity(strapi, viewer, where)
  if (!community && 'slug' in where)
    throw await communityNotHere(strapi, viewer, where.slug)
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

/** A community for those who look after it. @throws NotFoundError, MovedError as `findCommunity`; ForbiddenError for others */
export async function findManaged(strapi: Strapi, viewer: Viewer, slug: string): Promise<CommunityAccess> {
  const community = await findCommunity(strapi, viewer, { slug })
  demand(mayManage(community.standing), viewer, 'Only facilitators can do this')
  return community
}
