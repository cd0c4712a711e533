import type { Core } from '@strapi/strapi'
import { isLocale, locales } from '../../locales'
import { signPreview } from './preview'

const PAGE = 'api::page.page'

interface Asked { documentId?: string, locale?: string, status?: 'draft' | 'published' }
interface AdminState { user?: { id: number }, userAbility?: { can: (action: string, subject: string) => boolean } }

/**
 * Where the panel shows a page before it is published; undefined for types that the site has no page for. Strapi asks
 * nobody's rights before it calls this: any account of the panel could see drafts.
 */
export async function previewAddress(strapi: Core.Strapi, uid: string, { documentId, locale = locales[0].code, status = 'draft' }: Asked): Promise<string | undefined> {
  const { user, userAbility } = (strapi.requestContext.get()?.state ?? {}) as AdminState
  if (uid !== PAGE || !documentId || !isLocale(locale) || !user || !userAbility?.can('plugin::content-manager.explorer.read', PAGE))
    return undefined
  const token = signPreview({ documentId, locale, status, admin: user.id }, strapi.config.get('admin.auth.secret'))
  const site = strapi.config.get('plugin::communities.siteUrl')
  return `${site}${locale === locales[0].code ? '' : `/${locale}`}/preview?token=${token}`
}
