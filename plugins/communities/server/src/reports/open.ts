import type { Strapi } from '../kernel/strapi'
import type { Thing } from './thing'
import { sql } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'

/** The open case about a thing: the one that is there, or a new one. Two in one moment find the same (a unique index). */
export async function openCase(strapi: Strapi, thing: Thing): Promise<number> {
  const knex = sql(strapi)
  const now = new Date()
  await knex.raw(`insert into cop_report_cases (document_id, kind, thing, thing_document, title, community_id, author_id, state, report_count, opened_at, appeal, created_at, updated_at, published_at)
    values (?, ?, ?, ?, ?, ?, ?, 'open', 0, ?, 'none', ?, ?, ?) on conflict (kind, thing) where state = 'open' do nothing`, [newDocumentId(), thing.kind, thing.id, thing.document, thing.title, thing.communityId, thing.authorId, now, now, now, now] as never)
  const row = await knex('cop_report_cases').where({ kind: thing.kind, thing: thing.id, state: 'open' }).forUpdate().first('id') as { id: number }
  return row.id
}

/**
 * Before a change to a thing that may open, end or change its case: a decision locks the case and then the thing, and so
 * does whatever else needs both, or two of them would wait for each other.
 */
export async function lockCase(strapi: Strapi, kind: Thing['kind'], thing: number): Promise<void> {
  await sql(strapi)('cop_report_cases').where({ kind, thing, state: 'open' }).forUpdate().first('id')
}

/** The same before a discussion goes elsewhere: every case about it or a reply in it goes along, the decided ones too. */
export async function lockCasesIn(strapi: Strapi, contributionId: number): Promise<void> {
  const replies = sql(strapi)('cop_comments').where('contribution_id', contributionId).select('id')
  await sql(strapi)('cop_report_cases').where({ kind: 'contribution', thing: contributionId }).orWhere(about => void about.where('kind', 'comment').whereIn('thing', replies)).orderBy('id').forUpdate().select('id')
}
