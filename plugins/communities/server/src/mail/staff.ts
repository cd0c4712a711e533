import type { Strapi } from '../kernel/strapi'
import type { Recipient } from './alert'
import { adminRoles } from '../../../contracts/admin'
import { sql } from '../kernel/database'

/** KM staff who can sign in to the panel. */
export async function staffRecipients(strapi: Strapi): Promise<Recipient[]> {
  const staff = await sql(strapi)('admin_users as a').join('admin_users_roles_lnk as l', 'l.user_id', 'a.id').join('admin_roles as r', 'r.id', 'l.role_id').where({ 'a.is_active': true, 'a.blocked': false, 'r.code': adminRoles.staff }).pluck('a.email') as string[]
  return [...new Set(staff)].map((email): Recipient => `email:${email}`)
}
