import type { ReportCategory } from '../../../contracts/reports'
import type { StaffViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { endAllSessions } from '../accounts/sessions'
import { withdrawTokens } from '../accounts/tokens'
import { actorOf, audit } from '../audit/record'
import { bool, sql, transaction } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { ConflictError, invalidField, notFound } from '../kernel/errors'
import { dayStart } from '../kernel/uk-time'
import { record } from '../outbox/record'

interface Why {
  reason?: string | undefined
  rule?: ReportCategory | undefined
  /** The day on which it opens again. */
  until?: string | undefined
}

/** @throws ValidationError for a day that has begun already */
function endOf(until: string | undefined): Date | null {
  if (until === undefined)
    return null
  const end = new Date(dayStart(until))
  if (end.getTime() <= Date.now())
    throw invalidField('until', 'Must be a day to come', 'out-of-range')
  return end
}

/**
 * Suspends an account: nobody can sign in to it, its sessions end now, and links that were mailed for it are worth
 * nothing. What its owner wrote stays as it is. The account is blocked as a closed one is, so that all that knows of
 * closed accounts (who is asking, whom mail goes to, who is found) knows of this one.
 * @throws ConflictError `already-suspended`, `account-closed`
 */
export function suspendAccount(strapi: Strapi, viewer: StaffViewer, userId: number, { reason, rule, until }: Why): Promise<void> {
  const end = endOf(until)
  return transaction(strapi, async () => {
    const user = await sql(strapi)('up_users').where('id', userId).forUpdate().first('blocked') as { blocked: unknown } | undefined
    if (!user)
      throw notFound()
    if (bool(user.blocked)) {
      const suspended = await sql(strapi)('cop_suspensions').where('user_id', userId).whereNull('ended_at').first('id') as { id: number } | undefined
      throw suspended ? new ConflictError('already-suspended', 'This account is suspended already') : new ConflictError('account-closed', 'This account is closed')
    }
    const now = new Date()
    // Opened by hand in the Content Manager: that one is over.
    await sql(strapi)('cop_suspensions').where('user_id', userId).whereNull('ended_at').update({ ended_at: now })
    const [made] = await sql(strapi)('cop_suspensions').insert({ document_id: newDocumentId(), user_id: userId, reason: reason || null, rule: rule ?? null, until: end, started_at: now, started_by: actorOf(viewer), appeal: 'none', created_at: now, updated_at: now, published_at: now }).returning('id') as [{ id: number }]
    await sql(strapi)('up_users').where('id', userId).update({ blocked: true })
    await endAllSessions(strapi, userId)
    await withdrawTokens(strapi, userId, ['confirm', 'reset', 'email'])
    await audit(strapi, viewer, { action: 'account.suspended', subject: { kind: 'person', user: userId }, reason: reason || null, before: { status: 'active' }, after: { status: 'suspended', ...(rule && { rule }), ...(until && { until }) } })
    await record(strapi, 'account.suspended', { suspensionId: made.id })
    await record(strapi, 'people.changed', { userIds: [userId] })
  })
}
