import type { Pace } from './measure'
import type { Case } from './types'
import type { World } from './world'
import { measure } from './measure'

export interface Growth { name: string, viewer: string, cpuMs: number, cpuMsLarger: number, ratio: number }

const rounds = 3

/** Reads as the CMS answers them, among them those of somebody whose rights come from very many communities. */
export function readsOf({ cases, tied }: World): Case[] {
  return [...cases.filter(({ name }) => name.endsWith('.json') && !name.startsWith('floor')), ...tied]
}

/** The same cases on two sizes of data, in turn, so that what disturbs the machine disturbs both; medians of processor time. */
export async function compareGrowth(worlds: [World, World], casesOf: (world: World) => Case[], pace: Pace): Promise<Growth[]> {
  const found: Growth[] = []
  const others = casesOf(worlds[1])
  for (const [index, one] of casesOf(worlds[0]).entries()) {
    const other = others[index]!
    const cpu: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      for (const [side, [world, its]] of ([[worlds[0], one], [worlds[1], other]] as const).entries())
        cpu[side as 0 | 1].push((await measure(its, 10, [world.cms, world.site], pace)).cpuMs)
    }
    const [cpuMs, cpuMsLarger] = [median(cpu[0]), median(cpu[1])]
    found.push({ name: one.name, viewer: one.viewer, cpuMs, cpuMsLarger, ratio: cpuMsLarger / cpuMs })
  }
  return found
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}
