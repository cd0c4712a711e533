import type { Source } from './context'
import { communities, communityTopics } from './communities'
import { LINK } from './context'
import { comments, contributions } from './contributions'
import { invitations, memberships } from './memberships'
import { outboxDeliveries, outboxEvents } from './outbox'
import { profileExpertise, profiles, userRoles, users } from './people'
import { profileInterests, taggings, tags } from './tags'

const plugin = (name: string) => `plugin::communities.${name}`
const USER = 'plugin::users-permissions.user'
const common = ['id', 'documentId', 'createdAt']
const text = ['body', 'bodyHtml', 'bodyText', 'rendererVersion', 'state', 'author']

/** Every table that is filled, in the order in which it is. */
export const sources: Source[] = [
  { uid: USER, attributes: [...common, 'username', 'email', 'provider', 'password', 'confirmed', 'blocked'], rows: users },
  { uid: USER, relation: 'role', attributes: LINK, rows: userRoles },
  { uid: plugin('profile'), attributes: [...common, 'user', 'name', 'jobTitle', 'about', 'locale', 'organisation', 'region', 'termsAcceptedAt'], rows: profiles },
  { uid: plugin('profile'), relation: 'expertise', attributes: LINK, rows: profileExpertise },
  { uid: plugin('tag'), attributes: [...common, 'name', 'slug', 'state'], rows: tags },
  { uid: plugin('profile'), relation: 'interests', attributes: LINK, rows: profileInterests },
  { uid: plugin('community'), attributes: [...common, 'slug', 'name', 'path', 'reach', 'joining', 'listed', 'effectiveReach', 'effectiveListed', 'stage', 'status', 'parent', 'rendererVersion', 'summary', 'description', 'descriptionHtml', 'charter', 'agreement', 'membersInvite', 'tools', 'accent', 'region', 'startedBy', 'memberCount', 'pendingCount', 'contributionCount', 'lastActivityAt'], rows: communities },
  { uid: plugin('community'), relation: 'topics', attributes: LINK, rows: communityTopics },
  { uid: plugin('membership'), attributes: [...common, 'user', 'community', 'role', 'state', 'reason', 'requestedAt', 'joinedAt', 'decidedAt', 'decidedBy', 'decisionMessage', 'agreementAcceptedAt'], rows: memberships },
  { uid: plugin('invitation'), attributes: [...common, 'community', 'email', 'hash', 'invitedBy', 'message', 'state', 'expiresAt'], rows: invitations },
  { uid: plugin('contribution'), attributes: [...common, ...text, 'kind', 'home', 'title', 'slug', 'excerpt', 'audience', 'pinned', 'locked', 'answer', 'language', 'commentCount', 'lastActivityAt'], rows: contributions },
  { uid: plugin('tagging'), attributes: [...common, 'tag', 'contribution', 'user'], rows: taggings },
  { uid: plugin('comment'), attributes: [...common, ...text, 'contribution', 'parent', 'thread'], rows: comments },
  { uid: plugin('outbox-event'), attributes: [...common, 'type', 'payload', 'occurredAt'], rows: outboxEvents },
  { uid: plugin('outbox-delivery'), attributes: [...common, 'event', 'consumer', 'recipient', 'state', 'attempts', 'dueAt', 'error', 'finishedAt'], rows: outboxDeliveries },
]
