import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { CardRow } from './cards'
import { decodeCursor, page } from '../kernel/cursor'
import { bool, date } from '../kernel/database'
import { join, nothing, query, raw } from '../kernel/query'
import { readDiscussionRows, toDiscussionCard } from './cards'

const PAGE = 20

type Sort = 'active' | 'newest' | 'unanswered'

const time = (row: CardRow) => date(row.last_activity_at)?.getTime() ?? 0

/** A page of a community's discussions, pinned ones first; the cursor holds pinned, moment of activity and id of the last row. */
export async function listDiscussions(strapi: Strapi, viewer: Viewer, community: CommunityAccess, { sort, cursor }: { sort: Sort, cursor?: string | undefined }) {
  const after = decodeCursor(cursor, 'integer', 'moment', 'integer')
  const active = sort === 'active'
  const conditions = [query`c.home_id = ${community.id}`]
  if (sort === 'unanswered')
    conditions.push(query`c.comment_count = 0 and c.locked = ${false} and c.state = 'published'`)
  if (after) {
    const [pinned, moment, id] = after as [number, number, number]
    conditions.push(active
      ? query`(c.pinned, c.last_activity_at, c.id) < (${pinned === 1}, ${new Date(moment)}, ${id})`
      : query`(c.pinned, c.id) < (${pinned === 1}, ${id})`)
  }
  const rows = await readDiscussionRows(strapi, viewer, join(conditions, ' and '), query`order by c.pinned desc, ${active ? raw('c.last_activity_at desc,') : nothing} c.id desc limit ${PAGE + 1}`)
  return page(rows, PAGE, row => [bool(row.pinned) ? 1 : 0, time(row), row.id], toDiscussionCard)
}
