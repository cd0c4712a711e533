import type { CommunityAccess } from '../access/community'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Thing } from '../reports/thing'
import type { Hold } from './rules'
import { mayManage } from '../access/rules'
import { withEvent } from '../events/store'
import { json, sql } from '../kernel/database'
import { query, readOne } from '../kernel/query'
import { record } from '../outbox/record'
import { openCase } from '../reports/open'
import { holdFor } from './rules'
import { watchedFor } from './watch-lists'
import { watchedIn } from './watched'

/** What can be held. */
export type HeldThing = Thing & { kind: 'contribution' | 'comment' }

/** What is about to be shown. */
interface Words { title?: string, text: string, html: string }

/** Whether others read something there that this person wrote. By the indexes on authors. */
async function isReadThere(strapi: Strapi, userId: number, communityId: number): Promise<boolean> {
  return await readOne(strapi, query`
    select 1 as one from cop_contributions c where c.author_id = ${userId} and c.state = 'published' and c.home_id = ${communityId}
    union all
    select 1 as one from cop_comments k join cop_contributions c on c.id = k.contribution_id
    where k.author_id = ${userId} and k.state = 'published' and c.state = 'published' and c.home_id = ${communityId} limit 1`) !== undefined
}

/**
 * Asked wherever a member is about to show others words of their own: making, editing, and taking back that they were
 * deleted. Null: they are shown at once.
 */
export async function holdOf(strapi: Strapi, viewer: RegisteredViewer, { id, approval, standing }: Pick<CommunityAccess, 'id' | 'approval' | 'standing'>, words: Words): Promise<Hold | null> {
  // They would approve it themselves.
  if (mayManage(standing))
    return null
  const approvedBefore = approval === 'first' && await isReadThere(strapi, viewer.userId, id)
  return holdFor({ approval, approvedBefore, watched: watchedIn(await watchedFor(strapi, id), words) })
}

/** A thing's words as they are now, in the transaction that changed them. */
export async function wordsNow(strapi: Strapi, kind: HeldThing['kind'], id: number): Promise<Words> {
  const row = await readOne<{ title: string, text: string, html: string, place: string | null, link: string | null }>(strapi, kind === 'contribution'
    ? query`select c.title, c.body_text as text, c.body_html as html, e.place, e.link from cop_contributions c left join cop_events e on e.contribution_id = c.id where c.id = ${id}`
    : query`select '' as title, k.body_text as text, k.body_html as html, null as place, null as link from cop_comments k where k.id = ${id}`)
  return row ? { title: row.title, ...withEvent(row, row) } : { text: '', html: '' }
}

/** Puts what waits before those who decide, who are told of it. `mentions`: whom it tells once it is shown. */
export async function hold(strapi: Strapi, thing: HeldThing, { why, words }: Hold, mentions: string[]): Promise<void> {
  const id = await openCase(strapi, thing)
  await sql(strapi)('cop_report_cases').where('id', id).update({ held_for: why, held_words: JSON.stringify(words), held_mentions: JSON.stringify(mentions) })
  await record(strapi, 'report.opened', { caseId: id })
}

/** Whom an edit of what waits will tell as well. */
export async function holdMentions(strapi: Strapi, kind: HeldThing['kind'], thing: number, mentions: string[]): Promise<void> {
  const held = await sql(strapi)('cop_report_cases').where({ kind, thing, state: 'open' }).whereNotNull('held_for').first('id', 'held_mentions') as { id: number, held_mentions: unknown } | undefined
  if (held && mentions.length > 0)
    await sql(strapi)('cop_report_cases').where('id', held.id).update({ held_mentions: JSON.stringify([...new Set([...json<string[]>(held.held_mentions, []), ...mentions])]) })
}

/** What no longer waits, deleted by its author or hidden, needs no decision; what was said against it still does. */
export async function stopHolding(strapi: Strapi, kind: HeldThing['kind'], thing: number): Promise<void> {
  const cases = () => sql(strapi)('cop_report_cases').where({ kind, thing, state: 'open' }).whereNotNull('held_for')
  await cases().where('report_count', 0).delete()
  await cases().update({ held_for: null, held_words: null, held_mentions: null })
}
