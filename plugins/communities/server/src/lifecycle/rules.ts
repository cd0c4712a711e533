import type { CharterKey } from '../../../contracts/communities'
import type { MoveLack } from '../../../contracts/lifecycle'
import type { Stage } from '../../../contracts/shared'
import { charterKeys } from '../../../contracts/communities'

/*
 * The life of a community (domain notes: "The lifecycle"): pure rules, no database. docs/adr/0019 says why they are so.
 */

/**
 * Where it can go from each stage. Among the stages in which people work it goes forwards and backwards; what was never
 * begun is given up without a closedown; whatever is closing or closed can go on, or start again with planning.
 */
const MOVES: Record<Stage, Stage[]> = {
  planning: ['startup', 'archived'],
  startup: ['nurture', 'sustain', 'planning', 'closedown'],
  nurture: ['sustain', 'startup', 'closedown'],
  sustain: ['nurture', 'startup', 'closedown'],
  closedown: ['archived', 'sustain', 'nurture', 'planning'],
  archived: ['planning', 'sustain', 'nurture', 'closedown'],
}

export const movesFrom = (stage: Stage): Stage[] => MOVES[stage]

const WORKING = new Set<Stage>(['startup', 'nurture', 'sustain'])

export interface MoveGround {
  charter: Record<string, string>
  /** Somebody facilitates it, here or above. */
  facilitated: boolean
  /** The community above is archived. */
  closedAbove: boolean
}

export function unansweredIn(charter: Record<string, string>): CharterKey[] {
  return charterKeys.filter(key => !charter[key]?.trim())
}

/**
 * What is missing before it can come to this stage. Whatever way it takes, nobody works in a community that has not been
 * planned and that nobody looks after.
 */
export function lacks(from: Stage, to: Stage, { charter, facilitated, closedAbove }: MoveGround): MoveLack[] {
  const missing: MoveLack[] = []
  const begins = WORKING.has(to) && !WORKING.has(from)
  if (begins && unansweredIn(charter).length > 0)
    missing.push('charter')
  if (begins && !facilitated)
    missing.push('facilitator')
  if (from === 'archived' && closedAbove)
    missing.push('above-closed')
  return missing
}

/** Planning again after it was closing or closed: another life, whose members may be others. */
export function isRestart(from: Stage, to: Stage): boolean {
  return to === 'planning' && (from === 'closedown' || from === 'archived')
}

/** Stages that what is below comes to as well: a part does not outlive the whole. */
export function carriesDown(to: Stage): boolean {
  return to === 'closedown' || to === 'archived'
}

/** Whether a community below follows one that goes to this stage: those that are as far already stay as they are. */
export function follows(stage: Stage, above: Stage): boolean {
  return stage !== 'archived' && stage !== above
}
