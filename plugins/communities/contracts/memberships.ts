import { z } from 'zod'
import { done, endpoint, listOf } from './endpoint'
import { communityHeader, communityRef, membershipState, personRef, role, term } from './shared'
import { body, cursor, email, id, line, slug, timestamp, token } from './text'

export const myMembership = z.object({ state: membershipState, role })

export const member = personRef.extend({
  id,
  role,
  state: membershipState,
  joinedAt: timestamp.nullable(),
})
export type Member = z.infer<typeof member>

export const joinRequest = z.object({
  id,
  reason: z.string(),
  requestedAt: timestamp,
  person: personRef.extend({ id, region: z.string().nullable(), expertise: z.array(term), about: z.string().nullable() }),
})
export type JoinRequest = z.infer<typeof joinRequest>

export const decisionBody = z.strictObject({
  requests: z.array(id).min(1).max(100),
  decision: z.enum(['approve', 'decline']),
  /** Shown to the person. Needed for a decline, so that no one is turned away without a word. */
  message: body(2000, 0).optional(),
}).refine(value => value.decision === 'approve' || (value.message ?? '').length > 0, { path: ['message'], error: 'Say why, so that the person knows', params: { code: 'say-why' } })

export const decisionResult = z.object({
  /** Requests decided by this call. */
  decided: z.array(id),
  /** Requests that were no longer waiting (decided by someone else, or cancelled). */
  skipped: z.array(id),
})

export const invitation = z.object({
  id,
  email: z.string(),
  invitedBy: personRef,
  createdAt: timestamp,
  expiresAt: timestamp,
})

const inCommunity = { slug }
const onMember = { slug, person: id }

export const memberships = {
  join: endpoint({
    method: 'POST',
    path: '/communities/:slug/join',
    summary: 'Join an open community, or ask to join with a reason',
    caller: 'registered',
    limit: 'write',
    params: inCommunity,
    body: z.strictObject({
      /** Needed where joining is by request. */
      reason: body(2000).optional(),
      acceptAgreement: z.boolean().optional(),
    }),
    data: myMembership,
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/communities/:slug/cancel',
    summary: 'Take back my request to join',
    caller: 'registered',
    params: inCommunity,
    data: done,
  }),
  leave: endpoint({
    method: 'POST',
    path: '/communities/:slug/leave',
    summary: 'Leave the community and everything below it',
    caller: 'registered',
    params: inCommunity,
    data: done,
  }),
  members: endpoint({
    method: 'GET',
    path: '/communities/:slug/members',
    summary: 'Members by name; facilitators may also list those removed or banned',
    caller: 'anyone',
    limit: 'search',
    params: inCommunity,
    query: {
      q: line(100, 0).optional(),
      role: role.optional(),
      state: z.enum(['active', 'removed', 'banned']).default('active'),
      cursor: cursor.optional(),
    },
    data: listOf(member).extend({ community: communityHeader, total: z.number().int() }),
  }),
  suggest: endpoint({
    method: 'GET',
    path: '/communities/:slug/members/suggest',
    summary: 'Up to 8 members whose name begins with the words, for mentions',
    caller: 'registered',
    limit: 'search',
    params: inCommunity,
    query: { q: line(50) },
    data: z.array(personRef.extend({ id })),
  }),
  requests: endpoint({
    method: 'GET',
    path: '/communities/:slug/requests',
    summary: 'Waiting requests, oldest first, for facilitators',
    caller: 'registered',
    params: inCommunity,
    query: { cursor: cursor.optional() },
    data: listOf(joinRequest).extend({ community: communityHeader }),
  }),
  decide: endpoint({
    method: 'POST',
    path: '/communities/:slug/requests/decide',
    summary: 'Approve or decline one or many requests',
    caller: 'registered',
    limit: 'write',
    params: inCommunity,
    body: decisionBody,
    data: decisionResult,
  }),
  changeRole: endpoint({
    method: 'POST',
    path: '/communities/:slug/members/:person/role',
    summary: 'Make someone a member, champion or facilitator',
    caller: 'registered',
    limit: 'write',
    params: onMember,
    body: z.strictObject({ role }),
    data: member,
  }),
  remove: endpoint({
    method: 'POST',
    path: '/communities/:slug/members/:person/remove',
    summary: 'Remove a member; they may ask again',
    caller: 'registered',
    limit: 'write',
    params: onMember,
    body: z.strictObject({ reason: body(2000) }),
    data: done,
  }),
  ban: endpoint({
    method: 'POST',
    path: '/communities/:slug/members/:person/ban',
    summary: 'Remove a person and keep them out',
    caller: 'registered',
    limit: 'write',
    params: onMember,
    body: z.strictObject({ reason: body(2000) }),
    data: done,
  }),
  readmit: endpoint({
    method: 'POST',
    path: '/communities/:slug/members/:person/readmit',
    summary: 'Take back someone who was declined, removed or banned, as a member',
    caller: 'registered',
    limit: 'write',
    params: onMember,
    data: member,
  }),
  invitations: endpoint({
    method: 'GET',
    path: '/communities/:slug/invitations',
    summary: 'Invitations that are open; a member sees their own, a facilitator all',
    caller: 'registered',
    params: inCommunity,
    data: z.object({ community: communityHeader, items: z.array(invitation) }),
  }),
  invite: endpoint({
    method: 'POST',
    path: '/communities/:slug/invitations',
    summary: 'Invite people by email',
    caller: 'registered',
    limit: 'mail',
    status: 201,
    params: inCommunity,
    body: z.strictObject({
      emails: z.array(email).min(1).max(500),
      message: body(1000, 0).optional(),
    }),
    data: z.object({
      invited: z.array(z.string()),
      /** Addresses with an open invitation already; nothing here tells who has an account. */
      alreadyInvited: z.array(z.string()),
    }),
  }),
  revokeInvitation: endpoint({
    method: 'DELETE',
    path: '/communities/:slug/invitations/:invitation',
    summary: 'Take an invitation back',
    caller: 'registered',
    params: { slug, invitation: id },
    data: done,
  }),
  lookAtInvitation: endpoint({
    method: 'POST',
    path: '/invitations/look',
    summary: 'What an invitation is to, by the token from its mail',
    caller: 'anyone',
    limit: 'credentials',
    body: z.strictObject({ token }),
    data: z.object({
      community: communityRef.extend({ summary: z.string(), agreement: z.string().nullable() }),
      invitedBy: personRef,
      expiresAt: timestamp,
      /** Whether the signed-in person is the one it was sent to; null when nobody is signed in. */
      forMe: z.boolean().nullable(),
    }),
  }),
  acceptInvitation: endpoint({
    method: 'POST',
    path: '/invitations/accept',
    summary: 'Accept an invitation that was sent to my address, by its token or its id',
    caller: 'registered',
    limit: 'write',
    body: z.strictObject({ token: token.optional(), invitation: id.optional(), acceptAgreement: z.boolean().optional() })
      .refine(value => (value.token === undefined) !== (value.invitation === undefined), { path: ['token'], error: 'Give either the token or the invitation' }),
    data: communityRef,
  }),
  declineInvitation: endpoint({
    method: 'POST',
    path: '/invitations/decline',
    summary: 'Decline an invitation that was sent to my address',
    caller: 'registered',
    body: z.strictObject({ invitation: id }),
    data: done,
  }),
}
