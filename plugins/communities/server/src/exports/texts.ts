import type { Strapi } from '../kernel/strapi'
import { list, query, read } from '../kernel/query'
import { plain } from './pieces'

const MENTION = /\[@?[^\]\n]{0,120}\]\(person:([a-z0-9]{8,40})\)/gi
const FILE = /\]\(<?\/files\/([a-z0-9]{8,40})(?:\/thumbnail)?>?/gi

/** Where a file lies in the pack, by its public id. */
export type Places = Map<string, string>

/**
 * What somebody wrote, as it is kept: people are called what they are called now, whatever was written when they were
 * mentioned, and files lead to where they lie beside it.
 */
export async function keptTexts(strapi: Strapi, bodies: (string | null)[], places: Places): Promise<string[]> {
  const people = [...new Set(bodies.flatMap(body => [...(body ?? '').matchAll(MENTION)].map(match => match[1] as string)))]
  const rows = people.length === 0 ? [] : await read<{ document_id: string, name: string }>(strapi, query`select document_id, name from cop_profiles where document_id in ${list(people)}`)
  const names = new Map(rows.map(row => [row.document_id, row.name]))
  return bodies.map(body => (body ?? '')
    .replace(MENTION, (_, person: string) => `@${plain(names.get(person) ?? '…')}`)
    .replace(FILE, (found, file: string) => places.has(file) ? `](../${places.get(file)}` : found))
}
