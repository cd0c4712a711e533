import type { DemoCommunity } from './types'

type Stage = DemoCommunity['stage']

/** In the order of a community's life. */
const stages: Stage[] = ['planning', 'startup', 'nurture', 'sustain', 'closedown', 'archived']

/** Why the demo's communities came to each stage. */
const reasons: Record<Exclude<Stage, 'planning'>, string> = {
  startup: 'The planning questions are answered, two facilitators are found and the first members wait at the door.',
  nurture: 'People answer each other without being asked. Now they should get to know who knows what.',
  sustain: 'Members begin most of the discussions themselves. We step back and look in once a week.',
  closedown: 'What we came together for is done. Let us write up what was learned while everybody still remembers.',
  archived: 'Our findings are published and the loose ends are tied up. Thank you, everyone.',
}

interface Step { from: Stage, to: Stage, reason: string, at: Date }

/** The moves by which a community came to its stage, spread over the first part of its life. */
export function lifeOf({ stage, createdAt }: Pick<DemoCommunity, 'stage' | 'createdAt'>, now: Date): Step[] {
  const passed = stages.slice(1, stages.indexOf(stage) + 1) as Exclude<Stage, 'planning'>[]
  const age = now.getTime() - createdAt.getTime()
  return passed.map((to, index) => ({
    from: stages[index] as Stage,
    to,
    reason: reasons[to],
    at: new Date(createdAt.getTime() + age * 0.8 * (index + 1) / (passed.length + 1)),
  }))
}
