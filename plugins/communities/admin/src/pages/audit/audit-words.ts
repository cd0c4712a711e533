import type { AuditAction } from '../../../../contracts/audit'
import type { TextKey } from '../../text/use-text'

/** What each entry tells, in words. Typed by the contract, so that none is left without. */
export const actionText: Record<AuditAction, TextKey> = {
  'contribution.hidden': 'audit.action.contribution.hidden',
  'contribution.restored': 'audit.action.contribution.restored',
  'contribution.locked': 'audit.action.contribution.locked',
  'contribution.unlocked': 'audit.action.contribution.unlocked',
  'contribution.pinned': 'audit.action.contribution.pinned',
  'contribution.unpinned': 'audit.action.contribution.unpinned',
  'contribution.edited': 'audit.action.contribution.edited',
  'contribution.removed': 'audit.action.contribution.removed',
  'contribution.moved': 'audit.action.contribution.moved',
  'contribution.untagged': 'audit.action.contribution.untagged',
  'comment.hidden': 'audit.action.comment.hidden',
  'comment.restored': 'audit.action.comment.restored',
  'comment.edited': 'audit.action.comment.edited',
  'comment.removed': 'audit.action.comment.removed',
  'membership.approved': 'audit.action.membership.approved',
  'membership.declined': 'audit.action.membership.declined',
  'membership.removed': 'audit.action.membership.removed',
  'membership.banned': 'audit.action.membership.banned',
  'membership.readmitted': 'audit.action.membership.readmitted',
  'membership.role-changed': 'audit.action.membership.role-changed',
  'invitation.sent': 'audit.action.invitation.sent',
  'invitation.revoked': 'audit.action.invitation.revoked',
  'community.created': 'audit.action.community.created',
  'community.edited': 'audit.action.community.edited',
  'community.moved': 'audit.action.community.moved',
  'community.merged': 'audit.action.community.merged',
  'community.stage-moved': 'audit.action.community.stage-moved',
  'community.closing-date-set': 'audit.action.community.closing-date-set',
  'community.closing-date-withdrawn': 'audit.action.community.closing-date-withdrawn',
  'community.closing-told': 'audit.action.community.closing-told',
  'community.exported': 'audit.action.community.exported',
  'community.suspended': 'audit.action.community.suspended',
  'community.restored': 'audit.action.community.restored',
  'community.removed': 'audit.action.community.removed',
  'community.handed-over': 'audit.action.community.handed-over',
  'community.partner-changed': 'audit.action.community.partner-changed',
  'partner-staff.added': 'audit.action.partner-staff.added',
  'partner-staff.removed': 'audit.action.partner-staff.removed',
  'admin-access.granted': 'audit.action.admin-access.granted',
  'admin-access.revoked': 'audit.action.admin-access.revoked',
  'tag.renamed': 'audit.action.tag.renamed',
  'tag.merged': 'audit.action.tag.merged',
  'tag.banned': 'audit.action.tag.banned',
  'tag.unbanned': 'audit.action.tag.unbanned',
  'term.created': 'audit.action.term.created',
  'term.edited': 'audit.action.term.edited',
  'term.removed': 'audit.action.term.removed',
  'text.created': 'audit.action.text.created',
  'text.edited': 'audit.action.text.edited',
  'text.published': 'audit.action.text.published',
  'text.unpublished': 'audit.action.text.unpublished',
  'text.removed': 'audit.action.text.removed',
  'person.edited': 'audit.action.person.edited',
  'person.removed': 'audit.action.person.removed',
  'account.created': 'audit.action.account.created',
  'account.edited': 'audit.action.account.edited',
  'account.removed': 'audit.action.account.removed',
  'output.chosen': 'audit.action.output.chosen',
  'output.dropped': 'audit.action.output.dropped',
  'output.agreed': 'audit.action.output.agreed',
  'output.refused': 'audit.action.output.refused',
  'account.suspended': 'audit.action.account.suspended',
  'account.restored': 'audit.action.account.restored',
  'watch-list.edited': 'audit.action.watch-list.edited',
  'report.decided': 'audit.action.report.decided',
  'appeal.decided': 'audit.action.appeal.decided',
}

export const actions = Object.keys(actionText) as AuditAction[]

const FIELDS = ['state', 'status', 'statusReason', 'role', 'title', 'body', 'audience', 'pinned', 'locked', 'name', 'slug', 'summary', 'description', 'reach', 'effectiveReach', 'joining', 'listed', 'effectiveListed', 'topics', 'region', 'agreement', 'welcome', 'forFacilitators', 'membersInvite', 'approval', 'watched', 'accent', 'menu', 'featured', 'logo', 'banner', 'bannerFocus', 'stage', 'members', 'into', 'with', 'fields', 'blocked', 'confirmed', 'decision', 'rule', 'reports', 'appeal', 'until', 'steppedDown', 'named', 'invitations', 'tag', 'language', 'text', 'guidance', 'hint', 'level', 'startsAt', 'endsAt', 'position'] as const
const VALUES = ['keep', 'drop', 'published', 'hidden', 'deleted', 'pending', 'active', 'declined', 'removed', 'banned', 'left', 'suspended', 'merged', 'member', 'champion', 'facilitator', 'public', 'network', 'community', 'open', 'request', 'invitation', 'off', 'first', 'all'] as const

/** A field's name in words; those that only developers know keep their own. */
export function fieldText(field: string): TextKey | null {
  const known = FIELDS.find(name => name === field)
  return known ? `audit.field.${known}` : null
}

const DECISIONS = ['approve', 'dismiss', 'hide', 'restore', 'lock', 'warn', 'remove', 'ban', 'suspend', 'suspend-account'] as const
const RULES = ['spam', 'unkind', 'private', 'off-topic', 'wrong', 'illegal', 'other'] as const
const APPEALS = ['upheld', 'granted'] as const
const STAGES = ['planning', 'startup', 'nurture', 'sustain', 'closedown', 'archived'] as const

/** Words for values that come from a short list; stages and decisions about reports have the words of their own pages. */
export function valueText(field: string, value: string): TextKey | null {
  const decision = DECISIONS.find(name => name === value)
  if (field === 'decision' && decision)
    return `reports.decision.${decision}`
  const rule = RULES.find(name => name === value)
  if (field === 'rule' && rule)
    return `reports.category.${rule}`
  const appeal = APPEALS.find(name => name === value)
  if (field === 'appeal' && appeal)
    return `reports.appeal.${appeal}`
  const stage = STAGES.find(name => name === value)
  if (field === 'stage' && stage)
    return `stage.${stage}`
  const known = VALUES.find(name => name === value)
  return known ? `audit.value.${known}` : null
}
