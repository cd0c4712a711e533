import type { EventType } from '../../../../server/src/outbox/events'
import type { TextKey } from '../../text/use-text'

/** What each delivery was about, in words. Typed by the server's list of events, so that none is left without. */
export const eventText: Record<EventType, TextKey> = {
  'account.registered': 'event.account.registered',
  'account.register-known': 'event.account.register-known',
  'account.confirmation-asked': 'event.account.confirmation-asked',
  'account.reset-asked': 'event.account.reset-asked',
  'account.email-change-asked': 'event.account.email-change-asked',
  'account.email-changed': 'event.account.email-changed',
  'account.password-changed': 'event.account.password-changed',
  'membership.requested': 'event.membership.requested',
  'membership.joined': 'event.membership.joined',
  'membership.approved': 'event.membership.approved',
  'membership.declined': 'event.membership.declined',
  'membership.removed': 'event.membership.removed',
  'membership.role-changed': 'event.membership.role-changed',
  'invitation.sent': 'event.invitation.sent',
  'community.created': 'event.community.created',
  'community.suspended': 'event.community.suspended',
  'community.moved': 'event.community.moved',
  'community.merged': 'event.community.merged',
  'contribution.moved': 'event.contribution.moved',
  'community.stage-moved': 'event.community.stage-moved',
  'community.restarted': 'event.community.restarted',
  'community.closing': 'event.community.closing',
  'output.asked': 'event.output.asked',
  'community.stalled': 'event.community.stalled',
  'communities.stalled': 'event.communities.stalled',
  'contribution.created': 'event.contribution.created',
  'contribution.mentioned': 'event.contribution.mentioned',
  'comment.created': 'event.comment.created',
  'comment.mentioned': 'event.comment.mentioned',
  'people.changed': 'event.people.changed',
  'contributions.tagged': 'event.contributions.tagged',
  'contributions.changed': 'event.contributions.changed',
  'comments.changed': 'event.comments.changed',
  'communities.changed': 'event.communities.changed',
  'search.rebuild-asked': 'event.search.rebuild-asked',
  'file.uploaded': 'event.file.uploaded',
  'contact.asked': 'event.contact.asked',
  'contact.accepted': 'event.contact.accepted',
  'message.sent': 'event.message.sent',
  'report.opened': 'event.report.opened',
  'report.decided': 'event.report.decided',
  'report.appealed': 'event.report.appealed',
  'report.appeal-decided': 'event.report.appeal-decided',
  'account.suspended': 'event.account.suspended',
  'account.restored': 'event.account.restored',
  'account.suspension-appealed': 'event.account.suspension-appealed',
  'account.appeal-upheld': 'event.account.appeal-upheld',
  'admin.granted': 'event.admin.granted',
}

/** Not so for an event of another plugin. */
export function isNamedEvent(event: string): event is EventType {
  return event in eventText
}
