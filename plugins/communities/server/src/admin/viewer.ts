import type { Context } from 'koa'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { permissions } from '../../../contracts/admin'
import { ANONYMOUS, viewerOfUser } from '../access/viewer'
import { sql } from '../kernel/database'

interface AdminState { user?: { id: number }, userAbility?: { can: (action: string) => boolean } }

/**
 * Who asks in the admin panel: KM staff see every community; anyone else acts as the member their account is tied to,
 * and with no tie as nobody. `hasPermissions` checks no entity, so each query is narrowed by this viewer.
 */
export async function adminViewer(strapi: Strapi, ctx: Context): Promise<Viewer> {
  const { user, userAbility } = ctx.state as AdminState
  if (!user)
    return ANONYMOUS
  if (userAbility?.can(permissions.all))
    return { kind: 'staff', adminId: user.id }
  const profile = await sql(strapi)('cop_profiles').where('admin_user_id', user.id).first('user_id') as { user_id: number | null } | undefined
  return profile?.user_id ? viewerOfUser(strapi, profile.user_id) : ANONYMOUS
}
