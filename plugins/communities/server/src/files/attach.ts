import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { sql } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'

/** A file in Markdown, as its address on the site; `/thumbnail` may follow. */
const ADDRESS = /\]\(<?\/files\/([a-z0-9]{8,40})\b/gi
const mostInText = 50

/** The files that a text refers to. */
export function filesIn(body: string): string[] {
  return [...new Set([...body.matchAll(ADDRESS)].map(match => match[1] as string))].slice(0, mostInText)
}

type Thing = { contribution_id: number } | { comment_id: number }

/**
 * Ties a text to the files that it refers to, in the transaction that writes it: what hung on it before stays while it is
 * still there, whoever edits; new are only the writer's own uploads. Other addresses stay words.
 */
export async function attachFiles(strapi: Strapi, viewer: RegisteredViewer, thing: Thing, body: string): Promise<void> {
  const documents = filesIn(body)
  const knex = sql(strapi)
  const before = await knex('cop_attachments as a').join('cop_files as f', 'f.id', 'a.file_id').where(thing).select('a.id', 'f.id as file_id', 'f.document_id') as { id: number, file_id: number, document_id: string }[]
  if (documents.length === 0 && before.length === 0)
    return
  const own = await knex('cop_files').whereIn('document_id', documents).where('uploader_id', viewer.userId).whereNot('state', 'refused').select('id', 'document_id') as { id: number, document_id: string }[]
  const held = new Set(before.map(row => row.document_id))
  const fresh = own.filter(file => !held.has(file.document_id))
  const gone = before.filter(row => !documents.includes(row.document_id))
  const now = new Date()
  if (fresh.length > 0) {
    await knex('cop_attachments').insert(fresh.map(file => ({ document_id: newDocumentId(), file_id: file.id, ...thing, created_at: now, updated_at: now, published_at: now })))
    await holdFiles(strapi, fresh.map(file => file.id))
  }
  await knex('cop_attachments').whereIn('id', gone.map(row => row.id)).delete()
  await looseFiles(strapi, gone.map(row => row.file_id))
}

/** Used from now on. */
export async function holdFiles(strapi: Strapi, ids: number[]): Promise<void> {
  await sql(strapi)('cop_files').whereIn('id', ids).update({ loose_since: null })
}

/** Perhaps used no more: the sweep looks again before it throws anything away. */
export async function looseFiles(strapi: Strapi, ids: number[]): Promise<void> {
  await sql(strapi)('cop_files').whereIn('id', ids).update({ loose_since: new Date() })
}
