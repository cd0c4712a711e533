import type { CaredFor, CareList } from '../../../contracts/facilitation'
import type { Viewer } from '../access/viewer'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import { decodeCursor, page } from '../kernel/cursor'
import { bool, date, isoOf } from '../kernel/database'
import { nothing, query, raw, read, readOne } from '../kernel/query'
import { personOf, readPeople } from '../people/person-ref'
import { NEW_FOR, QUIET_AFTER } from './rules'

interface Row { id: number, user_id: number, since: unknown, wrote: unknown }

/** Everything that anybody wrote in a community: who, and when. */
function written(communityId: number) {
  return query`
  select c.author_id, c.created_at from cop_contributions c where c.home_id = ${communityId} and c.state = 'published' and c.author_id is not null
  union all
  select k.author_id, k.created_at from cop_comments k join cop_contributions c on c.id = k.contribution_id
  where c.home_id = ${communityId} and c.state = 'published' and k.state = 'published' and k.author_id is not null`
}

/**
 * Members of each list (`m`, with `since`), whoever still has an account. Facilitators are not newcomers: they are the
 * ones who greet. Both begin with what brings few rows: a community's latest members by joining, its writers by writing.
 */
const LISTS: Record<CareList, (communityId: number, now: Date) => { since: Fragment, wrote: Fragment, from: Fragment }> = {
  new: (communityId, now) => ({
    since: raw('m.joined_at'),
    wrote: query`exists (select 1 from cop_contributions c where c.author_id = m.user_id and c.home_id = ${communityId} and c.state = 'published')
      or exists (select 1 from cop_comments k join cop_contributions c on c.id = k.contribution_id where k.author_id = m.user_id and k.state = 'published' and c.home_id = ${communityId} and c.state = 'published')`,
    from: query`cop_memberships m join cop_profiles p on p.user_id = m.user_id
      where m.community_id = ${communityId} and m.state = 'active' and m.role <> 'facilitator' and m.joined_at >= ${new Date(now.getTime() - NEW_FOR)}`,
  }),
  quiet: (communityId, now) => ({
    since: raw('w.last_at'),
    wrote: raw('1 = 1'),
    from: query`(select a.author_id, max(a.created_at) as last_at from (${written(communityId)}) a group by a.author_id having max(a.created_at) < ${new Date(now.getTime() - QUIET_AFTER)}) w
      join cop_memberships m on m.user_id = w.author_id and m.community_id = ${communityId} and m.state = 'active' join cop_profiles p on p.user_id = m.user_id
      where 1 = 1`,
  }),
}

interface Place { id: number }

/** A page of a list, the latest first; the cursor holds the moment and the membership of the last row. */
export async function listCaredFor(strapi: Strapi, viewer: Viewer, { id }: Place, list: CareList, size: number, cursor?: string) {
  const after = decodeCursor(cursor, 'moment', 'integer') as [number, number] | null
  const { since, wrote, from } = LISTS[list](id, new Date())
  const rows = await read<Row>(strapi, query`
    select m.id, m.user_id, ${since} as since, (${wrote}) as wrote from ${from}
    ${after ? query`and (${since}, m.id) < (${new Date(after[0])}, ${after[1]})` : nothing} order by ${since} desc, m.id desc limit ${size + 1}`)
  const people = await readPeople(strapi, rows.map(row => row.user_id))
  return page(rows, size, row => [date(row.since)?.getTime() ?? 0, row.id], (row): CaredFor => {
    const person = personOf(people, row.user_id, viewer)
    return { ...person, id: person.id ?? '', since: isoOf(row.since), wrote: bool(row.wrote) }
  })
}

/** How many a list has, and the first few of them. */
export async function someCaredFor(strapi: Strapi, viewer: Viewer, place: Place, list: CareList, size: number): Promise<{ total: number, items: CaredFor[] }> {
  const { items, nextCursor } = await listCaredFor(strapi, viewer, place, list, size)
  return { total: nextCursor ? await countCaredFor(strapi, place, list) : items.length, items }
}

async function countCaredFor(strapi: Strapi, { id }: Place, list: CareList): Promise<number> {
  const row = await readOne<{ n: number | string }>(strapi, query`select count(*) as n from ${LISTS[list](id, new Date()).from}`)
  return Number(row?.n ?? 0)
}
