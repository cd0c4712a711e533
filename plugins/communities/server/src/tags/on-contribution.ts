import type { TagOnThing } from '../../../contracts/tags'
import type { CommunityAccess } from '../access/community'
import type { RegisteredViewer, Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { demand } from '../access/community'
import { mayContribute, mayModerate, maySeeMembers } from '../access/rules'
import { audit } from '../audit/record'
import { factsOf } from '../freshness/facts'
import { sql, transaction } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { invalidField, notFound } from '../kernel/errors'
import { query, read } from '../kernel/query'
import { record } from '../outbox/record'
import { personOf, readPeople } from '../people/person-ref'
import { tagIds } from './store'

/** More tags than this say nothing. */
const mostTags = 20

/** A contribution that the viewer may read, with the community it lives in. */
export interface Tagged { community: CommunityAccess, row: { id: number } }

interface Row { slug: string, name: string, user_id: number | null }

/** Tags of a contribution that has passed access, in the order in which they came. */
export async function tagsOf(strapi: Strapi, viewer: Viewer, { community, row }: Tagged): Promise<TagOnThing[]> {
  const rows = await taggingsOf(strapi, row.id)
  const people = maySeeMembers(community.standing, community) ? await readPeople(strapi, rows.map(tagging => tagging.user_id)) : null
  return rows.map(tagging => ({
    slug: tagging.slug,
    name: tagging.name,
    by: people && personOf(people, tagging.user_id),
    canRemove: mayRemove(viewer, community, tagging.user_id),
  }))
}

async function taggingsOf(strapi: Strapi, contribution: number): Promise<Row[]> {
  const known = await factsOf(strapi, 'taggings', [contribution], async () => new Map([[contribution, await read<Row>(strapi, query`
    select t.slug, t.name, g.user_id from cop_taggings g join cop_tags t on t.id = g.tag_id
    where g.contribution_id = ${contribution} and t.state = 'active' order by g.id`)]]))
  return known.get(contribution) ?? []
}

export function mayTag({ standing, ...ground }: CommunityAccess): boolean {
  return mayContribute(standing, ground)
}

/** One's own; facilitators any. */
function mayRemove(viewer: Viewer, community: CommunityAccess, user: number | null): boolean {
  return mayModerate(community.standing, community) || (viewer.kind === 'registered' && viewer.userId === user && mayTag(community))
}

/** Adds tags; those that are there already stay whose they are. */
export async function addTags(strapi: Strapi, viewer: RegisteredViewer, { community, row }: Tagged, names: string[]): Promise<void> {
  demand(mayTag(community), viewer, 'Join this community to add tags', 'not-member')
  await transaction(strapi, async () => {
    const ids = await tagIds(strapi, names, 'tags')
    const now = new Date()
    await sql(strapi)('cop_taggings').insert(ids.map(tag => ({ document_id: newDocumentId(), tag_id: tag, contribution_id: row.id, user_id: viewer.userId, created_at: now, updated_at: now, published_at: now }))).onConflict(['contribution_id', 'tag_id']).ignore()
    const { n } = await sql(strapi)('cop_taggings').where('contribution_id', row.id).count({ n: '*' }).first() as { n: number | string }
    if (Number(n) > mostTags)
      throw invalidField('tags', `Must be ${mostTags} tags or fewer`, 'too-many')
    await record(strapi, 'contributions.tagged', { contributionIds: [row.id] })
  })
}

/** @throws NotFoundError when the contribution does not have it */
export async function removeTag(strapi: Strapi, viewer: RegisteredViewer, { community, row }: Tagged, slug: string): Promise<void> {
  await transaction(strapi, async () => {
    const tagging = await sql(strapi)('cop_taggings as g').join('cop_tags as t', 't.id', 'g.tag_id').where({ 'g.contribution_id': row.id, 't.slug': slug, 't.state': 'active' }).join('cop_contributions as c', 'c.id', 'g.contribution_id').first('g.id', 'g.user_id', 't.name', 'c.document_id', 'c.title') as { id: number, user_id: number | null, name: string, document_id: string, title: string } | undefined
    if (!tagging)
      throw notFound()
    demand(mayRemove(viewer, community, tagging.user_id), viewer, 'You can take away only the tags that you added')
    await sql(strapi)('cop_taggings').where('id', tagging.id).delete()
    // What somebody takes back of their own is no decision over others.
    if (tagging.user_id !== viewer.userId)
      await audit(strapi, viewer, { action: 'contribution.untagged', community: community.documentId, subject: { kind: 'contribution', id: tagging.document_id, label: tagging.title }, before: { tag: tagging.name } })
    await record(strapi, 'contributions.tagged', { contributionIds: [row.id] })
  })
}
