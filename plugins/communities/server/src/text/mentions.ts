import type { Strapi } from '../kernel/strapi'
import { sql } from '../kernel/database'

const MENTION = /<a ([^>]*\bdata-person="([^"]+)"[^>]*)><\/a>/g

/** The people mentioned in rendered texts. */
export function mentionedIn(htmls: (string | null)[]): string[] {
  return [...new Set(htmls.flatMap(html => [...(html ?? '').matchAll(MENTION)].map(match => match[2] as string)))]
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** Puts present names into person links; someone who is gone is a word without a link. */
export function fillMentions(html: string, names: Map<string, string>): string {
  return html.replace(MENTION, (_, attributes: string, person: string) => {
    const name = names.get(person)
    return name === undefined ? '<span class="mention">@…</span>' : `<a ${attributes}>@${escapeHtml(name)}</a>`
  })
}

/** Present names of the people mentioned: one query, none when nobody is. */
export async function mentionNames(strapi: Strapi, htmls: (string | null)[]): Promise<Map<string, string>> {
  const ids = mentionedIn(htmls)
  if (ids.length === 0)
    return new Map()
  const rows = await sql(strapi)('cop_profiles').whereIn('document_id', ids).select('document_id', 'name') as { document_id: string, name: string }[]
  return new Map(rows.map(row => [row.document_id, row.name]))
}
