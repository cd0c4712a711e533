import type { Strapi } from '../kernel/strapi'
import type { HeldThing } from './hold'
import { touchActivity } from '../contributions/store'
import { bool, json, sql } from '../kernel/database'
import { record } from '../outbox/record'
import { render } from '../text/markdown'

interface Row { body: string, unseen: unknown, contribution_id?: number, home_id?: number }

/**
 * Whom it tells is told when something is shown: of what waited since it was made, everybody; of an edit that waited, those
 * whom it mentions newly (`mentions`). In the transaction that shows it; of what had been seen before, with nobody new, nothing.
 */
export async function tellShown(strapi: Strapi, kind: HeldThing['kind'], id: number, mentions: string[] = []): Promise<void> {
  const knex = sql(strapi)
  const table = kind === 'contribution' ? 'cop_contributions' : 'cop_comments'
  const row = await knex(table).where('id', id).first('*') as Row
  const inBody = render(row.body).mentions
  if (!bool(row.unseen)) {
    const fresh = mentions.filter(person => inBody.includes(person))
    if (fresh.length > 0)
      await (kind === 'contribution' ? record(strapi, 'contribution.mentioned', { contributionId: id, mentions: fresh }) : record(strapi, 'comment.mentioned', { commentId: id, mentions: fresh }))
    return
  }
  const now = new Date()
  await knex(table).where('id', id).update({ unseen: false })
  const contributionId = row.contribution_id ?? id
  await knex('cop_contributions').where('id', contributionId).update({ last_activity_at: now })
  const home = row.home_id ?? (await knex('cop_contributions').where('id', contributionId).first('home_id') as { home_id: number }).home_id
  await touchActivity(strapi, home, now)
  await (kind === 'contribution' ? record(strapi, 'contribution.created', { contributionId: id, mentions: inBody }) : record(strapi, 'comment.created', { commentId: id, mentions: inBody }))
}

/** The people whom an open or decided case keeps for when its thing is shown. */
export function keptMentions(value: unknown): string[] {
  return json<string[]>(value, [])
}
