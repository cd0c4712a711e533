import type { Language } from '../kernel/language'
import type { Strapi } from '../kernel/strapi'
import { notFound } from '../kernel/errors'
import { inLanguage } from '../kernel/language'
import { query, read } from '../kernel/query'

interface Picture { url: string, mime: string }
/** A file of Strapi's media library. */
interface Logo extends Picture { hash: string, width: number | null, height: number | null, formats: Record<string, Picture> | null }
interface Row { documentId: string, locale: Language, slug: string, name: string, summary: string, text: string | null, accent: string | null, logo: Logo | null }

/** What a community names as its partner: null without one, and until its page is published. */
export async function partnerRef(strapi: Strapi, partner: string | null, language: Language): Promise<{ slug: string, name: string } | null> {
  if (partner === null)
    return null
  const rows = await read<{ document_id: string, locale: Language, slug: string, name: string }>(strapi, query`select p.document_id, p.locale, p.slug, p.name from cop_partners p where p.document_id = ${partner} and p.published_at is not null`)
  const [row] = inLanguage(rows, language)
  return row ? { slug: row.slug, name: row.name } : null
}

/** A partner in this language, or else in the one there is. @throws NotFoundError where none is published */
export async function publishedPartner(strapi: Strapi, slug: string, language: Language): Promise<Row> {
  const rows = await strapi.db.query('plugin::communities.partner').findMany({ where: { slug, publishedAt: { $notNull: true } }, populate: ['logo'] }) as Row[]
  const [row] = inLanguage(rows.map(one => ({ ...one, document_id: one.documentId })), language)
  if (!row)
    throw notFound()
  // One for all languages, which Strapi may have kept with another of them.
  return { ...row, logo: row.logo ?? rows.find(one => one.logo)?.logo ?? null }
}
