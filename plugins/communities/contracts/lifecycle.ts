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

/** How a community can come to a stand: nobody writes, people wait to be let in, questions wait for a reply. */
export const stallKind = z.enum(['quiet', 'requests', 'questions'])
export type StallKind = z.infer<typeof stallKind>

export const stall = z.object({
  kind: stallKind,
  /** Since when nobody has written, or the oldest request or question waits. */
  since: timestamp,
})
export type Stall = z.infer<typeof stall>

/** Where a community is in its life. */
export const whereabouts = z.object({
  stage,
  /** When it came to this stage. */
  since: timestamp,
  moves: z.array(possibleMove),
  /** Planning questions without an answer. */
  unanswered: z.array(z.string()),
  /** What has come to a stand, as it was found last night. */
  stalls: z.array(stall),
  /** The latest move first. */
  history: listOf(stageMove),
})
export type Whereabouts = z.infer<typeof whereabouts>

/** What a task of a checklist waits for where it ticks itself. */
export const automaticTask = z.enum([
  'charter-complete',
  'agreement-written',
  'look-chosen',
  'second-facilitator',
  'champion',
  'five-members',
  'requests-answered',
  'first-discussion',
  'first-reply',
  /** People met: the first date is over. */
  'first-event',
  'answer-marked',
  'questions-answered',
  /** Five different people have written. */
  'five-voices',
  /** Somebody wrote in the last 30 days. */
  'lively',
])
export type AutomaticTask = z.infer<typeof automaticTask>

/** The stages that have a toolkit: all in which there is something to do. */
export const toolkitStage = stage.exclude(['archived'])
export type ToolkitStage = z.infer<typeof toolkitStage>

export const checklistTask = z.object({
  id,
  text: z.string(),
  hint: z.string().nullable(),
  /** Ticks itself; others are ticked by facilitators. */
  automatic: z.boolean(),
  done: z.boolean(),
  /** Who ticked it and when; null for what ticks itself. */
  tickedBy: personRef.nullable(),
  tickedAt: timestamp.nullable(),
})
export type ChecklistTask = z.infer<typeof checklistTask>

export const toolkit = z.object({
  stage: toolkitStage,
  title: z.string(),
  /** Finished, safe HTML, whose headings begin at `h3`. */
  guidanceHtml: z.string(),
  /** The language it is in: English where it has not been translated. */
  language: z.string(),
  tasks: z.array(checklistTask),
})
export type Toolkit = z.infer<typeof toolkit>

export const lifecycle = {
  read: endpoint({
    method: 'GET',
    path: '/communities/:slug/lifecycle',
    summary: 'Where a community is in its life, where it can go and where it has been, for its facilitators',
    caller: 'registered',
    params: { slug },
    /** `toolkit`: the stage whose toolkit is to be read; left out, that of the present one. */
    query: { toolkit: toolkitStage.optional(), cursor: cursor.optional() },
    data: whereabouts.extend({ community: communityHeader, toolkit: toolkit.nullable() }),
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
  tick: endpoint({
    method: 'POST',
    path: '/communities/:slug/lifecycle/tasks/:task',
    summary: 'Tick a task of a checklist, or take the tick away; what ticks itself is left alone',
    caller: 'registered',
    limit: 'write',
    params: { slug, task: id },
    body: z.strictObject({ done: z.boolean() }),
    data: checklistTask,
  }),
}
