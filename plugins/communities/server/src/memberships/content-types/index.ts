import { membershipState, role } from '../../../../contracts/shared'
import { belongsTo, contentType, USER } from '../../kernel/content-type'

export const contentTypes = {
  membership: contentType({
    singular: 'membership',
    plural: 'memberships',
    display: 'Membership',
    attributes: {
      user: belongsTo(USER),
      community: belongsTo('community'),
      role: { type: 'enumeration', enum: role.options, default: 'member', required: true },
      state: { type: 'enumeration', enum: membershipState.options, required: true },
      /** Why they asked to join. */
      reason: { type: 'text' },
      requestedAt: { type: 'datetime' },
      joinedAt: { type: 'datetime' },
      decidedAt: { type: 'datetime' },
      decidedBy: belongsTo(USER),
      /** What the person was told with the decision, or why they were removed or banned. */
      decisionMessage: { type: 'text' },
      agreementAcceptedAt: { type: 'datetime' },
    },
    indexes: [
      { name: 'person_community', columns: ['user_id', 'community_id'], type: 'unique' },
      { name: 'community_state', columns: ['community_id', 'state', 'role'] },
      { name: 'newest', columns: ['community_id', 'state', 'joined_at'] },
      { name: 'user_state', columns: ['user_id', 'state', 'role'] },
      { name: 'pending', columns: ['state', 'requested_at'] },
    ],
  }),
  invitation: contentType({
    singular: 'invitation',
    plural: 'invitations',
    display: 'Invitation',
    attributes: {
      community: belongsTo('community'),
      email: { type: 'string', required: true },
      hash: { type: 'string', required: true, private: true },
      invitedBy: belongsTo(USER),
      message: { type: 'text' },
      state: { type: 'enumeration', enum: ['open', 'accepted', 'declined', 'revoked'], default: 'open', required: true },
      expiresAt: { type: 'datetime', required: true },
    },
    indexes: [
      { name: 'hash', columns: ['hash'], type: 'unique' },
      { name: 'email_community', columns: ['email', 'community_id'] },
      { name: 'community_state', columns: ['community_id', 'state'] },
    ],
  }),
}
