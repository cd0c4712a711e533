import type { PartnerViewer, RegisteredViewer, StaffViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { CaseRow } from './cases'
import { findCommunity } from '../access/community'
import { isWritable } from '../access/rules'
import { actorOf, audit } from '../audit/record'
import { isoOf, sql, transaction } from '../kernel/database'
import { ConflictError, forbidden, notFound } from '../kernel/errors'
import { readmit } from '../memberships/manage'
import { READMITTABLE } from '../memberships/rules'
import { membershipOf } from '../memberships/store'
import { record } from '../outbox/record'
import { restoreAccount } from '../suspensions/restore'
import { openSuspension } from '../suspensions/store'
import { caseById, readCase } from './cases'
import { authorOf, moderate } from './decide'
import { canBeAppealed } from './rules'
import { subjectOf } from './subject'
import { thingsNow } from './things'

/** A decision about something of the viewer's, of which they were told. @throws NotFoundError */
async function ownDecision(strapi: Strapi, viewer: RegisteredViewer, document: string): Promise<CaseRow & { decision: NonNullable<CaseRow['decision']> }> {
  const own = await sql(strapi)('cop_report_cases').where({ document_id: document, author_id: viewer.userId, state: 'decided' }).first('id') as { id: number } | undefined
  const row = own && await caseById(strapi, own.id)
  if (!row?.decision || !canBeAppealed(row.decision))
    throw notFound()
  return { ...row, decision: row.decision }
}

export async function readDecision(strapi: Strapi, viewer: RegisteredViewer, document: string) {
  const row = await ownDecision(strapi, viewer, document)
  return {
    kind: row.kind,
    title: row.title,
    community: row.home_name,
    decision: row.decision,
    rule: row.rule,
    message: row.message,
    decidedAt: isoOf(row.decided_at),
    appeal: { state: row.appeal, words: row.appeal_words, answer: row.appeal_answer },
    canAppeal: row.appeal === 'none',
  }
}

/** Asks for another look, once. @throws NotFoundError, ConflictError `already-appealed` */
export function appeal(strapi: Strapi, viewer: RegisteredViewer, document: string, words: string): Promise<void> {
  return transaction(strapi, async () => {
    const row = await ownDecision(strapi, viewer, document)
    const changed = await sql(strapi)('cop_report_cases').where({ id: row.id, appeal: 'none' }).update({ appeal: 'open', appeal_words: words, appealed_at: new Date() })
    if (changed === 0)
      throw new ConflictError('already-appealed', 'You have asked already')
    await record(strapi, 'report.appealed', { caseId: row.id })
  })
}

/** Takes a decision back, as far as what it did still stands. */
async function undo(strapi: Strapi, viewer: StaffViewer | PartnerViewer, row: CaseRow): Promise<void> {
  if (row.decision === 'suspend-account' && viewer.kind === 'staff' && row.author_id !== null && await openSuspension(strapi, row.author_id))
    await restoreAccount(strapi, viewer, row.author_id)
  if (row.kind !== 'contribution' && row.kind !== 'comment')
    return
  const community = await findCommunity(strapi, viewer, { id: row.community_id ?? 0 })
  if (!isWritable(community))
    return
  const now = (await thingsNow(strapi, [row]))(row)
  if (row.decision === 'lock' && now.locked)
    await moderate(strapi, viewer, row, now, 'unlock')
  if (row.decision !== 'lock' && row.decision !== 'warn' && now.state === 'hidden')
    await moderate(strapi, viewer, row, now, 'restore')
  const held = row.author_id === null ? null : await membershipOf(strapi, row.author_id, community.id)
  if ((row.decision === 'remove' || row.decision === 'ban') && held && READMITTABLE.includes(held.state))
    await readmit(strapi, viewer, community, await authorOf(strapi, row))
}

/** @throws NotFoundError; ConflictError `already-decided`; ForbiddenError `own-decision` */
export function decideAppeal(strapi: Strapi, viewer: StaffViewer | PartnerViewer, document: string, { decision, message }: { decision: 'upheld' | 'granted', message: string }): Promise<void> {
  return transaction(strapi, async () => {
    await sql(strapi)('cop_report_cases').where('document_id', document).forUpdate().first('id')
    const row = await readCase(strapi, viewer, document)
    if (!row)
      throw notFound()
    if (row.appeal !== 'open')
      throw new ConflictError('already-decided', 'No appeal waits here')
    if (row.decided_by === actorOf(viewer))
      throw forbidden('own-decision', 'Somebody else than who decided answers an appeal')
    if (decision === 'granted')
      await undo(strapi, viewer, row)
    await sql(strapi)('cop_report_cases').where('id', row.id).update({ appeal: decision, appeal_answer: message })
    await audit(strapi, viewer, { action: 'appeal.decided', community: row.home_document, subject: subjectOf(row), reason: message, before: { decision: row.decision, rule: row.rule }, after: { appeal: decision } })
    await record(strapi, 'report.appeal-decided', { caseId: row.id })
  })
}
