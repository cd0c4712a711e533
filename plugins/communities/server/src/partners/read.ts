import type { PartnerPage } from '../../../contracts/partners'
import type { Language } from '../kernel/language'
import type { Strapi } from '../kernel/strapi'
import { notFound } from '../kernel/errors'
import { inLanguage } from '../kernel/language'
import { render } from '../text/markdown'

interface Logo { url: string, width: number | null, height: number | null }
interface Row { documentId: string, locale: Language, slug: string, name: string, summary: string, text: string | null, accent: string | null, logo: Logo | null }

/** The page of a partner in this language, or else in the one there is. @throws NotFoundError where none is published */
export async function readPartner(strapi: Strapi, slug: string, language: Language): Promise<PartnerPage> {
  const rows = await strapi.db.query('plugin::communities.partner').findMany({ where: { slug, publishedAt: { $notNull: true } }, populate: ['logo'] }) as Row[]
  const [row] = inLanguage(rows.map(one => ({ ...one, document_id: one.documentId })), language)
  if (!row)
    throw notFound()
  const logo = row.logo ?? rows.find(one => one.logo)?.logo
  return {
    slug: row.slug,
    name: row.name,
    summary: row.summary,
    // Staff write it, and it is rendered like anybody's: nothing that it holds runs in a reader's browser.
    textHtml: render(row.text ?? '').html,
    language: row.locale,
    accent: row.accent,
    logo: logo ? { url: logo.url, width: logo.width, height: logo.height } : null,
  }
}
