import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { CardRow } from './cards'
import { readComing } from '../events/coming'
import { decodeCursor, page } from '../kernel/cursor'
import { bool, date } from '../kernel/database'
import { nothing, query, raw } from '../kernel/query'
import { readPeople } from '../people/person-ref'
import { readDiscussionRows, toDiscussionCard, UNANSWERED } from './cards'

const PAGE = 20

type Sort = 'active' | 'newest' | 'unanswered' | 'coming'

const time = (row: CardRow) => date(row.last_activity_at)?.getTime() ?? 0

/** What people meet for, the next first; the cursor holds the moment at which the last one begins, and its id. */
async function listComing(strapi: Strapi, viewer: Viewer, community: CommunityAccess, cursor: string | undefined) {
  const after = decodeCursor(cursor, 'moment', 'integer') as [number, number] | null
  const rows = await readComing(strapi, viewer, community, PAGE + 1, after ? { startsAt: new Date(after[0]), id: after[1] } : undefined)
  const people = await readPeople(strapi, rows.map(row => row.author_id))
  return page(rows, PAGE, row => [date(row.starts_at)?.getTime() ?? 0, row.id], row => toDiscussionCard(row, community, people))
}

/** A page of a community's discussions, pinned ones first; the cursor holds pinned, moment of activity and id of the last row. */
export async function listDiscussions(strapi: Strapi, viewer: Viewer, community: CommunityAccess, { sort, cursor }: { sort: Sort, cursor?: string | undefined }) {
  if (sort === 'coming')
    return listComing(strapi, viewer, community, cursor)
  const after = decodeCursor(cursor, 'integer', 'moment', 'integer')
  const active = sort === 'active'
  const unanswered = sort === 'unanswered' ? query`and ${UNANSWERED}` : nothing
  const rows = await readDiscussionRows(strapi, viewer, community, query`${unanswered} ${after ? beyond(after as [number, number, number], active) : nothing}`, query`order by c.pinned desc, ${active ? raw('c.last_activity_at desc,') : nothing} c.id desc limit ${PAGE + 1}`)
  const people = await readPeople(strapi, rows.map(row => row.author_id))
  return page(rows, PAGE, row => [bool(row.pinned) ? 1 : 0, time(row), row.id], row => toDiscussionCard(row, community, people))
}

function beyond([pinned, moment, id]: [number, number, number], active: boolean) {
  return active
    ? query`and (c.pinned, c.last_activity_at, c.id) < (${pinned === 1}, ${new Date(moment)}, ${id})`
    : query`and (c.pinned, c.id) < (${pinned === 1}, ${id})`
}
