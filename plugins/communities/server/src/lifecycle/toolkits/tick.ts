import type { ChecklistTask } from '../../../../contracts/lifecycle'
import type { RegisteredViewer } from '../../access/viewer'
import type { Language } from '../../kernel/language'
import type { Strapi } from '../../kernel/strapi'
import { sql, transaction } from '../../kernel/database'
import { newDocumentId } from '../../kernel/document-id'
import { ConflictError, notFound } from '../../kernel/errors'
import { query } from '../../kernel/query'
import { tasksWhere } from './tasks'

/**
 * Ticks a task or takes the tick away; a second click, or another facilitator's, changes nothing.
 * @throws NotFoundError; ConflictError `ticks-itself`
 */
export function tick(strapi: Strapi, viewer: RegisteredViewer, communityId: number, task: string, done: boolean, language: Language): Promise<ChecklistTask> {
  return transaction(strapi, async () => {
    const row = await sql(strapi)('cop_toolkit_tasks').where('document_id', task).first('automatic') as { automatic: string | null } | undefined
    if (!row)
      throw notFound()
    if (row.automatic)
      throw new ConflictError('ticks-itself', 'This task ticks itself when it is done')
    const now = new Date()
    if (done)
      await sql(strapi)('cop_task_ticks').insert({ document_id: newDocumentId(), community_id: communityId, task, ticked_by_id: viewer.userId, ticked_at: now, created_at: now, updated_at: now, published_at: now }).onConflict(['community_id', 'task']).ignore()
    else
      await sql(strapi)('cop_task_ticks').where({ community_id: communityId, task }).delete()
    const [ticked] = await tasksWhere(strapi, communityId, query`t.document_id = ${task}`, language, viewer)
    if (!ticked)
      throw notFound()
    return ticked
  })
}
