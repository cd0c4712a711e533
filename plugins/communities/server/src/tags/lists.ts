import type { TagRef } from '../../../contracts/people'
import type { RegisteredViewer, Viewer } from '../access/viewer'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import type { TagRow } from './store'
import { seesField } from '../access/profile-fields'
import { publishedFor } from '../access/visible'
import { decodeCursor, page } from '../kernel/cursor'
import { isoOf, likeText } from '../kernel/database'
import { notFound } from '../kernel/errors'
import { nothing, query, raw, read, readOne } from '../kernel/query'
import { personOf, readPeople } from '../people/person-ref'
import { findTags } from './store'
import { tagSlug } from './words'

const PAGE = 20
/** What stands beside a tag is looked for on so many of its newest contributions. */
const lookedAt = 300

/** Contributions with a tag, and their homes. */
const TAGGED = raw('from cop_taggings g join cop_contributions c on c.id = g.contribution_id join cop_communities h on h.id = c.home_id')

/**
 * Tags that begin with these words, or one of whose words does. Only those on something that the viewer may read, or in
 * a profile as they may see it: what a private community talks about is not told by its words either.
 */
export async function suggestTags(strapi: Strapi, viewer: RegisteredViewer, words: string): Promise<TagRef[]> {
  const start = likeText(tagSlug(words))
  if (start === '')
    return []
  return read<TagRef>(strapi, query`
    select t.slug, t.name from cop_tags t
    where t.state = 'active' and (t.slug like ${`${start}%`} or t.slug like ${`%-${start}%`})
      and (exists (select 1 ${TAGGED} where g.tag_id = t.id and (${publishedFor(viewer)}))
        or exists (select 1 from cop_profiles_interests_lnk l join cop_profiles p on p.id = l.profile_id where l.tag_id = t.id and ${seesField(viewer, 'interests')}))
    order by case when t.slug like ${`${start}%`} then 0 else 1 end, t.slug limit 10`)
}

interface Row { id: number, document_id: string, kind: string, title: string, slug: string, excerpt: string | null, author_id: number | null, comment_count: number, created_at: unknown, home_slug: string, home_name: string }

/** @throws NotFoundError for a tag that stands on nothing this viewer may read, the same as for none */
export async function readTagPage(strapi: Strapi, viewer: Viewer, slug: string, cursor: string | undefined) {
  const after = decodeCursor(cursor, 'integer')
  const tag = (await findTags(strapi, [slug])).get(slug)
  if (tag?.state !== 'active')
    throw notFound()
  const readable = query`${TAGGED} where g.tag_id = ${tag.id} and (${publishedFor(viewer)})`
  const { n } = await readOne<{ n: number | string }>(strapi, query`select count(*) as n ${readable}`) ?? { n: 0 }
  if (Number(n) === 0)
    throw notFound()
  const rows = await read<Row>(strapi, query`
    select c.id, c.document_id, c.kind, c.title, c.slug, c.excerpt, c.author_id, c.comment_count, c.created_at, h.slug as home_slug, h.name as home_name
    ${readable} ${after ? query`and c.id < ${after[0] as number}` : nothing} order by c.id desc limit ${PAGE + 1}`)
  const people = await readPeople(strapi, rows.map(row => row.author_id))
  return {
    tag: { slug: tag.slug, name: tag.name },
    total: Number(n),
    related: await relatedTags(strapi, tag, readable),
    ...page(rows, PAGE, row => [row.id], row => ({
      id: row.document_id,
      kind: row.kind,
      title: row.title,
      slug: row.slug,
      excerpt: row.excerpt ?? '',
      author: personOf(people, row.author_id),
      community: { slug: row.home_slug, name: row.home_name },
      commentCount: row.comment_count,
      createdAt: isoOf(row.created_at),
    })),
  }
}

async function relatedTags(strapi: Strapi, { id }: TagRow, readable: Fragment) {
  const rows = await read<TagRef & { n: number | string }>(strapi, query`
    select t.slug, t.name, count(*) as n
    from (select c.id ${readable} order by c.id desc limit ${lookedAt}) x
    join cop_taggings o on o.contribution_id = x.id and o.tag_id <> ${id} join cop_tags t on t.id = o.tag_id and t.state = 'active'
    group by t.id, t.slug, t.name order by count(*) desc, t.slug limit 12`)
  return rows.map(({ n, ...tag }) => ({ ...tag, count: Number(n) }))
}
