import type { Core } from '@strapi/strapi'
import type { LocaleCode } from '../../../locales'
import { locales } from '../../../locales'
import { raiseHeadings } from '../headings'

export interface PublishedPage {
  slug: string
  title: string
  html: string
  /** The language the page is in: English where it has not been translated. */
  locale: LocaleCode
  updatedAt: string
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The published page in the language asked for, else in the default one; `null` if there is none. */
  async read(slug: string, wanted: LocaleCode): Promise<PublishedPage | null> {
    for (const locale of new Set([wanted, locales[0].code])) {
      const page = await strapi.documents('api::page.page').findFirst({ filters: { slug }, locale, status: 'published' })
      if (page) {
        const { html } = strapi.plugin('communities').service('text').render(page.body)
        return { slug, title: page.title, html: raiseHeadings(html), locale, updatedAt: String(page.updatedAt) }
      }
    }
    return null
  },
})
