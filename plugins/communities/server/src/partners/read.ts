import type { PartnerPage } from '../../../contracts/partners'
import type { Language } from '../kernel/language'
import type { Strapi } from '../kernel/strapi'
import { render } from '../text/markdown'
import { publishedPartner } from './published'

/** The page of a partner. @throws NotFoundError where none is published */
export async function readPartner(strapi: Strapi, slug: string, language: Language): Promise<PartnerPage> {
  const { name, summary, text, locale, accent, logo } = await publishedPartner(strapi, slug, language)
  return {
    slug,
    name,
    summary,
    // Staff write it, and it is rendered like anybody's: nothing that it holds runs in a reader's browser.
    textHtml: render(text ?? '').html,
    language: locale,
    accent,
    logo: logo && { width: logo.width, height: logo.height },
  }
}
