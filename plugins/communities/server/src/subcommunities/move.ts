import type { Relocation } from '../../../contracts/subcommunities'
import type { CommunityAccess } from '../access/community'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Parties } from './parties'
import type { Plan } from './plan'
import { audit } from '../audit/record'
import { auditBelow, refreshEffective } from '../communities/effective'
import { demandAsShown } from '../kernel/as-shown'
import { isPostgres, sql, transaction } from '../kernel/database'
import { letGo } from '../memberships/release'
import { record } from '../outbox/record'
import { partiesOf } from './parties'
import { planOf } from './plan'

/** Of all processes on PostgreSQL one move or merge at a time: it locks along two paths, and two that cross would wait for each other. */
export const ONE_AT_A_TIME = 'select pg_advisory_xact_lock(20771, 2)'

const MESSAGES: Record<Relocation['obstacles'][number], string> = {
  'same-place': 'It is there already',
  'below-itself': 'A community cannot be a part of itself',
  'above-closed': 'That community is closed or closing',
  'too-deep': 'Communities cannot go any deeper than this',
  'lacks-facilitator': 'Nobody of its own facilitates this community. Make a member a facilitator first',
}

interface Wanted { where: Parameters<typeof partiesOf>[2], to: Parameters<typeof partiesOf>[3], fingerprint: string, reason: string }

/** Those above, old and new, are held still; the community and all below it are locked. Each from the top down. */
async function lockTrees(strapi: Strapi, { community, parent, target }: Parties): Promise<void> {
  const knex = sql(strapi)
  const above = [...new Set(`${parent?.path ?? ''}/${target?.path ?? ''}`.split('/').filter(Boolean).map(Number))]
  await knex('cop_communities').whereIn('id', above).orderByRaw('length(path), id').forKeyShare().select('id')
  await knex('cop_communities').where('path', 'like', `${community.path}%`).orderByRaw('length(path), id').forUpdate().select('id')
}

/** The community and all below it, with their new paths. @returns its own */
async function rehang(strapi: Strapi, { community, target }: Parties, { own }: Plan): Promise<string> {
  const knex = sql(strapi)
  const path = `${target?.path ?? '/'}${community.id}/`
  await knex('cop_communities').where('path', 'like', `${community.path}%`).update({ path: knex.raw('? || substr(path, ?)', [path, community.path.length + 1]) })
  await knex('cop_communities').where('id', community.id).update({ parent_id: target?.id ?? null, reach: own.reach, listed: own.listed, joining: own.joining, updated_at: new Date() })
  return path
}

async function auditMove(strapi: Strapi, viewer: Viewer, { community, parent, target }: Parties, { own, gone }: Plan, reason: string): Promise<void> {
  const id = community.documentId
  await audit(strapi, viewer, {
    action: 'community.moved',
    community: id,
    subject: { kind: 'community', id, label: community.name },
    reason,
    before: { parent: parent?.documentId ?? null, reach: community.effectiveReach, listed: community.effectiveListed, joining: community.joining, tools: community.tools },
    after: { parent: target?.documentId ?? null, ...own, membersGone: gone.length },
  })
  for (const { userId, isMember } of gone)
    await audit(strapi, viewer, { action: 'membership.removed', community: id, subject: { kind: 'person', user: userId }, before: { state: isMember ? 'active' : 'pending' }, after: { state: 'left', with: target?.documentId ?? null } })
}

/**
 * Moves a community, with all below it, under another one or to the top, and lets those go who do not belong there: in one
 * transaction, and just as the plan with this fingerprint said.
 * @throws NotFoundError, ForbiddenError (see `partiesOf`); ConflictError
 */
export function moveCommunity(strapi: Strapi, viewer: Viewer, { where, to, fingerprint, reason }: Wanted): Promise<CommunityAccess> {
  return transaction(strapi, async () => {
    if (isPostgres(strapi))
      await sql(strapi).raw(ONE_AT_A_TIME)
    await lockTrees(strapi, await partiesOf(strapi, viewer, where, to))
    // As it is now that nobody else changes it.
    const parties = await partiesOf(strapi, viewer, where, to)
    const plan = await planOf(strapi, viewer, parties)
    demandAsShown(plan, fingerprint, MESSAGES)
    const { community } = parties
    const path = await rehang(strapi, parties, plan)
    await letGo(strapi, path, plan.gone.map(one => one.userId), reason)
    await auditMove(strapi, viewer, parties, plan, reason)
    const changed = await refreshEffective(strapi, path)
    await auditBelow(strapi, viewer, changed, community.documentId)
    await record(strapi, 'community.moved', { communityId: community.id, userIds: plan.gone.filter(one => one.isMember).map(one => one.userId) })
    await record(strapi, 'communities.changed', { communityIds: [community.id] })
    return community
  })
}
