import type { PartnerStaff } from '../../../contracts/partners'
import type { StaffViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { adminRoles } from '../../../contracts/admin'
import { panelAccounts } from '../admin/panel-account'
import { audit } from '../audit/record'
import { sql, transaction } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { notFound } from '../kernel/errors'
import { record } from '../outbox/record'
import { toStaff } from './list'
import { lockPartner, partnersOfStaff } from './store'

interface Account { id: number, document_id: string, email: string, firstname: string | null, lastname: string | null, is_active: unknown }

const accountWhere = async (strapi: Strapi, where: object) => await sql(strapi)('admin_users').where(where).first('id', 'document_id', 'email', 'firstname', 'lastname', 'is_active') as Account | undefined

const subjectOf = (partner: string, label: string) => ({ kind: 'partner' as const, id: partner, label })

/**
 * Makes somebody staff of a partner and mails them the link; twice makes them so once, and mails again.
 * @throws NotFoundError for a partner that isn't there
 */
export function addStaff(strapi: Strapi, viewer: StaffViewer, partner: string, { email, name }: { email: string, name: string }): Promise<PartnerStaff> {
  return transaction(strapi, async () => {
    const label = await lockPartner(strapi, partner)
    const { id: adminId } = await panelAccounts(strapi).give({ email, name }, adminRoles.partner)
    if (!(await partnersOfStaff(strapi, adminId)).includes(partner)) {
      const now = new Date()
      await sql(strapi)('cop_partner_staffs').insert({ document_id: newDocumentId(), partner, admin_id: adminId, created_at: now, updated_at: now, published_at: now })
      await audit(strapi, viewer, { action: 'partner-staff.added', subject: subjectOf(partner, label), after: { account: email } })
    }
    await record(strapi, 'partner.staff-added', { partner, adminId })
    return toStaff(await accountWhere(strapi, { id: adminId }) as Account)
  })
}

/** The role goes with the last partner. */
async function leave(strapi: Strapi, adminId: number, partner: string): Promise<void> {
  await sql(strapi)('cop_partner_staffs').where({ partner, admin_id: adminId }).delete()
  if ((await partnersOfStaff(strapi, adminId)).length === 0)
    await panelAccounts(strapi).take(adminId, adminRoles.partner)
}

/** @throws NotFoundError for an account that is not staff of this partner */
export function removeStaff(strapi: Strapi, viewer: StaffViewer, partner: string, documentId: string): Promise<void> {
  return transaction(strapi, async () => {
    const name = await lockPartner(strapi, partner)
    const account = await accountWhere(strapi, { document_id: documentId })
    if (!account || !(await partnersOfStaff(strapi, account.id)).includes(partner))
      throw notFound()
    await leave(strapi, account.id, partner)
    await audit(strapi, viewer, { action: 'partner-staff.removed', subject: subjectOf(partner, name), before: { account: account.email } })
  })
}

/** Called in the transaction that deletes a partner. */
export async function removeAllStaff(strapi: Strapi, partner: string): Promise<void> {
  for (const adminId of await sql(strapi)('cop_partner_staffs').where({ partner }).pluck('admin_id') as number[])
    await leave(strapi, adminId, partner)
}
