import type { CommunityAccess } from '../access/community'
import type { RegisteredViewer, Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { PersonColumns } from '../people/person-ref'
import { findCommunity } from '../access/community'
import { demandRoom } from '../access/newcomers'
import { isWritable } from '../access/rules'
import { audit } from '../audit/record'
import { isoOf, sql, transaction } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { ConflictError, notFound } from '../kernel/errors'
import { hashOf, newSecret } from '../kernel/secrets'
import { record } from '../outbox/record'
import { joinPerson, PERSON_COLUMNS, toPersonRef } from '../people/person-ref'
import { accept } from './join'
import { lockCommunity, membershipOf } from './store'

const VALID_DAYS = 30

interface InvitationRow extends PersonColumns {
  id: number
  document_id: string
  community_id: number
  email: string
  message: string | null
  created_at: unknown
  expires_at: unknown
}

/** Invitations that can still be taken up. */
export function openInvitations(strapi: Strapi) {
  return sql(strapi)('cop_invitations as i').modify(joinPerson('i.invited_by_id')).where('i.state', 'open').where('i.expires_at', '>', new Date()).select('i.id', 'i.document_id', 'i.community_id', 'i.email', 'i.message', 'i.created_at', 'i.expires_at', ...PERSON_COLUMNS)
}

/** A facilitator sees all open invitations, a member who may invite those they sent. */
export async function listInvitations(strapi: Strapi, viewer: RegisteredViewer, community: CommunityAccess) {
  const query = openInvitations(strapi).where('i.community_id', community.id).orderBy('i.id', 'desc').limit(500)
  if (!community.facilitates)
    query.where('i.invited_by_id', viewer.userId)
  return (await query as InvitationRow[]).map(row => ({ id: row.document_id, email: row.email, invitedBy: toPersonRef(row), createdAt: isoOf(row.created_at), expiresAt: isoOf(row.expires_at) }))
}

/**
 * Invites addresses. The secret of the link is made when the mail is sent, so none is kept here;
 * and whoever has an account already gets the same mail, so nothing tells.
 */
export function invite(strapi: Strapi, viewer: Viewer, community: CommunityAccess, emails: string[], message: string | undefined) {
  return transaction(strapi, async () => {
    // Two facilitators who invite the same person at the same moment send one mail.
    await lockCommunity(strapi, community)
    const open = await sql(strapi)('cop_invitations').where({ community_id: community.id, state: 'open' }).where('expires_at', '>', new Date()).whereIn('email', emails).select('email') as { email: string }[]
    const alreadyInvited = [...new Set(open.map(row => row.email))]
    const invited = [...new Set(emails)].filter(email => !alreadyInvited.includes(email))
    await demandRoom(strapi, viewer, 'invitations', invited.length)
    const expiresAt = new Date(Date.now() + VALID_DAYS * 86_400_000)
    const now = new Date()
    const invitedBy = viewer.kind === 'registered' ? viewer.userId : null
    const rows = invited.map(email => ({ document_id: newDocumentId(), community_id: community.id, email, hash: hashOf(newSecret()), invited_by_id: invitedBy, message: message || null, state: 'open', expires_at: expiresAt, created_at: now, updated_at: now, published_at: now }))
    // All at once: there may be hundreds.
    const ids = rows.length === 0 ? [] : await sql(strapi)('cop_invitations').insert(rows).returning('id') as { id: number }[]
    for (const { id } of ids)
      await record(strapi, 'invitation.sent', { invitationId: id })
    // Whom, is in the invitations: addresses of people have no place in what is never deleted.
    if (invited.length > 0)
      await audit(strapi, viewer, { action: 'invitation.sent', community: community.documentId, subject: { kind: 'community', id: community.documentId, label: community.name }, after: { invitations: invited.length } })
    return { invited, alreadyInvited }
  })
}

/** @throws NotFoundError for one that isn't open, isn't here, or that a member didn't send */
export function revokeInvitation(strapi: Strapi, viewer: RegisteredViewer, community: CommunityAccess, documentId: string): Promise<void> {
  return transaction(strapi, async () => {
    const query = sql(strapi)('cop_invitations').where({ document_id: documentId, community_id: community.id, state: 'open' })
    if (!community.facilitates)
      query.where('invited_by_id', viewer.userId)
    if (await query.update({ state: 'revoked' }) === 0)
      throw notFound()
    await audit(strapi, viewer, { action: 'invitation.revoked', community: community.documentId, subject: { kind: 'community', id: community.documentId, label: community.name }, before: { invitations: 1 }, after: { invitations: 0 } })
  })
}

async function findOpen(strapi: Strapi, where: { 'i.hash': string } | { 'i.document_id': string, 'i.email': string }): Promise<InvitationRow> {
  const row = await openInvitations(strapi).where(where).first() as InvitationRow | undefined
  if (!row)
    throw notFound()
  return row
}

/** What an invitation is to. Whoever holds the token may know of the community; only the one invited can take it up. */
export async function lookAtInvitation(strapi: Strapi, viewer: Viewer, token: string) {
  const row = await findOpen(strapi, { 'i.hash': hashOf(token) })
  const community = await sql(strapi)('cop_communities').where({ id: row.community_id, status: 'active' }).first('slug', 'name', 'summary', 'agreement') as { slug: string, name: string, summary: string, agreement: string | null } | undefined
  if (!community)
    throw notFound()
  return { community, invitedBy: toPersonRef(row), expiresAt: isoOf(row.expires_at), forMe: viewer.kind === 'registered' ? viewer.email === row.email : null }
}

interface AcceptInput { token?: string | undefined, invitation?: string | undefined, acceptAgreement?: boolean | undefined }

/** @throws NotFoundError when it isn't open or was sent to another address; ConflictError */
export function acceptInvitation(strapi: Strapi, viewer: RegisteredViewer, input: AcceptInput) {
  return transaction(strapi, async () => {
    const row = input.token
      ? await findOpen(strapi, { 'i.hash': hashOf(input.token) })
      : await findOpen(strapi, { 'i.document_id': input.invitation ?? '', 'i.email': viewer.email })
    if (row.email !== viewer.email)
      throw notFound()
    await lockCommunity(strapi, await findCommunity(strapi, viewer, { id: row.community_id }))
    // Again, as it is now that nobody else changes it.
    const community = await findCommunity(strapi, viewer, { id: row.community_id })
    if (community.bannedHereOrAbove)
      throw notFound()
    if ((await membershipOf(strapi, viewer.userId, community.id))?.state === 'active') {
      await sql(strapi)('cop_invitations').where('id', row.id).update({ state: 'accepted' })
      return { slug: community.slug, name: community.name }
    }
    if (!isWritable(community))
      throw new ConflictError('closed', 'This community takes no new members')
    await accept(strapi, viewer, community, input.acceptAgreement)
    return { slug: community.slug, name: community.name }
  })
}

export async function declineInvitation(strapi: Strapi, viewer: RegisteredViewer, documentId: string) {
  const changed = await sql(strapi)('cop_invitations').where({ document_id: documentId, email: viewer.email, state: 'open' }).update({ state: 'declined' })
  if (changed === 0)
    throw notFound()
}
