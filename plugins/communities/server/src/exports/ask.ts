import type { CommunityAccess } from '../access/community'
import type { AnonymousViewer, Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { ExportRow } from './rows'
import { audit } from '../audit/record'
import { sql, transaction } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { lockCommunity } from '../memberships/store'
import { record } from '../outbox/record'
import { isUnderWay, latestOf } from './rows'

/** Begins an export; while one is under way, that is the one. */
export function askForExport(strapi: Strapi, viewer: Exclude<Viewer, AnonymousViewer>, { id, path, documentId, name }: CommunityAccess): Promise<ExportRow> {
  return transaction(strapi, async () => {
    await lockCommunity(strapi, { id, path })
    const held = await latestOf(strapi, id)
    if (held && isUnderWay(held))
      return held
    const now = new Date()
    const asker = viewer.kind === 'registered' ? { asked_by_id: viewer.userId } : { asked_by_admin_id: viewer.adminId }
    const [row] = await sql(strapi)('cop_exports').insert({ document_id: newDocumentId(), community_id: id, ...asker, asked_at: now, state: 'waiting', attempts: 0, done: 0, total: 0, created_at: now, updated_at: now, published_at: now }).returning('id') as [{ id: number }]
    await audit(strapi, viewer, { action: 'community.exported', community: documentId, subject: { kind: 'community', id: documentId, label: name } })
    await record(strapi, 'export.asked', { exportId: row.id })
    return await latestOf(strapi, id) as ExportRow
  })
}
