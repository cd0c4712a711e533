import type { DecideReport } from '../../../contracts/reports'
import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { CaseRow } from './cases'
import type { ThingNow } from './things'
import { findCommunity } from '../access/community'
import { demandStaff } from '../admin/staff'
import { suspend } from '../admin/suspend'
import { actorOf, audit } from '../audit/record'
import { findComment, moderateComment } from '../comments/write'
import { findDiscussion } from '../discussions/find'
import { moderateDiscussion } from '../discussions/write'
import { approve } from '../holding/approve'
import { sql, transaction } from '../kernel/database'
import { ConflictError, notFound } from '../kernel/errors'
import { putOut } from '../memberships/manage'
import { record } from '../outbox/record'
import { suspendAccount } from '../suspensions/suspend'
import { readCase } from './cases'
import { groundOf } from './queue'
import { decisionsFor } from './rules'
import { subjectOf } from './subject'
import { thingsNow } from './things'

type Moderation = 'hide' | 'restore' | 'lock' | 'unlock'

/** Does to a contribution or comment what its own moderation does, with its rules, counters and entries. */
export async function moderate(strapi: Strapi, viewer: Viewer, row: CaseRow, now: ThingNow, action: Moderation): Promise<void> {
  const found = await findDiscussion(strapi, viewer, { slug: row.home_slug ?? '', discussion: now.slug ?? '' })
  if (row.kind === 'contribution')
    return moderateDiscussion(strapi, viewer, found, action)
  if (action === 'hide' || action === 'restore')
    await moderateComment(strapi, viewer, found, await findComment(strapi, viewer, found, row.thing_document), action)
}

async function home(strapi: Strapi, viewer: Viewer, row: CaseRow): Promise<CommunityAccess> {
  return findCommunity(strapi, viewer, { id: row.community_id ?? 0 })
}

export async function authorOf(strapi: Strapi, row: CaseRow): Promise<string> {
  const profile = await sql(strapi)('cop_profiles').where('user_id', row.author_id ?? 0).first('document_id') as { document_id: string } | undefined
  return profile?.document_id ?? ''
}

/** What it was for is hidden, where that can be done; the rest of what they wrote stays. */
async function suspendAuthor(strapi: Strapi, viewer: Viewer, row: CaseRow, now: ThingNow, why: Parameters<typeof suspendAccount>[3]): Promise<void> {
  demandStaff(viewer)
  if (decisionsFor(groundOf(viewer, row, now)).includes('hide'))
    await moderate(strapi, viewer, row, now, 'hide')
  await suspendAccount(strapi, viewer, row.author_id ?? 0, why)
}

/** Putting somebody out for what they wrote hides it too. Their mail is the decision's. */
async function act(strapi: Strapi, viewer: Viewer, row: CaseRow, now: ThingNow, { decision, rule, message, until, fingerprint }: DecideReport): Promise<void> {
  const reason = message || rule || decision
  if (decision === 'approve')
    return approve(strapi, row, fingerprint)
  if (decision === 'hide' || decision === 'restore' || decision === 'lock')
    return moderate(strapi, viewer, row, now, decision)
  if (decision === 'suspend')
    return suspend(strapi, viewer, row.thing_document, reason)
  if (decision === 'suspend-account')
    return suspendAuthor(strapi, viewer, row, now, { reason: message, rule, until })
  if (decision !== 'remove' && decision !== 'ban')
    return
  if (now.state === 'published' || now.state === 'pending')
    await moderate(strapi, viewer, row, now, 'hide')
  await putOut(strapi, viewer, await home(strapi, viewer, row), await authorOf(strapi, row), { ban: decision === 'ban', reason, told: false })
}

/**
 * Decides once for everything that was reported about a thing.
 * @throws NotFoundError for what isn't this viewer's to decide; ConflictError `already-decided`, `decision-not-possible`
 */
export function decideCase(strapi: Strapi, viewer: Viewer, document: string, asked: DecideReport, community?: number): Promise<void> {
  const { decision, rule, message } = asked
  return transaction(strapi, async () => {
    await sql(strapi)('cop_report_cases').where('document_id', document).forUpdate().first('id')
    const row = await readCase(strapi, viewer, document, community)
    if (!row)
      throw notFound()
    if (row.state !== 'open')
      throw new ConflictError('already-decided', 'Somebody else has decided this')
    const now = (await thingsNow(strapi, [row]))(row)
    if (!decisionsFor(groundOf(viewer, row, now)).includes(decision))
      throw new ConflictError('decision-not-possible', 'This has changed meanwhile, so that this cannot be decided')
    // Before it is acted on: what that lets go of are open cases.
    await sql(strapi)('cop_report_cases').where('id', row.id).update({ state: 'decided', decision, rule: rule ?? null, message: message || null, decided_at: new Date(), decided_by: actorOf(viewer) })
    await act(strapi, viewer, row, now, asked)
    await audit(strapi, viewer, { action: 'report.decided', community: row.home_document, subject: subjectOf(row), reason: message ?? null, before: { reports: row.report_count }, after: { decision, ...(rule && { rule }) } })
    await record(strapi, 'report.decided', { caseId: row.id })
  })
}
