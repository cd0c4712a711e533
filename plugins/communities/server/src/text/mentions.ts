import type { Strapi } from '../kernel/strapi'
import { factsOf } from '../freshness/facts'
import { list, query, read } from '../kernel/query'

const MENTION = /<a ([^>]*\bdata-person="([^"]+)"[^>]*)><\/a>/g

/** Most texts mention nobody, and need no closer look. */
function mayMention(html: string | null): html is string {
  return html !== null && html.includes('data-person="')
}

/** The people mentioned in rendered texts. */
export function mentionedIn(htmls: (string | null)[]): string[] {
  return [...new Set(htmls.flatMap(html => mayMention(html) ? [...html.matchAll(MENTION)].map(match => match[2] as string) : []))]
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** Puts present names into person links; someone who is gone is a word without a link. */
export function fillMentions(html: string, names: Map<string, string>): string {
  if (!mayMention(html))
    return html
  return html.replace(MENTION, (_, attributes: string, person: string) => {
    const name = names.get(person)
    return name === undefined ? '<span class="mention">@…</span>' : `<a ${attributes}>@${escapeHtml(name)}</a>`
  })
}

/** Present names of the people mentioned: one query, none when nobody is. */
export async function mentionNames(strapi: Strapi, htmls: (string | null)[]): Promise<Map<string, string>> {
  return factsOf(strapi, 'names', mentionedIn(htmls), missing => namesOf(strapi, missing))
}

async function namesOf(strapi: Strapi, people: string[]): Promise<Map<string, string>> {
  const rows = await read<{ document_id: string, name: string }>(strapi, query`select document_id, name from cop_profiles where document_id in ${list(people)}`)
  return new Map(rows.map(row => [row.document_id, row.name]))
}
