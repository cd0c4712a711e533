import type { MergeObstacle } from '../../../contracts/merging'
import type { CommunityAccess } from '../access/community'
import type { StaffViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Parties } from './parties'
import type { Tie } from './people'
import { audit } from '../audit/record'
import { demandAsShown } from '../kernel/as-shown'
import { isPostgres, sql, transaction } from '../kernel/database'
import { record } from '../outbox/record'
import { ONE_AT_A_TIME } from '../subcommunities/move'
import { leadOn } from './addresses'
import { auditMemberships, mergeMemberships, moveInvitations } from './memberships'
import { partiesOf } from './parties'
import { groupsOf } from './people'
import { planOf } from './plan'
import { endCommunity, mergeFeatured, mergeLinks, mergeWatchLists, moveContributions, moveRecords, rehangParts } from './things'

const MESSAGES: Record<MergeObstacle, string> = {
  'itself': 'Choose another community',
  'below-itself': 'A community cannot be merged into a part of itself. Merge the part into it',
  'suspended': 'It is suspended. Open it again first',
  'closing': 'It is closing. Let it close, or take the closing back',
  'target-closed': 'The other community is closed or closing',
  'wider-reach': 'More people could read what was written in it',
  'easier-to-join': 'People get into the other community more easily than those who were let in to read here',
  'lets-in-theirs': 'Those who come were let in more easily than the other community lets people in',
  'lacks-tool': 'The other community lacks a tool that was used here',
  'too-deep': 'Communities cannot go any deeper than this',
  'for-facilitators': 'This is where facilitators meet. Choose another community for that first',
  'banned-facilitator': 'Somebody who facilitates one of them is banned from the other',
  'reported': 'It is reported, and nobody has decided about it yet',
}

/** Both with what is above them held still, the one that goes with all below it: each from the top down, as everyone locks. */
async function lockBoth(strapi: Strapi, { from, into }: Parties): Promise<void> {
  const knex = sql(strapi)
  const above = [...new Set(`${from.path}${into.path}`.split('/').filter(Boolean).map(Number))].filter(id => id !== from.id && id !== into.id)
  await knex('cop_communities').whereIn('id', above).orderByRaw('length(path), id').forKeyShare().select('id')
  await knex('cop_communities').where('path', 'like', `${from.path}%`).orWhere('id', into.id).orderByRaw('length(path), id').forUpdate().select('id')
}

/** So many people in one event: their mails are made in one turn. */
const AT_ONCE = 500

/** Members of both hear of it: those who came, those who were there, and those who had to go. */
async function tell(strapi: Strapi, { into }: Parties, ties: Tie[], addressId: number): Promise<void> {
  const { coming, both, staying, leaving, banned } = groupsOf(ties)
  const told = { came: [...coming, ...both], there: staying, gone: [...leaving, ...banned.filter(one => !leaving.includes(one))] }
  for (const [tie, people] of Object.entries(told) as [keyof typeof told, Tie[]][]) {
    for (let start = 0; start < people.length; start += AT_ONCE)
      await record(strapi, 'community.merged', { communityId: into.id, addressId, tie, userIds: people.slice(start, start + AT_ONCE).map(one => one.userId) })
  }
}

interface Wanted { community: string, into: string, fingerprint: string, reason: string }

/**
 * Makes one community of two, in one transaction and just as the plan with this fingerprint said. What it was is in the
 * audit trail; there is no way back.
 * @throws NotFoundError, ConflictError
 */
export function mergeCommunities(strapi: Strapi, viewer: StaffViewer, { community, into: target, fingerprint, reason }: Wanted): Promise<CommunityAccess> {
  return transaction(strapi, async () => {
    if (isPostgres(strapi))
      await sql(strapi).raw(ONE_AT_A_TIME)
    await lockBoth(strapi, await partiesOf(strapi, viewer, community, target))
    // As it is now that nobody else changes it.
    const parties = await partiesOf(strapi, viewer, community, target)
    const plan = await planOf(strapi, viewer, parties)
    demandAsShown(plan, fingerprint, MESSAGES)
    const { from, into } = parties
    const addressId = await leadOn(strapi, parties, reason)
    const moved = await moveContributions(strapi, parties)
    const gone = groupsOf(plan.ties).leaving.map(one => one.userId)
    await rehangParts(strapi, viewer, parties, plan.parts, gone, reason)
    await mergeMemberships(strapi, parties, plan.ties, reason)
    const invitations = await moveInvitations(strapi, parties)
    await moveRecords(strapi, parties)
    await mergeLinks(strapi, parties)
    await mergeWatchLists(strapi, parties)
    await mergeFeatured(strapi, parties)
    await endCommunity(strapi, parties)
    await audit(strapi, viewer, {
      action: 'community.merged',
      community: into.documentId,
      subject: { kind: 'community', id: from.documentId, label: from.name },
      reason,
      before: { slug: from.slug, reach: from.effectiveReach, listed: from.effectiveListed, joining: from.joining, stage: from.stage, members: from.memberCount, membersThere: into.memberCount },
      after: { into: into.documentId, ...moved, members: groupsOf(plan.ties).coming.length, membersGone: gone.length, invitations, below: plan.parts.length },
    })
    await auditMemberships(strapi, viewer, parties, plan.ties)
    await tell(strapi, parties, plan.ties, addressId)
    await record(strapi, 'communities.changed', { communityIds: [from.id, into.id] })
    return into
  })
}
