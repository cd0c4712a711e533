import type { Core } from '@strapi/strapi'
import type { PublishedPage } from './page'
import { environment } from '@cop/config'
import { readPreview } from '../preview'

const PAGE = 'api::page.page'

interface Shown { page: PublishedPage | null, published: boolean, panel: string }
interface AdminUser { id: number, isActive: boolean, blocked: boolean }

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * The page as it was saved, asked for by an address of the panel; null for what is none. The account that it was made for
   * must still exist and may still read pages: rights that were taken away are gone at once.
   */
  async show(token: string, now = Date.now()): Promise<Shown | null> {
    const preview = readPreview(token, strapi.config.get('admin.auth.secret'))
    if (!preview)
      return null
    const { documentId, locale, status, admin, until } = preview
    const shown = { published: status === 'published', panel: new URL(environment().CMS_URL).origin }
    if (until < now || !await mayRead(strapi, admin))
      return { ...shown, page: null }
    const page = await strapi.documents(PAGE).findOne({ documentId, locale, status })
    return { ...shown, page: page ? strapi.service(PAGE).written(page, locale) : null }
  },
})

async function mayRead(strapi: Core.Strapi, id: number): Promise<boolean> {
  const user = await strapi.db.query('admin::user').findOne({ where: { id }, populate: ['roles'] }) as AdminUser | null
  if (!user?.isActive || user.blocked)
    return false
  const ability = await strapi.service('admin::permission').engine.generateUserAbility(user)
  return ability.can('plugin::content-manager.explorer.read', PAGE)
}
