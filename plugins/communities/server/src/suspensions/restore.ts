import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { SuspensionRow } from './store'
import { withdrawTokens } from '../accounts/tokens'
import { audit } from '../audit/record'
import { sql, transaction } from '../kernel/database'
import { ConflictError } from '../kernel/errors'
import { record } from '../outbox/record'
import { openSuspension } from './store'

/** In the caller's transaction. `viewer`: null when its day has come. */
export async function end(strapi: Strapi, viewer: Viewer | null, row: SuspensionRow): Promise<void> {
  await sql(strapi)('cop_suspensions').where('id', row.id).update({ ended_at: new Date() })
  await sql(strapi)('up_users').where('id', row.user_id).update({ blocked: false })
  await withdrawTokens(strapi, row.user_id, ['appeal'])
  await audit(strapi, viewer, { action: 'account.restored', subject: { kind: 'person', user: row.user_id }, before: { status: 'suspended' }, after: { status: 'active' } })
  await record(strapi, 'account.restored', { suspensionId: row.id })
  await record(strapi, 'people.changed', { userIds: [row.user_id] })
}

/** Opens a suspended account. Sessions that ended stay so: its owner signs in again. @throws ConflictError `not-suspended` */
export function restoreAccount(strapi: Strapi, viewer: Viewer, userId: number): Promise<void> {
  return transaction(strapi, async () => {
    const row = await openSuspension(strapi, userId)
    if (!row)
      throw new ConflictError('not-suspended', 'This account is not suspended')
    await end(strapi, viewer, row)
  })
}

/** Opens an account whose day has come; whoever signs in need not wait for the next round. */
export function endIfDue(strapi: Strapi, userId: number, now = new Date()): Promise<'open' | 'suspended' | 'closed'> {
  return transaction(strapi, async () => {
    const row = await openSuspension(strapi, userId)
    if (!row)
      return 'closed'
    if (row.until === null || new Date(row.until as string | number | Date).getTime() > now.getTime())
      return 'suspended'
    await end(strapi, null, row)
    return 'open'
  })
}

/** Opens all whose day has come, each in a transaction of its own. */
export async function endDue(strapi: Strapi, now = new Date()): Promise<void> {
  const due = await sql(strapi)('cop_suspensions').whereNull('ended_at').where('until', '<=', now).orderBy('until').limit(1000).pluck('user_id') as number[]
  for (const userId of due)
    await endIfDue(strapi, userId, now)
}
