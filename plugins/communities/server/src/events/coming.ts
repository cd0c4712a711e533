import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { CardRow } from '../discussions/cards'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import { readableHere } from '../access/visible'
import { CARD } from '../discussions/cards'
import { factOf } from '../freshness/facts'
import { date } from '../kernel/database'
import { nothing, query, read, readOne } from '../kernel/query'

/** What is published in a community (its id, or a column with it) and has a date that is not over: `c` with its event `e`. */
export function comingIn(communityId: number | Fragment, now: Date): Fragment {
  return query`cop_events e join cop_contributions c on c.id = e.contribution_id where e.community_id = ${communityId} and e.ends_at >= ${now} and c.state = 'published'`
}

/** When the last date of a community is over, whoever may read of it. */
async function lastEnd(strapi: Strapi, communityId: number): Promise<Date | null> {
  const row = await readOne<{ ends_at: unknown }>(strapi, query`select max(e.ends_at) as ends_at from cop_events e where e.community_id = ${communityId}`)
  return date(row?.ends_at)
}

/** What people meet for in a community, as far as this viewer may read it, the next first; `after`: when the last one known begins, and its id. */
export async function readComing(strapi: Strapi, viewer: Viewer, community: CommunityAccess, limit: number, after?: { startsAt: Date, id: number }): Promise<CardRow[]> {
  const now = new Date()
  const last = await factOf(strapi, 'last event', community.id, () => lastEnd(strapi, community.id))
  // Most communities plan nothing most of the time.
  if (last === null || last < now)
    return []
  return read<CardRow>(strapi, query`
    select ${CARD} from ${comingIn(community.id, now)} ${after ? query`and (e.starts_at, c.id) > (${after.startsAt}, ${after.id})` : nothing}
    and ${readableHere(viewer, community)} order by e.starts_at, c.id limit ${limit}`)
}
