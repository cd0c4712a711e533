import type { communities as contract } from '../../../contracts/communities'
import type { QueryOf } from '../../../contracts/endpoint'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import { isoOf } from '../kernel/database'
import { query } from '../kernel/query'
import { openInvitations } from '../memberships/invitations'
import { toPersonRef } from '../people/person-ref'
import { countVisible, readCards } from './cards'
import { says } from './directory'

interface Row extends PersonColumns { document_id: string, expires_at: unknown, message: string | null, community_slug: string, community_name: string }

/** Invitations this person can take up: none to what is suspended, or where they are banned. */
export async function invitationsFor(strapi: Strapi, viewer: RegisteredViewer): Promise<Row[]> {
  return await openInvitations(strapi).join('cop_communities as h', 'h.id', 'i.community_id').where({ 'i.email': viewer.email, 'h.status': 'active' }).whereNotExists(function () {
    void this.from('cop_memberships as b').where({ 'b.user_id': viewer.userId, 'b.state': 'banned' }).whereRaw(`h.path like '%/' || b.community_id || '/%'`)
  }).select('h.slug as community_slug', 'h.name as community_name') as Row[]
}

type Query = QueryOf<typeof contract.mine>

/** Many are asked by few, and none waits for an answer from hundreds of communities. */
const MOST_PENDING = 100

/** Where this person belongs (most recently active first), has asked, or is invited. */
export async function mine(strapi: Strapi, viewer: RegisteredViewer, { q, page, pageSize }: Query, locale: 'en' | 'cy') {
  const where = (state: string) => query`h.id in (select mine.community_id from cop_memberships mine where mine.user_id = ${viewer.userId} and mine.state = ${state})`
  const ordered = (limit: number, offset = 0) => query`order by h.last_activity_at desc NULLS LAST, h.id desc limit ${limit} offset ${offset}`
  const belongs = query`${where('active')} and ${says(q)}`
  const memberships = await readCards(strapi, viewer, belongs, ordered(pageSize, (page - 1) * pageSize), locale)
  const invitations = await invitationsFor(strapi, viewer)
  return {
    memberships,
    page,
    pageSize,
    // Whoever sees all of them on the first page needs no count.
    total: page === 1 && memberships.length < pageSize ? memberships.length : await countVisible(strapi, viewer, belongs),
    pending: await readCards(strapi, viewer, where('pending'), ordered(MOST_PENDING), locale),
    invitations: invitations.map(row => ({ id: row.document_id, community: { slug: row.community_slug, name: row.community_name }, invitedBy: toPersonRef(row), expiresAt: isoOf(row.expires_at), message: row.message })),
  }
}
