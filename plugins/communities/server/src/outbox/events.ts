/**
 * What can happen, and what is kept of it. Payloads hold row ids, never content and never secrets:
 * whoever consumes an event reads what is true then, and checks rights then.
 */
export interface Events {
  'file.uploaded': { fileId: number }
  'account.registered': { userId: number, next: string | null }
  /** Someone tried to register an address that has an account. */
  'account.register-known': { email: string }
  'account.confirmation-asked': { email: string }
  'account.reset-asked': { email: string }
  'account.email-change-asked': { userId: number, email: string }
  'account.email-changed': { userId: number, oldEmail: string }
  'account.password-changed': { userId: number }
  'membership.requested': { userId: number, communityId: number }
  'membership.joined': { userId: number, communityId: number }
  'membership.approved': { userId: number, communityId: number }
  'membership.declined': { userId: number, communityId: number }
  'membership.removed': { userId: number, communityId: number, banned: boolean }
  'membership.role-changed': { userId: number, communityId: number, role: string }
  'invitation.sent': { invitationId: number }
  'community.created': { communityId: number }
  'community.suspended': { communityId: number }
  'community.stage-moved': { communityId: number, moveId: number }
  /** It is a part of another community now, or of none; `userIds`: who had to go, not belonging there. */
  'community.moved': { communityId: number, userIds: number[] }
  /** One became a part of another, which goes on; `addressId`: the row that remembers it; `tie`: what these people are to it. */
  'community.merged': { communityId: number, addressId: number, tie: 'came' | 'there' | 'gone', userIds: number[] }
  /** Planning again after an end; `userIds`: those who were members until then, but its facilitators. */
  'community.restarted': { communityId: number, userIds: number[] }
  /** Its members hear that it ends, and are asked the closing questions. */
  'community.closing': { communityId: number }
  /** Of those who were told: the last day is another one, or none any more. */
  'community.closing-day-changed': { communityId: number, day: string | null }
  /** Its author is asked whether more people may read it. */
  'output.asked': { outputId: number }
  /** A community as a file to keep: it is to be made; it is there, or could not be made. */
  'export.asked': { exportId: number }
  'export.ended': { exportId: number }
  'community.stalled': { communityId: number, stallIds: number[] }
  /** They go on although their facilitators were told. */
  'communities.stalled': { stallIds: number[] }
  'contribution.created': { contributionId: number, mentions: string[] }
  'contribution.mentioned': { contributionId: number, mentions: string[] }
  /** To another community; `addressId`: the row that remembers where it was. */
  'contribution.moved': { contributionId: number, addressId: number }
  'comment.created': { commentId: number, mentions: string[] }
  'comment.mentioned': { commentId: number, mentions: string[] }
  /** Anything of a profile that others may see or find, or who may. */
  'people.changed': { userIds: number[] }
  /** Tags came, went or changed their names. */
  'contributions.tagged': { contributionIds: number[] }
  /** Whatever of them is read or searched: words, audience, state; or they are gone. */
  'contributions.changed': { contributionIds: number[] }
  'comments.changed': { commentIds: number[] }
  'communities.changed': { communityIds: number[] }
  /** Rows came past the services: every index has to be made anew. */
  'search.rebuild-asked': Record<string, never>
  'contact.asked': { contactId: number }
  'contact.accepted': { contactId: number }
  'message.sent': { messageId: number }
  /** The first report of a thing, of those that are not decided. */
  'report.opened': { caseId: number }
  'report.decided': { caseId: number }
  'report.appealed': { caseId: number }
  'report.appeal-decided': { caseId: number }
  /** Also sent again to who asks for a new password while it is so. */
  'account.suspended': { suspensionId: number }
  'account.restored': { suspensionId: number }
  'account.suspension-appealed': { suspensionId: number }
  'account.appeal-upheld': { suspensionId: number }
  'admin.granted': { userId: number }
  /** Also again, for whoever is to get the link once more. */
  'partner.staff-added': { partner: string, adminId: number }
}

export type EventType = keyof Events
export type Event = { [Type in EventType]: { id: number, type: Type, payload: Events[Type], occurredAt: Date } }[EventType]
