import type { DiscussionCard } from '../../../contracts/discussions'
import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { readDiscussionRows, toDiscussionCard, UNANSWERED } from '../discussions/cards'
import { query, readOne } from '../kernel/query'
import { readPeople } from '../people/person-ref'

/** How many discussions wait for their first reply, and those that have waited longest. */
export async function someWaiting(strapi: Strapi, viewer: Viewer, community: CommunityAccess, size: number): Promise<{ total: number, items: DiscussionCard[] }> {
  const rows = await readDiscussionRows(strapi, viewer, community, query`and ${UNANSWERED}`, query`order by c.id limit ${size + 1}`)
  const people = await readPeople(strapi, rows.map(row => row.author_id))
  const items = rows.slice(0, size).map(row => toDiscussionCard(row, community, people, viewer))
  return { total: rows.length > size ? await countWaiting(strapi, community.id) : rows.length, items }
}

/** All of them: whoever manages a community reads everything that is published in it. */
async function countWaiting(strapi: Strapi, communityId: number): Promise<number> {
  const row = await readOne<{ n: number | string }>(strapi, query`select count(*) as n from cop_contributions c where c.home_id = ${communityId} and c.kind = 'discussion' and ${UNANSWERED}`)
  return Number(row?.n ?? 0)
}
