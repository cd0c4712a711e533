import type { Joining, Reach, Stage } from '../../../contracts/shared'
import type { TextKey } from '../text/use-text'

/** Typed as records, so that a new value in the contracts can't be left without a name. */
export const stageText: Record<Stage, TextKey> = {
  planning: 'stage.planning',
  startup: 'stage.startup',
  nurture: 'stage.nurture',
  sustain: 'stage.sustain',
  closedown: 'stage.closedown',
  archived: 'stage.archived',
}

export const reachText: Record<Reach, TextKey> = {
  public: 'reach.public',
  network: 'reach.network',
  community: 'reach.community',
}

export const joiningText: Record<Joining, TextKey> = {
  open: 'joining.open',
  request: 'joining.request',
  invitation: 'joining.invitation',
}

/** In the order of a community's life. */
export const stages = Object.keys(stageText) as Stage[]

export function isStage(value: string): value is Stage {
  return value in stageText
}
