import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import { isoOf } from '../kernel/database'
import { query, raw } from '../kernel/query'
import { openInvitations } from '../memberships/invitations'
import { toPersonRef } from '../people/person-ref'
import { readCards } from './cards'

interface Row extends PersonColumns { document_id: string, expires_at: unknown, message: string | null, community_slug: string, community_name: string }

/** Invitations this person can take up: none to what is suspended, or where they are banned. */
export async function invitationsFor(strapi: Strapi, viewer: RegisteredViewer): Promise<Row[]> {
  return await openInvitations(strapi).join('cop_communities as h', 'h.id', 'i.community_id').where({ 'i.email': viewer.email, 'h.status': 'active' }).whereNotExists(function () {
    void this.from('cop_memberships as b').where({ 'b.user_id': viewer.userId, 'b.state': 'banned' }).whereRaw(`h.path like '%/' || b.community_id || '/%'`)
  }).select('h.slug as community_slug', 'h.name as community_name') as Row[]
}

/** Where this person belongs (most recently active first), has asked, or is invited. */
export async function mine(strapi: Strapi, viewer: RegisteredViewer, locale: 'en' | 'cy') {
  const of = (state: string) => readCards(
    strapi,
    viewer,
    query`h.id in (select mine.community_id from cop_memberships mine where mine.user_id = ${viewer.userId} and mine.state = ${state})`,
    raw('order by h.last_activity_at desc NULLS LAST, h.id desc limit 300'),
    locale,
  )
  const invitations = await invitationsFor(strapi, viewer)
  return {
    memberships: await of('active'),
    pending: await of('pending'),
    invitations: invitations.map(row => ({ id: row.document_id, community: { slug: row.community_slug, name: row.community_name }, invitedBy: toPersonRef(row), expiresAt: isoOf(row.expires_at), message: row.message })),
  }
}
