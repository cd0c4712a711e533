import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { CardRow } from './cards'
import { decodeCursor, page } from '../kernel/cursor'
import { bool, date } from '../kernel/database'
import { readDiscussionRows, toDiscussionCard } from './cards'

const PAGE = 20

type Sort = 'active' | 'newest' | 'unanswered'

const time = (row: CardRow) => date(row.last_activity_at)?.getTime() ?? 0

/** A page of a community's discussions, pinned ones first; the cursor holds pinned, moment of activity and id of the last row. */
export async function listDiscussions(strapi: Strapi, viewer: Viewer, community: CommunityAccess, { sort, cursor }: { sort: Sort, cursor?: string | undefined }) {
  const after = decodeCursor(cursor, 'integer', 'moment', 'integer')
  const active = sort === 'active'
  const rows = await readDiscussionRows(strapi, viewer, (query) => {
    query.where('c.home_id', community.id)
    if (sort === 'unanswered')
      query.where({ 'c.comment_count': 0, 'c.locked': false, 'c.state': 'published' })
    query.orderBy('c.pinned', 'desc')
    if (active)
      query.orderBy('c.last_activity_at', 'desc')
    query.orderBy('c.id', 'desc').limit(PAGE + 1)
    if (after) {
      const [pinned, moment, id] = after as [number, number, number]
      query.whereRaw(active ? '(c.pinned, c.last_activity_at, c.id) < (?, ?, ?)' : '(c.pinned, c.id) < (?, ?)', active ? [pinned === 1, new Date(moment), id] : [pinned === 1, id])
    }
  })
  return page(rows, PAGE, row => [bool(row.pinned) ? 1 : 0, time(row), row.id], toDiscussionCard)
}
