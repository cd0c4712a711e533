import type { WrittenBelow } from '../../../contracts/communities'
import type { Reach } from '../../../contracts/shared'
import type { Viewer } from '../access/viewer'
import type { CardRow } from '../discussions/cards'
import type { Strapi } from '../kernel/strapi'
import { publishedFor } from '../access/visible'
import { CARD, toDiscussionCard } from '../discussions/cards'
import { factOf } from '../freshness/facts'
import { among, query, read } from '../kernel/query'
import { readPeople } from '../people/person-ref'

interface Row extends CardRow { home_slug: string, home_name: string, effective_reach: Reach }

/** Rows of all communities below one, whoever may know of them: the same until somebody moves one. */
function idsBelow(strapi: Strapi, communityId: number): Promise<number[]> {
  return factOf(strapi, 'communities below', communityId, async () => (await read<{ id: number }>(strapi, query`
    with recursive below (id) as (
      select p.id from cop_communities p where p.parent_id = ${communityId}
      union all select d.id from cop_communities d join below b on d.parent_id = b.id
    )
    select id from below`)).map(row => row.id))
}

/** What is new anywhere below a community, of what this viewer may read there, the latest activity first. */
export async function latestBelow(strapi: Strapi, viewer: Viewer, communityId: number, limit: number): Promise<WrittenBelow[]> {
  const ids = await idsBelow(strapi, communityId)
  const rows = ids.length === 0
    ? []
    : await read<Row>(strapi, query`
    select ${CARD}, h.slug as home_slug, h.name as home_name, h.effective_reach
    from cop_contributions c join cop_communities h on h.id = c.home_id
    where c.home_id in ${among(strapi, ids)} and c.kind = 'discussion' and (${publishedFor(viewer)})
    order by c.last_activity_at desc, c.id desc limit ${limit}`)
  const people = await readPeople(strapi, rows.map(row => row.author_id))
  return rows.map(row => ({
    community: { slug: row.home_slug, name: row.home_name },
    discussion: toDiscussionCard(row, { effectiveReach: row.effective_reach }, people),
  }))
}
