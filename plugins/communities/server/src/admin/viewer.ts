import type { Context } from 'koa'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { permissions } from '../../../contracts/admin'
import { ANONYMOUS, viewerOfUser } from '../access/viewer'
import { sql } from '../kernel/database'
import { communitiesOf } from '../partners/store'

interface Ability { can: (action: string) => boolean }
interface AdminState { user?: { id: number }, userAbility?: Ability }

/**
 * Who asks in the admin panel: KM staff see every community, partner staff those of their partners; anyone else acts as
 * the member their account is tied to, and with no tie as nobody. `hasPermissions` checks no entity, so each query is
 * narrowed by this viewer.
 */
export async function adminViewer(strapi: Strapi, ctx: Context): Promise<Viewer> {
  const { user, userAbility } = ctx.state as AdminState
  return user ? viewerFor(strapi, user.id, userAbility) : ANONYMOUS
}

async function viewerFor(strapi: Strapi, id: number, ability: Ability | undefined): Promise<Viewer> {
  if (ability?.can(permissions.all))
    return { kind: 'staff', adminId: id }
  if (ability?.can(permissions.partner))
    return { kind: 'partner', adminId: id, partnerOf: await communitiesOf(strapi, id) }
  const profile = await sql(strapi)('cop_profiles').where('admin_user_id', id).first('user_id') as { user_id: number | null } | undefined
  return profile?.user_id ? viewerOfUser(strapi, profile.user_id) : ANONYMOUS
}

interface AdminUser { id: number, email: string, isActive: boolean, blocked: boolean }

/**
 * The same where no request of the panel is theirs (work that they asked for, an address that was made for them), as they
 * are now: who is blocked or has lost the right to this section is nobody.
 */
export async function viewerOfAdmin(strapi: Strapi, id: number): Promise<{ viewer: Viewer, email: string | null }> {
  const user = await strapi.db.query('admin::user').findOne({ where: { id }, populate: ['roles'] }) as AdminUser | null
  if (!user?.isActive || user.blocked)
    return { viewer: ANONYMOUS, email: null }
  const ability = await strapi.service('admin::permission').engine.generateUserAbility(user) as Ability
  return { viewer: ability.can(permissions.read) ? await viewerFor(strapi, id, ability) : ANONYMOUS, email: user.email }
}
