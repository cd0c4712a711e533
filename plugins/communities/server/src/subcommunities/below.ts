import type { Strapi } from '../kernel/strapi'
import { factOf } from '../freshness/facts'
import { among, query, read } from '../kernel/query'

/*
 * What stands below a community, whoever asks: rows alone, in order, the same until something changes. Each reader's query
 * still asks what of it exists for them.
 */

/** As many of the latest as nearly every reader finds something among. */
const LATEST = 40

const idsOf = async (rows: Promise<{ id: number }[]>) => (await rows).map(row => row.id)

export function communitiesBelow(strapi: Strapi, communityId: number): Promise<number[]> {
  return factOf(strapi, 'communities below', communityId, () => idsOf(read(strapi, query`
    with recursive below (id) as (
      select p.id from cop_communities p where p.parent_id = ${communityId}
      union all select d.id from cop_communities d join below b on d.parent_id = b.id
    )
    select id from below`)))
}

/** Those right below it, by name. */
export function communitiesRightBelow(strapi: Strapi, communityId: number): Promise<number[]> {
  return factOf(strapi, 'communities right below', communityId, () => idsOf(read(strapi, query`
    select h.id from cop_communities h where h.parent_id = ${communityId} order by lower(h.name), h.id`)))
}

/** The discussions below it in which something happened last; `isAll` where there are no more. */
export function publishedBelow(strapi: Strapi, communityId: number): Promise<{ ids: number[], isAll: boolean }> {
  return factOf(strapi, 'published below', communityId, async () => {
    const homes = await communitiesBelow(strapi, communityId)
    const ids = homes.length === 0
      ? []
      : await idsOf(read(strapi, query`
          select c.id from cop_contributions c
          where c.home_id in ${among(strapi, homes)} and c.kind = 'discussion' and c.state = 'published'
          order by c.last_activity_at desc, c.id desc limit ${LATEST}`))
    return { ids, isAll: ids.length < LATEST }
  })
}
