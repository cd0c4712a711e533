import type { DocumentRules } from '../kernel/documents'
import { sql } from '../kernel/database'
import { record } from '../outbox/record'
import { aboutColumns } from './profile'

/** Profiles as KM staff change them in the Content Manager. */
export const profileDocuments: DocumentRules = {
  async beforeWrite(_, data) {
    if (typeof data.about === 'string' || data.about === null)
      Object.assign(data, aboutColumns(data.about?.trim() || null))
  },
  async afterWrite(strapi, documentId) {
    const row = await sql(strapi)('cop_profiles').where('document_id', documentId).first('user_id') as { user_id: number | null } | undefined
    if (row?.user_id)
      await record(strapi, 'people.changed', { userIds: [row.user_id] })
  },
}
