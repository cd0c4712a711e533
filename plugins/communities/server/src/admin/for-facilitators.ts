import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { audit } from '../audit/record'
import { bool, sql, transaction } from '../kernel/database'
import { ConflictError, notFound } from '../kernel/errors'

interface Row { id: number, document_id: string, name: string, for_facilitators: unknown, effective_listed: unknown }

/**
 * Makes a community the one where facilitators meet, or ends that; there is one at most.
 * @throws NotFoundError; ConflictError `not-listed`: nobody can be led to what they must not know of
 */
export function setForFacilitators(strapi: Strapi, viewer: Viewer, documentId: string, on: boolean): Promise<void> {
  return transaction(strapi, async () => {
    const rows = await sql(strapi)('cop_communities').where('for_facilitators', true).orWhere('document_id', documentId).orderBy('id').forUpdate().select('id', 'document_id', 'name', 'for_facilitators', 'effective_listed') as Row[]
    const chosen = rows.find(row => row.document_id === documentId)
    if (!chosen)
      throw notFound()
    if (on && !bool(chosen.effective_listed))
      throw new ConflictError('not-listed', 'This community is not in the directory. Facilitators could not find it')
    for (const row of rows) {
      const wanted = on && row === chosen
      if (bool(row.for_facilitators) === wanted || (!on && row !== chosen))
        continue
      await sql(strapi)('cop_communities').where('id', row.id).update({ for_facilitators: wanted })
      await audit(strapi, viewer, { action: 'community.edited', community: row.document_id, subject: { kind: 'community', id: row.document_id, label: row.name }, before: { forFacilitators: !wanted }, after: { forFacilitators: wanted } })
    }
  })
}
