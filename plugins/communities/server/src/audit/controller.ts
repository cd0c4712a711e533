import type { admin } from '../../../contracts/admin'
import type { Controller } from '../kernel/routes'
import { demandStaff } from '../admin/staff'
import { decodeCursor } from '../kernel/cursor'
import { auditCsv } from './csv'
import { listAudit } from './list'

export const auditController: Pick<Controller<typeof admin>, 'audit' | 'auditCsv'> = {
  async audit({ strapi, viewer, query: { cursor, ...filter } }) {
    demandStaff(viewer)
    return listAudit(strapi, filter, decodeCursor(cursor, 'integer')?.[0] as number | undefined ?? null)
  },
  async auditCsv({ strapi, viewer, query }) {
    demandStaff(viewer)
    // A file in place of the contract's text: see `FileAnswer`.
    return auditCsv(strapi, query) as unknown as string
  },
}
