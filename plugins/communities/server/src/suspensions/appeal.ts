import type { StaffViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { actorOf, audit } from '../audit/record'
import { sql, transaction } from '../kernel/database'
import { ConflictError, forbidden, invalidField } from '../kernel/errors'
import { hashOf } from '../kernel/secrets'
import { record } from '../outbox/record'
import { end } from './restore'
import { openSuspension } from './store'

/**
 * Asks for another look at a suspension, once. Nobody can sign in to a suspended account, so the secret of the mail about
 * it says who asks; it stays good after that, so that a second click is told what the first did.
 * @throws ValidationError when the link isn't good (any more); ConflictError `already-appealed`
 */
export function appealSuspension(strapi: Strapi, token: string, words: string): Promise<void> {
  return transaction(strapi, async () => {
    const found = await sql(strapi)('cop_account_tokens').where({ purpose: 'appeal', hash: hashOf(token) }).where('expires_at', '>', new Date()).first('user_id') as { user_id: number } | undefined
    const row = found && await openSuspension(strapi, found.user_id)
    if (!row)
      throw invalidField('token', 'This link has been used or has run out. Ask for a new one', 'link-not-valid')
    if (row.appeal !== 'none')
      throw new ConflictError('already-appealed', 'You have asked already')
    await sql(strapi)('cop_suspensions').where('id', row.id).update({ appeal: 'open', appeal_words: words, appealed_at: new Date() })
    await record(strapi, 'account.suspension-appealed', { suspensionId: row.id })
  })
}

/** @throws ConflictError `already-decided`; ForbiddenError `own-decision` */
export function answerAppeal(strapi: Strapi, viewer: StaffViewer, userId: number, { decision, message }: { decision: 'upheld' | 'granted', message: string }): Promise<void> {
  return transaction(strapi, async () => {
    const row = await openSuspension(strapi, userId)
    if (row?.appeal !== 'open')
      throw new ConflictError('already-decided', 'No appeal waits here')
    if (row.started_by === actorOf(viewer))
      throw forbidden('own-decision', 'Somebody else than who decided answers an appeal')
    await sql(strapi)('cop_suspensions').where('id', row.id).update({ appeal: decision, appeal_answer: message })
    await audit(strapi, viewer, { action: 'appeal.decided', subject: { kind: 'person', user: userId }, reason: message, before: { status: 'suspended' }, after: { appeal: decision } })
    if (decision === 'granted')
      await end(strapi, viewer, row)
    else
      await record(strapi, 'account.appeal-upheld', { suspensionId: row.id })
  })
}
