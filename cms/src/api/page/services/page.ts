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

/** A draft may lack what publishing will ask for. */
interface Written { slug: string, title: string | null, body: string | null, updatedAt: unknown }

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The published page in the language asked for, else in the default one; `null` if there is none. */
  async read(slug: string, wanted: LocaleCode): Promise<PublishedPage | null> {
    for (const locale of new Set([wanted, locales[0].code])) {
      const page = await strapi.documents('api::page.page').findFirst({ filters: { slug }, locale, status: 'published' })
      if (page)
        return this.written(page as unknown as Written, locale)
    }
    return null
  },

  /** A page as readers get it. */
  written({ slug, title, body, updatedAt }: Written, locale: LocaleCode): PublishedPage {
    // What staff write is rendered like anybody's: nothing that it holds runs in a reader's browser.
    const { html } = strapi.plugin('communities').service('text').render(body ?? '')
    return { slug, title: title ?? '', html: raiseHeadings(html), locale, updatedAt: String(updatedAt) }
  },
})
