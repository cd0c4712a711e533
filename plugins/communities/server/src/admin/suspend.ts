import type { Strapi } from '../kernel/strapi'
import { sql, transaction } from '../kernel/database'
import { ConflictError, notFound } from '../kernel/errors'
import { record } from '../outbox/record'

interface Row { id: number, path: string, status: string, parent_id: number | null }

async function find(strapi: Strapi, documentId: string): Promise<Row> {
  const row = await sql(strapi)('cop_communities').where('document_id', documentId).forUpdate().first('id', 'path', 'status', 'parent_id') as Row | undefined
  if (!row)
    throw notFound()
  return row
}

/** Suspends a community and what is below it; its facilitators are told why. */
export function suspend(strapi: Strapi, documentId: string, reason: string): Promise<void> {
  return transaction(strapi, async () => {
    const row = await find(strapi, documentId)
    await sql(strapi)('cop_communities').where('path', 'like', `${row.path}%`).update({ status: 'suspended', status_reason: reason })
    if (row.status !== 'suspended')
      await record(strapi, 'community.suspended', { communityId: row.id })
  })
}

/** @throws ConflictError `parent-suspended`: what is below never opens before what is above */
export function unsuspend(strapi: Strapi, documentId: string): Promise<void> {
  return transaction(strapi, async () => {
    const row = await find(strapi, documentId)
    const parent = row.parent_id ? await sql(strapi)('cop_communities').where('id', row.parent_id).first('status') as { status: string } : null
    if (parent?.status === 'suspended')
      throw new ConflictError('parent-suspended', 'The community above this one is suspended. Open that one first')
    await sql(strapi)('cop_communities').where('path', 'like', `${row.path}%`).update({ status: 'active', status_reason: null })
  })
}
