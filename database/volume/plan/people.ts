import type { VolumeOptions } from '../options'
import { createRandom, seedFor } from '../../seeds/random'
import { KNOWN } from './known'

const DAY = 86_400_000
/** How long the platform has been running. */
export const PLATFORM_DAYS = 6 * 365

/** Shares of members: those who write most, and those who write now and then. Everybody else reads. */
export const WRITERS = 0.01
export const SOMETIMES = 0.1

/** People by position (row number less one). */
export interface PeoplePlan {
  count: number
  /** Positions in the order of activity: writers, those who write sometimes, readers. The known ones are not among them. */
  byActivity: Int32Array
  writers: number
  /** Writers and those who write sometimes together. */
  contributors: number
  /** Place in `byActivity`. */
  rank: Int32Array
  registeredAt: Float64Array
}

export function planPeople({ members, seed, now }: VolumeOptions): PeoplePlan {
  const random = createRandom(seedFor(seed, 'people'))
  const byActivity = Int32Array.from({ length: members - KNOWN.length }, (_, index) => index + KNOWN.length)
  for (let last = byActivity.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [byActivity[last], byActivity[other]] = [byActivity[other]!, byActivity[last]!]
  }
  const rank = new Int32Array(members).fill(members)
  for (const [place, person] of byActivity.entries())
    rank[person] = place
  const start = now.getTime() - PLATFORM_DAYS * DAY
  // Row numbers are in the order of registration; fewer came at first.
  const registeredAt = Float64Array.from({ length: members }, (_, person) => start + (person / members) ** 0.7 * (PLATFORM_DAYS - 1) * DAY)
  const writers = Math.max(1, Math.round(members * WRITERS))
  return { count: members, byActivity, writers, contributors: writers + Math.round(members * SOMETIMES), rank, registeredAt }
}
