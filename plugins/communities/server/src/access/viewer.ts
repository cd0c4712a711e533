import type { Strapi } from '../kernel/strapi'
import { bool, date, sql } from '../kernel/database'

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
}

/** KM staff in the admin panel: every community. */
export interface StaffViewer { kind: 'staff', adminId: number }

export type Viewer = AnonymousViewer | RegisteredViewer | StaffViewer

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
  session_id?: string
  expires_at?: unknown
  absolute_expires_at?: unknown
}

const COLUMNS = ['u.id', 'u.email', 'u.blocked', 'u.confirmed', 'p.id as profile_id', 'p.document_id as person_id', 'p.name', 'p.locale'] as const

/**
 * Who is asking, from the bearer token: signature by the session manager, then user, blocked, confirmed and
 * session in one query, so that a ban, a closed account or a changed password ends sessions at once.
 * A token that isn't good is nobody's: the caller then gets what anyone gets, and 401 where a session is needed.
 */
export async function viewerOf(strapi: Strapi, authorization: string | undefined): Promise<Viewer> {
  const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1]
  if (!token)
    return ANONYMOUS
  const checked = strapi.sessionManager('users-permissions').validateAccessToken(token)
  if (!checked.isValid)
    return ANONYMOUS
  const { userId, sessionId } = checked.payload
  const row = await sql(strapi)('strapi_sessions as s')
    .join('up_users as u', join => void join.on('u.id', sql(strapi).raw('?', [Number(userId)])))
    .join('cop_profiles as p', 'p.user_id', 'u.id')
    .where({ 's.session_id': sessionId, 's.user_id': String(userId), 's.origin': 'users-permissions', 's.status': 'active' })
    .first(...COLUMNS, 's.session_id', 's.expires_at', 's.absolute_expires_at') as ViewerRow | undefined
  const now = Date.now()
  const ended = !row || [row.expires_at, row.absolute_expires_at].some(value => (date(value)?.getTime() ?? now + 1) <= now)
  return ended ? ANONYMOUS : fromRow(row)
}

/** The same person when no request is theirs: a mail about to be sent, an admin account tied to them. */
export async function viewerOfUser(strapi: Strapi, userId: number): Promise<Viewer> {
  const row = await sql(strapi)('up_users as u').join('cop_profiles as p', 'p.user_id', 'u.id').where('u.id', userId).first(...COLUMNS) as ViewerRow | undefined
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
  }
}
