import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { demand, findCommunity } from '../access/community'
import { isWritable, mayManage } from '../access/rules'
import { managedCommunities } from '../access/visible'
import { likeText } from '../kernel/database'
import { query, raw, read } from '../kernel/query'

type Where = { slug: string } | { documentId: string }

/** The community that moves, the one above it, and the one it goes to; null stands for the top. */
export interface Parties { community: CommunityAccess, parent: CommunityAccess | null, target: CommunityAccess | null }

/** A community that this viewer looks after, and the one above it. @throws NotFoundError; ForbiddenError */
export async function standing(strapi: Strapi, viewer: Viewer, where: Where): Promise<Omit<Parties, 'target'>> {
  const community = await findCommunity(strapi, viewer, where)
  demand(mayManage(community.standing), viewer, 'Only facilitators can do this')
  // Whoever facilitates a part knows of the whole.
  return { community, parent: community.parentId === null ? null : await findCommunity(strapi, viewer, { id: community.parentId }) }
}

/** Why somebody who looks after it cannot move it, where they cannot. */
export function refusalOf(community: CommunityAccess, parent: CommunityAccess | null): 'closed' | 'above-decides' | null {
  if (!isWritable(community))
    return 'closed'
  return parent === null || mayManage(parent.standing) ? null : 'above-decides'
}

/**
 * A community that this viewer may move: one at the top by whoever facilitates it, a part by whoever facilitates the whole.
 * Its own facilitators alone do not take it away from those above them.
 * @throws NotFoundError; ForbiddenError `forbidden`, `closed`, `above-decides`
 */
export async function movable(strapi: Strapi, viewer: Viewer, where: Where): Promise<Omit<Parties, 'target'>> {
  const found = await standing(strapi, viewer, where)
  const refusal = refusalOf(found.community, found.parent)
  demand(refusal !== 'closed', viewer, 'This community is closed', 'closed')
  demand(refusal !== 'above-decides', viewer, 'Only facilitators of the community above can move this one', 'above-decides')
  return found
}

/** All three; the one it goes to has to be theirs as well. */
export async function partiesOf(strapi: Strapi, viewer: Viewer, where: Where, to: Where | null): Promise<Parties> {
  const parties = await movable(strapi, viewer, where)
  const target = to && await findCommunity(strapi, viewer, to)
  demand(target === null || mayManage(target.standing), viewer, 'You can only move it under a community that you look after', 'not-yours')
  return { ...parties, target }
}

interface Row { document_id: string, slug: string, name: string }

/** Where it could go: others that this viewer manages, by name. What else is in the way, the plan says. */
export async function placesFor(strapi: Strapi, viewer: Viewer, { community }: Pick<Parties, 'community'>, q: string | undefined): Promise<{ id: string, slug: string, name: string }[]> {
  const rows = await read<Row>(strapi, query`
    select h.document_id, h.slug, h.name from cop_communities h
    where (${managedCommunities(viewer)}) and h.status = 'active' and h.stage not in ('closedown', 'archived')
      and h.path not like ${`${community.path}%`} and h.id <> ${community.parentId ?? 0}
      and ${q ? query`lower(h.name) like ${`%${likeText(q)}%`} escape '\\'` : raw('1 = 1')}
    order by lower(h.name), h.id limit 20`)
  return rows.map(row => ({ id: row.document_id, slug: row.slug, name: row.name }))
}
