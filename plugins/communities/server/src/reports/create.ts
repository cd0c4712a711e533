import type { BodyOf } from '../../../contracts/endpoint'
import type { reports as contract } from '../../../contracts/reports'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Thing } from './thing'
import { sql, transaction } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { ConflictError } from '../kernel/errors'
import { record } from '../outbox/record'
import { findThing } from './thing'

/** The open case about a thing: the one that is there, or a new one. Two reports in one moment find the same (a unique index). */
async function openCase(strapi: Strapi, thing: Thing): Promise<number> {
  const knex = sql(strapi)
  const now = new Date()
  await knex.raw(`insert into cop_report_cases (document_id, kind, thing, thing_document, title, community_id, author_id, state, report_count, opened_at, appeal, created_at, updated_at, published_at)
    values (?, ?, ?, ?, ?, ?, ?, 'open', 0, ?, 'none', ?, ?, ?) on conflict (kind, thing) where state = 'open' do nothing`, [newDocumentId(), thing.kind, thing.id, thing.document, thing.title, thing.communityId, thing.authorId, now, now, now, now] as never)
  const row = await knex('cop_report_cases').where({ kind: thing.kind, thing: thing.id, state: 'open' }).forUpdate().first('id') as { id: number }
  return row.id
}

/** Reports something; again by the same person while the case is open changes nothing. @throws NotFoundError, ConflictError `self` */
export async function report(strapi: Strapi, viewer: RegisteredViewer, { kind, thing: reference, category, words }: BodyOf<typeof contract.create>): Promise<void> {
  const thing = await findThing(strapi, viewer, kind, reference)
  if (thing.authorId === viewer.userId)
    throw new ConflictError('self', 'This is you')
  await transaction(strapi, async () => {
    const knex = sql(strapi)
    const now = new Date()
    const id = await openCase(strapi, thing)
    const [made] = await knex('cop_reports').insert({ document_id: newDocumentId(), case_id: id, reporter_id: viewer.userId, category, words: words || null, created_at: now, updated_at: now, published_at: now }).onConflict(['case_id', 'reporter_id']).ignore().returning('id') as { id: number }[]
    if (!made)
      return
    const { n } = await knex('cop_reports').where('case_id', id).count({ n: '*' }).first() as { n: number | string }
    await knex('cop_report_cases').where('id', id).update({ report_count: Number(n) })
    // Whoever decides is told of a case once; how many reports it has, they see there.
    if (Number(n) === 1)
      await record(strapi, 'report.opened', { caseId: id })
  })
}
