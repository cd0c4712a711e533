import type { AdminTag } from '../../../contracts/admin'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { TagRow } from './store'
import { audit } from '../audit/record'
import { likeText, sql, transaction } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { ConflictError, invalidField, notFound } from '../kernel/errors'
import { record } from '../outbox/record'
import { tagSlug } from './words'

const PAGE = 50
/** So many changed rows in one event: those who follow take them in one turn. */
const atOnce = 500

type Full = TagRow & { into_name: string | null, contributions: number | string, people: number | string }

function tagsWithUse(strapi: Strapi) {
  const knex = sql(strapi)
  return knex('cop_tags as t').leftJoin('cop_tags as i', 'i.id', 't.merged_into_id').select('t.id', 't.slug', 't.name', 't.state', 't.merged_into_id', 'i.name as into_name', knex.raw('(select count(*) from cop_taggings g where g.tag_id = t.id) as contributions'), knex.raw('(select count(*) from cop_profiles_interests_lnk l where l.tag_id = t.id) as people'))
}

function toAdminTag(row: Full): AdminTag {
  return { slug: row.slug, name: row.name, state: row.state, mergedInto: row.into_name, contributions: Number(row.contributions), people: Number(row.people) }
}

/** All tags for staff, the most used first. */
export async function listTags(strapi: Strapi, { q, state, page }: { q?: string | undefined, state: AdminTag['state'], page: number }) {
  const start = q ? likeText(tagSlug(q)) : ''
  const narrow = (builder: ReturnType<typeof tagsWithUse>) => start === '' ? builder : builder.where('t.slug', 'like', `%${start}%`)
  const rows = await narrow(tagsWithUse(strapi).where('t.state', state)).orderBy('contributions', 'desc').orderBy('t.slug').limit(PAGE).offset((page - 1) * PAGE) as Full[]
  const { n } = await narrow(sql(strapi)('cop_tags as t').where('t.state', state) as never).count({ n: '*' }).first() as unknown as { n: number | string }
  return { items: rows.map(toAdminTag), total: Number(n), page, pageSize: PAGE }
}

/** @throws NotFoundError */
async function findTag(strapi: Strapi, slug: string): Promise<Full> {
  const row = await tagsWithUse(strapi).where('t.slug', slug).first() as Full | undefined
  if (!row)
    throw notFound()
  return row
}

const readTag = async (strapi: Strapi, slug: string) => toAdminTag(await findTag(strapi, slug))

/** Tells those who follow of everything that shows this tag. */
async function announce(strapi: Strapi, tag: number) {
  const contributions = await sql(strapi)('cop_taggings').where('tag_id', tag).pluck('contribution_id') as number[]
  for (let start = 0; start < contributions.length; start += atOnce)
    await record(strapi, 'contributions.tagged', { contributionIds: contributions.slice(start, start + atOnce) })
  const people = await sql(strapi)('cop_profiles_interests_lnk as l').join('cop_profiles as p', 'p.id', 'l.profile_id').where('l.tag_id', tag).pluck('p.user_id') as number[]
  for (let start = 0; start < people.length; start += atOnce)
    await record(strapi, 'people.changed', { userIds: people.slice(start, start + atOnce) })
}

/** Another name; where the address changes with it, the old one leads on. */
export function renameTag(strapi: Strapi, viewer: Viewer, slug: string, name: string): Promise<AdminTag> {
  return transaction(strapi, async () => {
    const tag = await findTag(strapi, slug)
    const fresh = tagSlug(name)
    if (fresh === '')
      throw invalidField('name', 'Must be words', 'invalid-format')
    const knex = sql(strapi)
    if (fresh !== slug) {
      const other = await knex('cop_tags').where('slug', fresh).first('id', 'merged_into_id') as { id: number, merged_into_id: number | null } | undefined
      // An old name of its own may become its name again.
      if (other && other.merged_into_id !== tag.id)
        throw new ConflictError('tag-exists', 'There is a tag with this name: merge the two')
      const now = new Date()
      await knex('cop_tags').where('id', other?.id ?? 0).delete()
      await knex('cop_tags').where('id', tag.id).update({ slug: fresh, name, updated_at: now })
      await knex('cop_tags').insert({ document_id: newDocumentId(), slug, name: tag.name, state: 'merged', merged_into_id: tag.id, created_at: now, updated_at: now, published_at: now })
    }
    else {
      await knex('cop_tags').where('id', tag.id).update({ name, updated_at: new Date() })
    }
    if (name !== tag.name)
      await audit(strapi, viewer, { action: 'tag.renamed', subject: { kind: 'tag', id: fresh, label: name }, before: { name: tag.name, slug }, after: { name, slug: fresh } })
    await announce(strapi, tag.id)
    return readTag(strapi, fresh)
  })
}

/** Everything that had the one has the other; where it had both, whoever came first stays. */
export function mergeTags(strapi: Strapi, viewer: Viewer, slug: string, into: string): Promise<AdminTag> {
  return transaction(strapi, async () => {
    const [tag, target] = [await findTag(strapi, slug), await findTag(strapi, into)]
    if (tag.id === target.id || target.state !== 'active')
      throw new ConflictError('tag-not-mergeable', 'Choose another tag that is in use')
    const knex = sql(strapi)
    await announce(strapi, tag.id)
    await knex.raw('delete from cop_taggings where tag_id = ? and contribution_id in (select contribution_id from (select contribution_id from cop_taggings where tag_id = ?) x)', [tag.id, target.id])
    await knex('cop_taggings').where('tag_id', tag.id).update({ tag_id: target.id })
    await knex.raw('delete from cop_profiles_interests_lnk where tag_id = ? and profile_id in (select profile_id from (select profile_id from cop_profiles_interests_lnk where tag_id = ?) x)', [tag.id, target.id])
    await knex('cop_profiles_interests_lnk').where('tag_id', tag.id).update({ tag_id: target.id })
    // What had led here leads on at once.
    await knex('cop_tags').where('merged_into_id', tag.id).update({ merged_into_id: target.id })
    await knex('cop_tags').where('id', tag.id).update({ state: 'merged', merged_into_id: target.id, updated_at: new Date() })
    await audit(strapi, viewer, { action: 'tag.merged', subject: { kind: 'tag', id: slug, label: tag.name }, before: { state: tag.state }, after: { state: 'merged', into } })
    return readTag(strapi, slug)
  })
}

/** Banned tags stay where they are, seen by nobody, so that a ban can be undone. */
export function banTag(strapi: Strapi, viewer: Viewer, slug: string, ban: boolean): Promise<AdminTag> {
  return transaction(strapi, async () => {
    const tag = await findTag(strapi, slug)
    if (tag.state === 'merged')
      throw new ConflictError('tag-not-mergeable', 'This tag is part of another')
    await sql(strapi)('cop_tags').where('id', tag.id).update({ state: ban ? 'banned' : 'active', updated_at: new Date() })
    if ((tag.state === 'banned') !== ban)
      await audit(strapi, viewer, { action: ban ? 'tag.banned' : 'tag.unbanned', subject: { kind: 'tag', id: slug, label: tag.name }, before: { state: tag.state }, after: { state: ban ? 'banned' : 'active' } })
    await announce(strapi, tag.id)
    return readTag(strapi, slug)
  })
}
