import type { BodyOf } from '../../../contracts/endpoint'
import type { reports as contract } from '../../../contracts/reports'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { sql, transaction } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { ConflictError } from '../kernel/errors'
import { record } from '../outbox/record'
import { openCase } from './open'
import { findThing } from './thing'

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
