import { z } from 'zod'
import { endpoint, listOf } from './endpoint'
import { cursor, id, line, timestamp } from './text'

/** What is written down: who did what to which thing. A new kind of decision gets its line here. */
export const auditAction = z.enum([
  'contribution.hidden',
  'contribution.restored',
  'contribution.locked',
  'contribution.unlocked',
  'contribution.pinned',
  'contribution.unpinned',
  'contribution.edited',
  'contribution.removed',
  'contribution.moved',
  'contribution.untagged',
  'comment.hidden',
  'comment.restored',
  'comment.edited',
  'comment.removed',
  'membership.approved',
  'membership.declined',
  'membership.removed',
  'membership.banned',
  'membership.readmitted',
  'membership.role-changed',
  'invitation.sent',
  'invitation.revoked',
  'community.created',
  'community.edited',
  'community.moved',
  'community.merged',
  'community.stage-moved',
  'community.closing-date-set',
  'community.closing-date-withdrawn',
  'community.closing-told',
  'community.exported',
  'community.suspended',
  'community.restored',
  'community.removed',
  'community.handed-over',
  'community.partner-changed',
  'admin-access.granted',
  'admin-access.revoked',
  'partner-staff.added',
  'partner-staff.removed',
  'tag.renamed',
  'tag.merged',
  'tag.banned',
  'tag.unbanned',
  'term.created',
  'term.edited',
  'term.removed',
  'text.created',
  'text.edited',
  'text.published',
  'text.unpublished',
  'text.removed',
  'person.edited',
  'person.removed',
  'account.created',
  'account.edited',
  'account.removed',
  'output.chosen',
  'output.dropped',
  'output.agreed',
  'output.refused',
  'account.suspended',
  'account.restored',
  'watch-list.edited',
  'report.decided',
  'appeal.decided',
])
export type AuditAction = z.infer<typeof auditAction>

export const auditSubjectKind = z.enum(['contribution', 'comment', 'person', 'community', 'tag', 'term', 'text', 'message', 'partner'])
export type AuditSubjectKind = z.infer<typeof auditSubjectKind>

/** What was so, or is so now, by the names of fields. */
export const auditFacts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))
export type AuditFacts = z.infer<typeof auditFacts>

export const auditEntry = z.object({
  id: z.string(),
  /** Its place in the chain: every number from 1 on is there once. */
  number: z.number().int(),
  at: timestamp,
  /** By whom: a member (facilitators are), KM staff in the panel, or the system. */
  by: z.object({ kind: z.enum(['member', 'staff', 'system']), key: z.string(), name: z.string().nullable() }),
  action: auditAction,
  /** Where; its name is that of today, null when it is gone. */
  community: z.object({ id, name: z.string().nullable() }).nullable(),
  subject: z.object({ kind: auditSubjectKind, id: z.string(), name: z.string().nullable(), siteUrl: z.string().nullable() }),
  reason: z.string().nullable(),
  before: auditFacts.nullable(),
  after: auditFacts.nullable(),
  /** SHA-256 of this entry with the hash of the one before it. */
  hash: z.string(),
})
export type AuditEntry = z.infer<typeof auditEntry>

const day = z.iso.date()

const filters = {
  /** Part of the name of whoever did it, or `system`. */
  who: line(100, 0).optional(),
  /** Exactly this one, as an entry's `by.key` has it. */
  by: z.string().max(30).regex(/^(?:(?:member|staff):\d{1,10}|system)$/).optional(),
  action: auditAction.optional(),
  community: id.optional(),
  /** Days in the time of the United Kingdom, both included. */
  from: day.optional(),
  to: day.optional(),
}

/** Calls of the admin panel; KM staff only. */
export const audit = {
  audit: endpoint({
    method: 'GET',
    path: '/audit',
    summary: 'The audit trail, the newest entry first (KM staff)',
    caller: 'staff',
    query: { ...filters, cursor: cursor.optional() },
    data: listOf(auditEntry),
  }),
  auditCsv: endpoint({
    method: 'GET',
    path: '/audit.csv',
    summary: 'The audit trail as a file of comma-separated values, with the same filters (KM staff)',
    caller: 'staff',
    query: filters,
    data: z.string(),
  }),
}
