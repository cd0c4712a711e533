import type { Strapi } from '../kernel/strapi'
import { setImmediate } from 'node:timers/promises'
import { sql } from '../kernel/database'
import { excerptOf, render, RENDERER_VERSION } from './markdown'

interface Row { id: number, source: string }

const BATCH = 200

/** Where rendered text is kept: the table, its Markdown, and the columns made of it. */
const PLACES = [
  { table: 'cop_messages', source: 'body', columns: (source: string) => {
    const { html, text } = render(source)
    return { body_html: html, body_text: text }
  } },
  { table: 'cop_profiles', source: 'about', columns: (source: string) => {
    const { html, text } = render(source)
    return { about_html: html, about_text: text }
  } },
  { table: 'cop_contributions', source: 'body', columns: (source: string) => {
    const { html, text } = render(source)
    return { body_html: html, body_text: text, excerpt: excerptOf(text) }
  } },
  { table: 'cop_comments', source: 'body', columns: (source: string) => {
    const { html, text } = render(source)
    return { body_html: html, body_text: text }
  } },
  { table: 'cop_communities', source: 'description', columns: (source: string) => ({ description_html: render(source).html }) },
]

/** Renders again what an older renderer made, in batches; a stop half-way goes on at the next start. */
export async function rerenderOld(strapi: Strapi): Promise<number> {
  let done = 0
  for (const { table, source, columns } of PLACES) {
    for (;;) {
      const rows = await sql(strapi)(table).where('renderer_version', '<', RENDERER_VERSION).limit(BATCH).select('id', `${source} as source`) as Row[]
      for (const row of rows) {
        // Not over what its author has edited, and so rendered, since it was read.
        await sql(strapi)(table).where('id', row.id).where('renderer_version', '<', RENDERER_VERSION).update({ ...columns(row.source ?? ''), renderer_version: RENDERER_VERSION })
        // SQLite answers without a pause: without one here the start would wait for all texts after all.
        await setImmediate()
      }
      done += rows.length
      if (rows.length < BATCH)
        break
    }
  }
  return done
}
