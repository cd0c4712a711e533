import type { Person } from '../../../contracts/people'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { publishedFor } from '../access/visible'
import { decodeCursor, page } from '../kernel/cursor'
import { isoOf } from '../kernel/database'
import { nothing, query, read } from '../kernel/query'

const PAGE = 10

interface Row { id: number, document_id: string, kind: string, title: string, slug: string, comment_count: number, created_at: unknown, home_slug: string, home_name: string }

/** What a person has published, as far as this viewer may read it, newest first. */
export async function listMade(strapi: Strapi, viewer: Viewer, author: number, cursor: string | undefined): Promise<Person['contributions']> {
  const after = decodeCursor(cursor, 'integer')
  const rows = await read<Row>(strapi, query`
    select c.id, c.document_id, c.kind, c.title, c.slug, c.comment_count, c.created_at, h.slug as home_slug, h.name as home_name
    from cop_contributions c join cop_communities h on h.id = c.home_id
    where c.author_id = ${author} and (${publishedFor(viewer)}) ${after ? query`and c.id < ${after[0] as number}` : nothing}
    order by c.id desc limit ${PAGE + 1}`)
  return page(rows, PAGE, row => [row.id], row => ({
    id: row.document_id,
    kind: row.kind,
    title: row.title,
    slug: row.slug,
    community: { slug: row.home_slug, name: row.home_name },
    commentCount: row.comment_count,
    createdAt: isoOf(row.created_at),
  }))
}
