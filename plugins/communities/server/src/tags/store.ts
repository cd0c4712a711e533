import type { TagRef } from '../../../contracts/people'
import type { Strapi } from '../kernel/strapi'
import { sql } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { invalidField } from '../kernel/errors'
import { list, query, read } from '../kernel/query'
import { distinctTags } from './words'

export interface TagRow { id: number, slug: string, name: string, state: 'active' | 'merged' | 'banned', merged_into_id: number | null }

/** A chain of merges is short; longer than this it would be a circle. */
const mostMerges = 5

/** Tags by slug with those that they were merged into; whoever asks for an old word gets the new one. */
export async function findTags(strapi: Strapi, slugs: string[]): Promise<Map<string, TagRow>> {
  const rows = slugs.length === 0 ? [] : await read<TagRow>(strapi, query`select id, slug, name, state, merged_into_id from cop_tags where slug in ${list(slugs)}`)
  const found = new Map(rows.map(row => [row.slug, row]))
  for (const [slug, row] of found)
    found.set(slug, await afterMerges(strapi, row))
  return found
}

async function afterMerges(strapi: Strapi, row: TagRow, merges = 0): Promise<TagRow> {
  if (row.state !== 'merged' || row.merged_into_id === null || merges === mostMerges)
    return row
  const [into] = await read<TagRow>(strapi, query`select id, slug, name, state, merged_into_id from cop_tags where id = ${row.merged_into_id}`)
  return into ? afterMerges(strapi, into, merges + 1) : row
}

/**
 * Row ids of tags by their words, in the caller's transaction; new words make new tags.
 * @throws ValidationError at `field` for words that staff have banned, or that are no words
 */
export async function tagIds(strapi: Strapi, names: string[], field: string): Promise<number[]> {
  const wanted = distinctTags(names)
  if (names.length > 0 && wanted.length === 0)
    throw invalidField(field, 'Must be words', 'invalid-format')
  const now = new Date()
  const known = await findTags(strapi, wanted.map(({ slug }) => slug))
  const fresh = wanted.filter(({ slug }) => !known.has(slug))
  if (fresh.length > 0) {
    // Two people may think of the same word in one moment.
    await sql(strapi)('cop_tags').insert(fresh.map(tag => ({ ...tag, document_id: newDocumentId(), state: 'active', created_at: now, updated_at: now, published_at: now }))).onConflict('slug').ignore()
    for (const [slug, row] of await findTags(strapi, fresh.map(({ slug }) => slug)))
      known.set(slug, row)
  }
  if ([...known.values()].some(({ state }) => state !== 'active'))
    throw invalidField(field, 'This tag cannot be used', 'tag-banned')
  return [...new Set(wanted.flatMap(({ slug }) => known.get(slug)?.id ?? []))]
}

export async function interestsOf(strapi: Strapi, profileId: number): Promise<TagRef[]> {
  return read<TagRef>(strapi, query`
    select t.slug, t.name from cop_profiles_interests_lnk l join cop_tags t on t.id = l.tag_id
    where l.profile_id = ${profileId} and t.state = 'active' order by t.name, t.id`)
}
