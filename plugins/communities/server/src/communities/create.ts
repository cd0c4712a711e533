import type { NewCommunity } from '../../../contracts/communities'
import type { CommunityAccess } from '../access/community'
import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { demand, findCommunity } from '../access/community'
import { effective, isWritable, mayManage, narrower } from '../access/rules'
import { audit } from '../audit/record'
import { isUniqueViolation, sql, transaction } from '../kernel/database'
import { ConflictError } from '../kernel/errors'
import { pluginConfig } from '../kernel/strapi'
import { isInParent } from '../memberships/join'
import { isOut } from '../memberships/rules'
import { changeMembership, lockCommunity, membershipOf } from '../memberships/store'
import { record } from '../outbox/record'
import { TOOLS } from './rules'
import { COMMUNITY, freeCommunitySlug, toColumns } from './store'

/** However many give one name in the same moment: from the fifth try on one in eight, then one in sixty-four meets another (kernel/slugs.ts). */
const MOST_TRIES = 9

async function existing(strapi: Strapi, viewer: RegisteredViewer, requestKey: string | undefined) {
  return requestKey
    ? await sql(strapi)('cop_communities').where({ started_by_id: viewer.userId, request_key: requestKey }).first('slug', 'name') as { slug: string, name: string } | undefined
    : undefined
}

/** On which level a community stands: 1 at the top. */
export const levelOf = (path: string) => path.split('/').filter(Boolean).length

/** Nothing begins below what is closed or about to be. */
export const takesParts = (community: Pick<CommunityAccess, 'status' | 'stage' | 'effectiveListed' | 'effectiveReach'>) => isWritable(community) && community.stage !== 'closedown'

/**
 * Whoever facilitates from further above may not belong to all that is between, and would not belong to a part of it
 * either: where nobody has put them out, they come in, from the top down.
 */
async function joinOnTheWay(strapi: Strapi, { userId }: RegisteredViewer, path: string): Promise<void> {
  const ids = path.split('/').filter(Boolean).map(Number)
  for (const [index, id] of ids.entries()) {
    const held = await membershipOf(strapi, userId, id)
    if (held?.state === 'active')
      continue
    if (held && isOut(held.state))
      throw new ConflictError('parent-first', 'You do not belong to the community above this one any more')
    await lockCommunity(strapi, { id, path: `/${ids.slice(0, index + 1).join('/')}/` })
    await changeMembership(strapi, userId, id, { state: 'active', role: 'member', data: { joinedAt: new Date() } })
    await record(strapi, 'membership.joined', { userId, communityId: id })
  }
}

/**
 * The community to start a part of, held still until that is done.
 * @throws NotFoundError, ForbiddenError; ConflictError `too-deep`, `parent-first`
 */
async function aboveFor(strapi: Strapi, viewer: RegisteredViewer, slug: string): Promise<CommunityAccess> {
  const place = await findCommunity(strapi, viewer, { slug })
  if (place.facilitates && !await isInParent(strapi, viewer.userId, place.id))
    await joinOnTheWay(strapi, viewer, place.path)
  await lockCommunity(strapi, place)
  const above = await findCommunity(strapi, viewer, { slug })
  demand(mayManage(above.standing), viewer, 'Only facilitators can do this')
  demand(takesParts(above), viewer, 'This community is closed', 'closed')
  if (levelOf(above.path) >= pluginConfig(strapi, 'levels'))
    throw new ConflictError('too-deep', 'Communities cannot go any deeper than this')
  if (!await isInParent(strapi, viewer.userId, above.id))
    throw new ConflictError('parent-first', 'Join the community above this one first')
  return above
}

/** What is left out is as open as can be: for registered people, and no wider than the community above. */
function openness({ reach, joining, listed }: NewCommunity, above: CommunityAccess | null) {
  const isListed = listed ?? above?.effectiveListed ?? true
  return {
    listed: isListed,
    reach: reach ?? (isListed ? narrower('network', above?.effectiveReach ?? 'network') : 'community'),
    joining: joining ?? (isListed ? 'open' : 'invitation'),
  } as const
}

async function insert(strapi: Strapi, viewer: RegisteredViewer, { requestKey, parent, ...input }: NewCommunity, failed: number) {
  const above = parent === null ? null : await aboveFor(strapi, viewer, parent)
  const given = { ...input, ...openness(input as NewCommunity, above), tools: input.tools ?? above?.tools ?? TOOLS }
  const columns = await toColumns(strapi, given, given, above)
  const slug = await freeCommunitySlug(strapi, input.name, failed)
  const row = await strapi.db.query(COMMUNITY).create({ data: { ...columns, ...effective(given, above), slug, stage: 'planning', status: 'active', parent: above?.id ?? null, startedBy: viewer.userId, welcomeFrom: input.welcome ? viewer.userId : null, requestKey: requestKey ?? null, memberCount: 0, contributionCount: 0, pendingCount: 0 } }) as { id: number, documentId: string, slug: string, name: string }
  await sql(strapi)(`cop_communities`).where('id', row.id).update({ path: `${above?.path ?? '/'}${row.id}/` })
  await changeMembership(strapi, viewer.userId, row.id, { state: 'active', role: 'facilitator', data: { joinedAt: new Date() } })
  await sql(strapi)('cop_community_drafts').where('user_id', viewer.userId).delete()
  if (above)
    await audit(strapi, viewer, { action: 'community.created', community: row.documentId, subject: { kind: 'community', id: row.documentId, label: row.name }, after: { parent: above.documentId, reach: given.reach, listed: given.listed, joining: given.joining, tools: given.tools } })
  await record(strapi, 'community.created', { communityId: row.id })
  return { slug: row.slug, name: row.name }
}

/**
 * Starts a community, or a part of one, with the viewer as its facilitator. The same `requestKey` again gives the same
 * community.
 */
export async function createCommunity(strapi: Strapi, viewer: RegisteredViewer, input: NewCommunity, failed = 0): Promise<{ slug: string, name: string }> {
  try {
    return await existing(strapi, viewer, input.requestKey) ?? await transaction(strapi, () => insert(strapi, viewer, input, failed))
  }
  catch (error) {
    // At the same moment someone took the name's slug, or this very request came twice: the next try finds what they made.
    if (isUniqueViolation(error) && failed < MOST_TRIES)
      return createCommunity(strapi, viewer, input, failed + 1)
    throw error
  }
}
