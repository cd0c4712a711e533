import type { AdminRole } from '../../../contracts/admin'
import type { Strapi } from '../kernel/strapi'
import { sql } from '../kernel/database'

const ADMIN = 'admin::user'

export interface PanelAccount { id: number, documentId: string, email: string, firstname: string | null, lastname: string | null, isActive: boolean, registrationToken: string | null, roles: { id: number, code: string }[] }

/**
 * Accounts of the admin panel that the plugin gives and takes away, by a role of its own. Whoever has an account already
 * only gains the role; a new one is set up by the link that is mailed.
 */
export function panelAccounts(strapi: Strapi) {
  const admins = () => strapi.db.query(ADMIN)
  const find = (where: object) => admins().findOne({ where, populate: ['roles'] }) as Promise<PanelAccount | null>

  return {
    find,
    /** In the caller's transaction, which two that give the same role to a new person wait for. */
    async give({ id, email, name }: { id?: number | null, email: string, name: string }, code: AdminRole): Promise<PanelAccount> {
      const role = await sql(strapi)('admin_roles').where('code', code).forUpdate().first('id') as { id: number }
      const held = id ? await find({ id }) : await find({ email })
      if (!held) {
        const made = await strapi.service('admin::user').create({ email, firstname: name, isActive: false, blocked: false, roles: [role.id] }) as { id: number }
        return await find({ id: made.id }) as PanelAccount
      }
      const roles = [...new Set([...held.roles.map(one => one.id), role.id])]
      // An account that was put to sleep when they last stopped is woken by a new link, not by its old password.
      const asleep = !held.isActive && held.registrationToken === null
      const token = asleep ? { registrationToken: strapi.service('admin::token').createToken() as string } : {}
      await admins().update({ where: { id: held.id }, data: { roles, ...token } })
      return { ...held, ...token }
    },
    /** The role goes; an account without roles is put to sleep; its sessions end. */
    async take(id: number, code: AdminRole): Promise<void> {
      const held = await find({ id })
      if (!held)
        return
      const roles = held.roles.filter(role => role.code !== code).map(role => role.id)
      await admins().update({ where: { id }, data: { roles, ...(roles.length === 0 && { isActive: false, registrationToken: null }) } })
      await strapi.sessionManager('admin').invalidateRefreshToken(String(id))
    },
  }
}
