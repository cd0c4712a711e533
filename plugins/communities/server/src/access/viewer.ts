import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import { bool, date, isPostgres } from '../kernel/database'
import { query, raw, readOne } from '../kernel/query'
import { readToken } from './token'

export interface AnonymousViewer { kind: 'anonymous' }

export interface RegisteredViewer {
  kind: 'registered'
  userId: number
  profileId: number
  /** Public id. */
  personId: string
  name: string
  email: string
  locale: 'en' | 'cy'
  /** The session asked with; null where they act by their admin account or are asked about when a mail is sent. */
  sessionId: string | null
  /** Communities (row ids) in which they are a facilitator, are banned, or hold an invitation that can be taken up: few, so that lists need not ask row by row. */
  facilitates: number[]
  bannedFrom: number[]
  invitedTo: number[]
}

/** KM staff in the admin panel: every community. */
export interface StaffViewer { kind: 'staff', adminId: number }

/** Staff of partners in the admin panel: staff in the communities of those partners and below them, visitors everywhere else. */
export interface PartnerViewer {
  kind: 'partner'
  adminId: number
  /** Those communities (row ids), without what is below them. */
  partnerOf: number[]
}

export type Viewer = AnonymousViewer | RegisteredViewer | StaffViewer | PartnerViewer

/** Whether they have no account of the site and no rights of staff beyond some communities: what is for registered people is not for them. */
export function isStranger(viewer: Viewer): viewer is AnonymousViewer | PartnerViewer {
  return viewer.kind === 'anonymous' || viewer.kind === 'partner'
}

/** The account of the panel by which staff act; null for everybody else. */
export function adminIdOf(viewer: Viewer | null): number | null {
  return viewer?.kind === 'staff' || viewer?.kind === 'partner' ? viewer.adminId : null
}

export const ANONYMOUS: AnonymousViewer = { kind: 'anonymous' }

interface ViewerRow {
  id: number
  email: string
  blocked: unknown
  confirmed: unknown
  profile_id: number
  person_id: string
  name: string
  locale: 'en' | 'cy'
  facilitates: string | null
  banned_from: string | null
  invited_to: string | null
  session_id?: string
  expires_at?: unknown
  absolute_expires_at?: unknown
}

/** Everything about a person (`u`, with their profile `p`) that decides what they may see, in the one query that finds them. */
function columns(strapi: Strapi): Fragment {
  const ids = (from: Fragment) => query`(select ${raw(isPostgres(strapi) ? `string_agg(community_id::text, ',')` : 'group_concat(community_id)')} ${from})`
  return query`u.id, u.email, u.blocked, u.confirmed, p.id as profile_id, p.document_id as person_id, p.name, p.locale,
    ${ids(raw(`from cop_memberships m where m.user_id = u.id and m.state = 'active' and m.role = 'facilitator'`))} as facilitates,
    ${ids(raw(`from cop_memberships m where m.user_id = u.id and m.state = 'banned'`))} as banned_from,
    ${ids(query`from cop_invitations i where i.email = u.email and i.state = 'open' and i.expires_at > ${new Date()}`)} as invited_to`
}

/**
 * Who is asking, from the bearer token: signature by the session manager, then user, blocked, confirmed and
 * session in one query, so that a ban, a closed account or a changed password ends sessions at once.
 * A token that isn't good is nobody's: the caller then gets what anyone gets, and 401 where a session is needed.
 */
export async function viewerOf(strapi: Strapi, authorization: string | undefined): Promise<Viewer> {
  const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1]
  if (!token)
    return ANONYMOUS
  const payload = readToken(strapi, token)
  if (!payload)
    return ANONYMOUS
  const { userId, sessionId } = payload
  const row = await readOne<ViewerRow>(strapi, query`
    select ${columns(strapi)}, s.session_id, s.expires_at, s.absolute_expires_at
    from strapi_sessions s join up_users u on u.id = ${Number(userId)} join cop_profiles p on p.user_id = u.id
    where s.session_id = ${sessionId} and s.user_id = ${String(userId)} and s.origin = 'users-permissions' and s.status = 'active'`)
  const now = Date.now()
  const ended = !row || [row.expires_at, row.absolute_expires_at].some(value => (date(value)?.getTime() ?? now + 1) <= now)
  return ended ? ANONYMOUS : fromRow(row)
}

/** The same person when no request is theirs: a mail about to be sent, an admin account tied to them. */
export async function viewerOfUser(strapi: Strapi, userId: number): Promise<Viewer> {
  const row = await readOne<ViewerRow>(strapi, query`select ${columns(strapi)} from up_users u join cop_profiles p on p.user_id = u.id where u.id = ${userId}`)
  return row ? fromRow(row) : ANONYMOUS
}

function fromRow(row: ViewerRow): Viewer {
  if (bool(row.blocked) || !bool(row.confirmed))
    return ANONYMOUS
  return {
    kind: 'registered',
    userId: row.id,
    profileId: row.profile_id,
    personId: row.person_id,
    name: row.name,
    email: row.email,
    locale: row.locale === 'cy' ? 'cy' : 'en',
    sessionId: row.session_id ?? null,
    facilitates: numbers(row.facilitates),
    bannedFrom: numbers(row.banned_from),
    invitedTo: numbers(row.invited_to),
  }
}

const numbers = (ids: string | null) => ids ? ids.split(',').map(Number) : []
