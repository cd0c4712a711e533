import type { Strapi } from '../kernel/strapi'
import type { CaseRow } from '../reports/cases'
import { countComments } from '../comments/store'
import { wordsPrint } from '../contributions/print'
import { countContribution } from '../contributions/store'
import { eventOf, eventWords } from '../events/store'
import { changed } from '../kernel/as-shown'
import { sql } from '../kernel/database'
import { ConflictError } from '../kernel/errors'
import { record } from '../outbox/record'
import { keptMentions, tellShown } from './show'

interface Row { body: string, title?: string, state: string, home_id?: number, contribution_id?: number }

/**
 * Shows what waits, in the transaction of the decision: the words that were read, and no others.
 * @throws ConflictError `changed` when its author has written others since, `decision-not-possible` when it no longer waits
 */
export async function approve(strapi: Strapi, { kind, thing, held_mentions: mentions }: CaseRow, fingerprint: string | undefined): Promise<void> {
  const table = kind === 'contribution' ? 'cop_contributions' : 'cop_comments'
  const row = await sql(strapi)(table).where('id', thing).forUpdate().first('*') as Row | undefined
  if (row?.state !== 'pending')
    throw new ConflictError('decision-not-possible', 'This has changed meanwhile, so that this cannot be decided')
  const event = kind === 'contribution' ? await eventOf(strapi, thing) : null
  if (wordsPrint({ ...row, event: eventWords(event ?? {}) }) !== fingerprint)
    throw changed()
  await sql(strapi)(table).where('id', thing).update({ state: 'published' })
  if (kind === 'contribution') {
    await countContribution(strapi, row.home_id ?? 0, 'pending', 'published')
    await record(strapi, 'contributions.changed', { contributionIds: [thing] })
    return tellShown(strapi, 'contribution', thing, keptMentions(mentions))
  }
  await countComments(strapi, row.contribution_id ?? 0, 1)
  await record(strapi, 'comments.changed', { commentIds: [thing] })
  await tellShown(strapi, 'comment', thing, keptMentions(mentions))
}
