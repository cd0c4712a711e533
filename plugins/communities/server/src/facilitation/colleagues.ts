import type { CommunityRef } from '../../../contracts/shared'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { query, readOne } from '../kernel/query'

/** The Facilitators' community as somebody who facilitates is offered it; null where there is none, or they know it already. */
export async function offeredTo(strapi: Strapi, { userId, facilitates }: RegisteredViewer): Promise<CommunityRef | null> {
  if (facilitates.length === 0)
    return null
  const row = await readOne<CommunityRef>(strapi, query`
    select h.slug, h.name from cop_communities h
    where h.for_facilitators = ${true} and h.effective_listed = ${true} and h.status = 'active' and h.stage <> 'archived'
      and not exists (select 1 from cop_memberships m where m.user_id = ${userId} and m.community_id = h.id and m.state in ('active', 'pending', 'banned'))`)
  return row ? { slug: row.slug, name: row.name } : null
}
