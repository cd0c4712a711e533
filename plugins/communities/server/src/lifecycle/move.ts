import type { MoveBody, MoveLack, StageMove } from '../../../contracts/lifecycle'
import type { Stage } from '../../../contracts/shared'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Place } from './place'
import { adminIdOf } from '../access/viewer'
import { audit } from '../audit/record'
import { sql, transaction } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { ConflictError, forbidden } from '../kernel/errors'
import { lockCommunity } from '../memberships/store'
import { record } from '../outbox/record'
import { leaveClosedown } from './closedown/row'
import { historyOf } from './history'
import { groundOf, placeOf } from './place'
import { restart } from './restart'
import { carriesDown, follows, isRestart, lacks, movesFrom } from './rules'

interface Step { from: Stage, to: Stage, reason: string, withParent: boolean, members?: MoveBody['members'] }

/** The stage, its line in the history and its entry in the audit trail change together or not at all. */
async function step(strapi: Strapi, viewer: Viewer, communityId: number, { from, to, reason, withParent, members }: Step): Promise<number> {
  const now = new Date()
  if (from === 'closedown')
    await leaveClosedown(strapi, communityId, to)
  await sql(strapi)('cop_communities').where('id', communityId).update({ stage: to, updated_at: now })
  const [row] = await sql(strapi)('cop_stage_moves').insert({
    document_id: newDocumentId(),
    community_id: communityId,
    from_stage: from,
    to_stage: to,
    reason,
    moved_at: now,
    moved_by_id: viewer.kind === 'registered' ? viewer.userId : null,
    admin_id: adminIdOf(viewer),
    with_parent: withParent,
    created_at: now,
    updated_at: now,
    published_at: now,
  }).returning('id') as [{ id: number }]
  const { document_id: id, name } = await sql(strapi)('cop_communities').where('id', communityId).first('document_id', 'name') as { document_id: string, name: string }
  await audit(strapi, viewer, { action: 'community.stage-moved', community: id, subject: { kind: 'community', id, label: name }, reason, before: { stage: from }, after: { stage: to, ...(members && { members }) } })
  await record(strapi, 'community.stage-moved', { communityId, moveId: row.id })
  return row.id
}

/** What is below goes along, parents first, each with a line in its own history. */
async function takeAlong(strapi: Strapi, viewer: Viewer, { path }: Place, to: Stage, reason: string): Promise<void> {
  const below = await sql(strapi)('cop_communities').where('path', 'like', `${path}_%`).orderByRaw('length(path), id').select('id', 'path', 'stage') as Pick<Place, 'id' | 'path' | 'stage'>[]
  for (const { id, path, stage } of below.filter(one => follows(one.stage, to))) {
    await lockCommunity(strapi, { id, path })
    await step(strapi, viewer, id, { from: stage, to, reason, withParent: true })
  }
}

const LACKS: Record<MoveLack, { code: string, message: string }> = {
  'charter': { code: 'lacks-charter', message: 'Answer all planning questions first' },
  'facilitator': { code: 'lacks-facilitator', message: 'Nobody facilitates this community. Find a facilitator first' },
  'above-closed': { code: 'lacks-open-above', message: 'The community above this one is closed. Open that one first' },
}

/** @throws ConflictError `move-not-possible`, or the code of the first thing that is missing */
function check(place: Place, to: Stage, ground: Awaited<ReturnType<typeof groundOf>>): void {
  if (!movesFrom(place.stage).includes(to))
    throw new ConflictError('move-not-possible', 'The community cannot go to this stage from where it is now')
  const [missing] = lacks(place.stage, to, ground)
  if (missing)
    throw new ConflictError(LACKS[missing].code, LACKS[missing].message)
}

/**
 * Moves a community to another stage (the caller has asked whether this viewer manages it). Asking for the stage it is in
 * already, as a second click does, changes nothing and answers with the move that brought it there.
 * @throws ForbiddenError `closed` where it is suspended; ConflictError
 */
export function moveStage(strapi: Strapi, viewer: Viewer, community: Pick<Place, 'id' | 'path'>, { to, reason, members }: MoveBody): Promise<StageMove> {
  return transaction(strapi, async () => {
    await lockCommunity(strapi, community)
    const place = await placeOf(strapi, community.id)
    if (place.status !== 'active')
      throw forbidden('closed', 'This community is suspended')
    const moved = place.stage !== to
    if (moved) {
      check(place, to, await groundOf(strapi, place))
      await step(strapi, viewer, place.id, { from: place.stage, to, reason, withParent: false, ...(isRestart(place.stage, to) && { members }) })
      if (carriesDown(to))
        await takeAlong(strapi, viewer, place, to, reason)
      if (isRestart(place.stage, to))
        await restart(strapi, place, members)
    }
    const [move] = (await historyOf(strapi, community.id, undefined, viewer)).items
    if (!move)
      throw new ConflictError('move-not-possible', 'The community is in this stage since it was started')
    return move
  })
}
