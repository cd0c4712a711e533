import { z } from 'zod'
import { endpoint, listOf } from './endpoint'
import { communityHeader, personRef, stage } from './shared'
import { body, cursor, id, slug, timestamp } from './text'

/** What stands in the way of a move, by a stable code. */
export const moveLack = z.enum([
  /** Not every planning question has an answer. */
  'charter',
  /** Nobody with an open account facilitates it, here or above. */
  'facilitator',
  /** The community above is closed: what is below never opens before it. */
  'above-closed',
])
export type MoveLack = z.infer<typeof moveLack>

/** A stage that a community can be moved to from where it is, and what is missing before that. */
export const possibleMove = z.object({ to: stage, missing: z.array(moveLack) })
export type PossibleMove = z.infer<typeof possibleMove>

export const stageMove = z.object({
  id,
  from: stage,
  to: stage,
  reason: z.string(),
  movedAt: timestamp,
  /** Who moved it; null for KM staff, and where it went along with the community above. */
  movedBy: personRef.nullable(),
  byStaff: z.boolean(),
  /** Closed with the community above, and not by itself. */
  withParent: z.boolean(),
})
export type StageMove = z.infer<typeof stageMove>

export const moveBody = z.strictObject({
  to: stage,
  /** Kept in the history, and told to the facilitators. */
  reason: body(2000, 3),
  /** When it starts again: whether its members stay, or only its facilitators. */
  members: z.enum(['keep', 'drop']).default('keep'),
})
export type MoveBody = z.output<typeof moveBody>

/** Where a community is in its life. */
export const whereabouts = z.object({
  stage,
  /** When it came to this stage. */
  since: timestamp,
  moves: z.array(possibleMove),
  /** Planning questions without an answer. */
  unanswered: z.array(z.string()),
  /** The latest move first. */
  history: listOf(stageMove),
})
export type Whereabouts = z.infer<typeof whereabouts>

export const lifecycle = {
  read: endpoint({
    method: 'GET',
    path: '/communities/:slug/lifecycle',
    summary: 'Where a community is in its life, where it can go and where it has been, for its facilitators',
    caller: 'registered',
    params: { slug },
    query: { cursor: cursor.optional() },
    data: whereabouts.extend({ community: communityHeader }),
  }),
  move: endpoint({
    method: 'POST',
    path: '/communities/:slug/lifecycle/move',
    summary: 'Move a community to another stage, with the reason',
    caller: 'registered',
    limit: 'write',
    params: { slug },
    body: moveBody,
    data: stageMove,
  }),
}
