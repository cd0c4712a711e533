import type { Event } from '../../../contracts/events'
import type { Reach } from '../../../contracts/shared'
import type { Strapi } from '../kernel/strapi'
import type { Places } from './texts'
import { bool, iso, isoOf } from '../kernel/database'
import { among, query, read } from '../kernel/query'
import { personOf, readPeople } from '../people/person-ref'
import { keptTexts } from './texts'

const PAGE = 100

interface Row { id: number, document_id: string, slug: string, title: string, body: string | null, author_id: number | null, audience: Reach, language: string | null, pinned: unknown, answer: string | null, created_at: unknown, edited_at: unknown, starts_at: unknown, ends_at: unknown, place: string | null, link: string | null }
interface ReplyRow { id: number, document_id: string, thread: number, parent: string | null, parent_author_id: number | null, author_id: number | null, body: string | null, created_at: unknown, edited_at: unknown }

export interface KeptDiscussion { row: number, id: string, slug: string, title: string, author: string, audience: Reach, language: string | null, pinned: boolean, tags: string[], createdAt: string, editedAt: string | null, body: string, answer: string | null, event: Event | null }
export interface KeptReply { id: string, inReplyTo: string | null, inReplyToName: string | null, author: string, createdAt: string, editedAt: string | null, body: string }

/** What is published in a community, the oldest first, a page in memory at a time. */
export async function* discussionsOf(strapi: Strapi, communityId: number, places: Places): AsyncGenerator<KeptDiscussion> {
  for (let last = 0; ;) {
    const rows = await read<Row>(strapi, query`
      select c.id, c.document_id, c.slug, c.title, c.body, c.author_id, c.audience, c.language, c.pinned, c.created_at, c.edited_at, e.starts_at, e.ends_at, e.place, e.link,
        (select k.document_id from cop_comments k where k.id = c.answer_id and k.state = 'published') as answer
      from cop_contributions c left join cop_events e on e.contribution_id = c.id where c.home_id = ${communityId} and c.state = 'published' and c.id > ${last} order by c.id limit ${PAGE}`)
    const people = await readPeople(strapi, rows.map(row => row.author_id))
    const bodies = await keptTexts(strapi, rows.map(row => row.body), places)
    const tags = await tagsOf(strapi, rows.map(row => row.id))
    for (const [index, row] of rows.entries())
      yield { row: row.id, id: row.document_id, slug: row.slug, title: row.title, author: personOf(people, row.author_id).name, audience: row.audience, language: row.language, pinned: bool(row.pinned), tags: tags.get(row.id) ?? [], createdAt: isoOf(row.created_at), editedAt: iso(row.edited_at), body: bodies[index] ?? '', answer: row.answer, event: row.starts_at === null ? null : { startsAt: isoOf(row.starts_at), endsAt: isoOf(row.ends_at), place: row.place, link: row.link } }
    last = rows.at(-1)?.id ?? last
    if (rows.length < PAGE)
      return
  }
}

async function tagsOf(strapi: Strapi, ids: number[]): Promise<Map<number, string[]>> {
  const rows = await read<{ contribution_id: number, name: string }>(strapi, query`
    select g.contribution_id, t.name from cop_taggings g join cop_tags t on t.id = g.tag_id where g.contribution_id in ${among(strapi, ids)} and t.state = 'active' order by g.id`)
  const tags = new Map<number, string[]>()
  for (const { contribution_id: id, name } of rows)
    tags.set(id, [...tags.get(id) ?? [], name])
  return tags
}

/** The replies that are published, thread by thread; one that answers what is not keeps no word of that. */
export async function* repliesOf(strapi: Strapi, contribution: number, places: Places): AsyncGenerator<KeptReply> {
  for (let last = [0, 0] as [number, number]; ;) {
    const rows = await read<ReplyRow>(strapi, query`
      select k.id, k.document_id, k.thread, k.author_id, k.body, k.created_at, k.edited_at, p.document_id as parent, p.author_id as parent_author_id
      from cop_comments k left join cop_comments p on p.id = k.parent_id and p.state = 'published'
      where k.contribution_id = ${contribution} and k.state = 'published' and (k.thread, k.id) > (${last[0]}, ${last[1]}) order by k.thread, k.id limit ${PAGE}`)
    const people = await readPeople(strapi, rows.flatMap(row => [row.author_id, row.parent_author_id]))
    const bodies = await keptTexts(strapi, rows.map(row => row.body), places)
    for (const [index, row] of rows.entries())
      yield { id: row.document_id, inReplyTo: row.parent, inReplyToName: row.parent && personOf(people, row.parent_author_id).name, author: personOf(people, row.author_id).name, createdAt: isoOf(row.created_at), editedAt: iso(row.edited_at), body: bodies[index] ?? '' }
    const end = rows.at(-1)
    if (!end || rows.length < PAGE)
      return
    last = [end.thread, end.id]
  }
}
