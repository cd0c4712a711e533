import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { CardRow } from '../discussions/cards'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import { readableHere } from '../access/visible'
import { CARD } from '../discussions/cards'
import { nothing, query, read } from '../kernel/query'

/** What is published in a community (by its id) and has a date that is not over: `c` with its event `e`. */
export function comingIn(communityId: number, now: Date): Fragment {
  return query`cop_events e join cop_contributions c on c.id = e.contribution_id where e.community_id = ${communityId} and e.ends_at >= ${now} and c.state = 'published'`
}

/** What people meet for in a community, as far as this viewer may read it, the next first; `after`: when the last one known begins, and its id. */
export async function readComing(strapi: Strapi, viewer: Viewer, community: CommunityAccess, limit: number, after?: { startsAt: Date, id: number }): Promise<CardRow[]> {
  return read<CardRow>(strapi, query`
    select ${CARD} from ${comingIn(community.id, new Date())} ${after ? query`and (e.starts_at, c.id) > (${after.startsAt}, ${after.id})` : nothing}
    and ${readableHere(viewer, community)} order by e.starts_at, c.id limit ${limit}`)
}
