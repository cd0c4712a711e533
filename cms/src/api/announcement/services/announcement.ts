import type { Core } from '@strapi/strapi'
import type { LocaleCode } from '../../../locales'
import type { Level } from '../order'
import { locales } from '../../../locales'
import { markOf, mostImportant } from '../order'

interface Row { documentId: string, text: string, level: Level, startsAt: string | null, publishedAt: string }

export interface CurrentAnnouncement {
  id: string
  level: Level
  html: string
  /** The language the text is in: English where it has not been translated. */
  locale: LocaleCode
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** What is published and within its dates, in the language asked for, else in the default one. */
  async current(wanted: LocaleCode, now = new Date()): Promise<CurrentAnnouncement[]> {
    const [fallback] = locales
    const rows = await running(strapi, fallback.code, now)
    const translated = new Map(wanted === fallback.code ? [] : (await running(strapi, wanted, now)).map(row => [row.documentId, row.text]))
    const { render } = strapi.plugin('communities').service('text')
    return mostImportant(rows.map(row => ({ ...row, since: row.startsAt ?? row.publishedAt }))).map(({ documentId, level, text }) => ({
      id: markOf(documentId, text),
      level,
      html: render(translated.get(documentId) ?? text).html,
      locale: translated.has(documentId) ? wanted : fallback.code,
    }))
  },
})

function running(strapi: Core.Strapi, locale: LocaleCode, now: Date): Promise<Row[]> {
  const at = now.toISOString()
  return strapi.documents('api::announcement.announcement').findMany({
    locale,
    status: 'published',
    fields: ['text', 'level', 'startsAt', 'publishedAt'],
    filters: { $and: [
      { $or: [{ startsAt: { $null: true } }, { startsAt: { $lte: at } }] },
      { $or: [{ endsAt: { $null: true } }, { endsAt: { $gt: at } }] },
    ] },
    sort: 'id:desc',
    limit: 50,
  }) as unknown as Promise<Row[]>
}
