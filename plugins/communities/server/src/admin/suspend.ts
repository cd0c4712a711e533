import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { audit } from '../audit/record'
import { sql, transaction } from '../kernel/database'
import { ConflictError, notFound } from '../kernel/errors'
import { record } from '../outbox/record'

interface Row { id: number, name: string, path: string, status: string, status_reason: string | null, parent_id: number | null }

async function find(strapi: Strapi, documentId: string): Promise<Row> {
  const row = await sql(strapi)('cop_communities').where('document_id', documentId).forUpdate().first('id', 'name', 'path', 'status', 'status_reason', 'parent_id') as Row | undefined
  if (!row)
    throw notFound()
  return row
}

/** Suspends a community and what is below it; its facilitators are told why. */
export function suspend(strapi: Strapi, viewer: Viewer, documentId: string, reason: string): Promise<void> {
  return transaction(strapi, async () => {
    const row = await find(strapi, documentId)
    await sql(strapi)('cop_communities').where('path', 'like', `${row.path}%`).update({ status: 'suspended', status_reason: reason })
    if (row.status !== 'suspended' || row.status_reason !== reason)
      await audit(strapi, viewer, { action: 'community.suspended', community: documentId, subject: { kind: 'community', id: documentId, label: row.name }, reason, before: { status: row.status }, after: { status: 'suspended' } })
    if (row.status !== 'suspended')
      await record(strapi, 'community.suspended', { communityId: row.id })
  })
}

/** @throws ConflictError `parent-suspended`: what is below never opens before what is above */
export function unsuspend(strapi: Strapi, viewer: Viewer, documentId: string): Promise<void> {
  return transaction(strapi, async () => {
    const row = await find(strapi, documentId)
    const parent = row.parent_id ? await sql(strapi)('cop_communities').where('id', row.parent_id).first('status') as { status: string } : null
    if (parent?.status === 'suspended')
      throw new ConflictError('parent-suspended', 'The community above this one is suspended. Open that one first')
    await sql(strapi)('cop_communities').where('path', 'like', `${row.path}%`).update({ status: 'active', status_reason: null })
    if (row.status !== 'active')
      await audit(strapi, viewer, { action: 'community.restored', community: documentId, subject: { kind: 'community', id: documentId, label: row.name }, before: { status: row.status, statusReason: row.status_reason }, after: { status: 'active' } })
  })
}
