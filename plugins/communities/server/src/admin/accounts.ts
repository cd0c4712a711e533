import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { adminRoles } from '../../../contracts/admin'
import { audit } from '../audit/record'
import { bool, sql, transaction } from '../kernel/database'
import { ConflictError, notFound } from '../kernel/errors'
import { record } from '../outbox/record'
import { panelAccounts } from './panel-account'

interface Member { profile_id: number, email: string, name: string, confirmed: unknown, blocked: unknown, admin_user_id: number | null }

export type AdminAccess = 'none' | 'invited' | 'active'

/**
 * The admin accounts of facilitators (architecture.md, "Facilitators in the admin panel"):
 * given by KM staff, tied to the member, gone when they stop facilitating.
 */
export function createAdminAccounts(strapi: Strapi) {
  const accounts = panelAccounts(strapi)

  async function memberOf(userId: number): Promise<Member> {
    const member = await sql(strapi)('up_users as u').join('cop_profiles as p', 'p.user_id', 'u.id').where('u.id', userId).first('p.id as profile_id', 'u.email', 'p.name', 'u.confirmed', 'u.blocked', 'p.admin_user_id') as Member | undefined
    if (!member || bool(member.blocked) || !bool(member.confirmed))
      throw notFound()
    return member
  }

  async function facilitates(userId: number): Promise<boolean> {
    return Boolean(await sql(strapi)('cop_memberships').where({ user_id: userId, state: 'active', role: 'facilitator' }).first('id'))
  }

  async function revoke(by: Viewer | null, userId: number): Promise<void> {
    const profile = await sql(strapi)('cop_profiles').where('user_id', userId).first('id', 'admin_user_id') as { id: number, admin_user_id: number | null } | undefined
    if (!profile?.admin_user_id)
      return
    await sql(strapi)('cop_profiles').where('id', profile.id).update({ admin_user_id: null })
    await audit(strapi, by, { action: 'admin-access.revoked', subject: { kind: 'person', user: userId } })
    await accounts.take(profile.admin_user_id, adminRoles.facilitator)
  }

  return {
    /**
     * Gives a facilitator the admin panel and mails the link. Twice gives it once.
     * @throws ConflictError `not-facilitator`; NotFoundError for an account that is closed or not confirmed
     */
    grant(by: Viewer | null, userId: number): Promise<Exclude<AdminAccess, 'none'>> {
      return transaction(strapi, async () => {
        // A double click gives one account: the second waits here for the first.
        await sql(strapi)('cop_profiles').where('user_id', userId).forUpdate().first('id')
        const member = await memberOf(userId)
        if (!await facilitates(userId))
          throw new ConflictError('not-facilitator', 'This person facilitates no community')
        const account = await accounts.give({ id: member.admin_user_id, email: member.email, name: member.name }, adminRoles.facilitator)
        await sql(strapi)('cop_profiles').where('id', member.profile_id).update({ admin_user_id: account.id })
        if (member.admin_user_id !== account.id)
          await audit(strapi, by, { action: 'admin-access.granted', subject: { kind: 'person', user: userId } })
        await record(strapi, 'admin.granted', { userId })
        return account.isActive ? 'active' : 'invited'
      })
    },
    /** Takes the panel away: the role goes; an account without roles is put to sleep; its sessions end. */
    revoke: (by: Viewer, userId: number): Promise<void> => transaction(strapi, () => revoke(by, userId)),
    /** Called in the transaction of every change that may have ended someone's last facilitation. */
    async stopWhenNoLongerFacilitating(userId: number): Promise<void> {
      if (!await facilitates(userId))
        await revoke(null, userId)
    },
  }
}

export type AdminAccounts = ReturnType<typeof createAdminAccounts>
