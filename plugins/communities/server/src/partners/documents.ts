import type { DocumentRules } from '../kernel/documents'
import type { Strapi } from '../kernel/strapi'
import { errors } from '@strapi/utils'
import { readableAccent } from '../communities/colour'
import { sql } from '../kernel/database'
import { removeAllStaff } from './staff'

/** A partner is gone when its last language is: its communities stand for themselves again, and nobody is its staff. */
async function letGo(strapi: Strapi, partner: string): Promise<void> {
  if (await sql(strapi)('cop_partners').where('document_id', partner).first('id'))
    return
  await sql(strapi)('cop_communities').where({ partner }).update({ partner: null, updated_at: new Date() })
  await removeAllStaff(strapi, partner)
}

/** Partners as KM staff and partner staff edit them. */
export const partnerDocuments: DocumentRules = {
  async beforeWrite(_, data) {
    if (typeof data.accent !== 'string' || !data.accent)
      return
    if (!/^#[0-9a-f]{6}$/i.test(data.accent))
      throw new errors.ApplicationError('The accent must be a colour like #1d4f7c', { code: 'invalid' })
    // Too light to be read: the nearest shade that can be.
    data.accent = readableAccent(data.accent.toLowerCase())
  },
  async beforeDelete(strapi, documentId) {
    return () => letGo(strapi, documentId)
  },
}
