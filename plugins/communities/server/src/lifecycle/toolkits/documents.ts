import type { DocumentRules } from '../../kernel/documents'
import { errors } from '@strapi/utils'
import { sql } from '../../kernel/database'

/** Toolkits as KM staff edit them: each stage has one, in as many languages as there are. */
export const toolkitDocuments: DocumentRules = {
  async beforeWrite(strapi, data, documentId) {
    if (documentId)
      delete data.stage
    else if (await sql(strapi)('cop_toolkits').where('stage', String(data.stage)).first('id'))
      throw new errors.ApplicationError('This stage has a toolkit already. Edit that one, in each language', { code: 'invalid' })
  },
  async beforeDelete() {
    throw new errors.ApplicationError('Every stage has a toolkit. Edit its texts instead', { code: 'invalid' })
  },
}
