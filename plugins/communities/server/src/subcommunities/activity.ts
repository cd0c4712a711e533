import type { WrittenBelow } from '../../../contracts/communities'
import type { Reach } from '../../../contracts/shared'
import type { Viewer } from '../access/viewer'
import type { CardRow } from '../discussions/cards'
import type { Strapi } from '../kernel/strapi'
import { publishedFor } from '../access/visible'
import { CARD, toDiscussionCard } from '../discussions/cards'
import { among, asGiven, inOrder, query, read } from '../kernel/query'
import { readPeople } from '../people/person-ref'
import { communitiesBelow, publishedBelow } from './below'

interface Row extends CardRow { home_slug: string, home_name: string, effective_reach: Reach }

const COLUMNS = query`${CARD}, h.slug as home_slug, h.name as home_name, h.effective_reach`

/** Most readers find enough among the latest of all; only who reads few of those is asked for everything below. */
async function latestFor(strapi: Strapi, viewer: Viewer, communityId: number, limit: number): Promise<Row[]> {
  const latest = await publishedBelow(strapi, communityId)
  const rows = latest.ids.length === 0
    ? []
    : await read<Row>(strapi, query`
        select ${COLUMNS} from ${inOrder(strapi, latest.ids)} join cop_contributions c on c.id = o.value join cop_communities h on h.id = c.home_id
        where ${publishedFor(viewer)} order by ${asGiven(strapi)} limit ${limit}`)
  if (rows.length === limit || latest.isAll)
    return rows
  return read<Row>(strapi, query`
    select ${COLUMNS} from cop_contributions c join cop_communities h on h.id = c.home_id
    where c.home_id in ${among(strapi, await communitiesBelow(strapi, communityId))} and c.kind = 'discussion' and (${publishedFor(viewer)})
    order by c.last_activity_at desc, c.id desc limit ${limit}`)
}

/** What is new anywhere below a community, of what this viewer may read there, the latest activity first. */
export async function latestBelow(strapi: Strapi, viewer: Viewer, communityId: number, limit: number): Promise<WrittenBelow[]> {
  const rows = await latestFor(strapi, viewer, communityId, limit)
  const people = await readPeople(strapi, rows.map(row => row.author_id))
  return rows.map(row => ({
    community: { slug: row.home_slug, name: row.home_name },
    discussion: toDiscussionCard(row, { effectiveReach: row.effective_reach }, people),
  }))
}
