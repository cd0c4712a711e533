import type { Reach } from '../../seeds/types'
import type { VolumeOptions } from '../options'
import type { CommunityPlan } from './communities'
import type { MembershipPlan } from './memberships'
import { createRandom, pickWeighted, seedFor } from '../../seeds/random'
import { apportion } from '../zipf'
import { atWork, drawAuthor } from './activity'
import { PUBLIC } from './communities'

const DAY = 86_400_000

export const CONTRIBUTION_STATES = ['published', 'draft', 'pending', 'hidden', 'deleted'] as const
const states: [number, number][] = [[0, 970], [1, 3], [2, 3], [3, 14], [4, 10]]
const stageActivity = { planning: 0.15, startup: 0.6, nurture: 1, sustain: 1.2, closedown: 0.8, archived: 0.7 }

/** Discussions by position (row number less one), in the order of time. */
export interface ContributionPlan {
  count: number
  /** Position of the home. */
  home: Int32Array
  /** Position of the author's membership. */
  author: Int32Array
  createdAt: Float64Array
  state: Uint8Array
  pinned: Uint8Array
  locked: Uint8Array
  audience: Reach[]
  /** Position of one that everybody may read and that gets many replies. */
  landmark: number
}

export function planContributions({ discussions, seed }: VolumeOptions, communities: CommunityPlan[], memberships: MembershipPlan): ContributionPlan {
  const random = createRandom(seedFor(seed, 'discussions'))
  const weights = Float64Array.from(communities, ({ stage, endsAt, createdAt }, position) =>
    memberships.active[position]! * stageActivity[stage] * (0.2 + random()) * Math.min(1, (endsAt - createdAt) / (90 * DAY)))
  const numbers = apportion(discussions, weights)
  const drafts: { home: number, createdAt: number, pinned: boolean }[] = []
  for (const [home, number] of numbers.entries()) {
    const { createdAt, endsAt } = communities[home]!
    const from = createdAt + 4 * DAY
    for (let nth = 0; nth < number; nth++) {
      const moment = nth === 0 ? from : Math.min(endsAt - DAY / 24, atWork(from + (endsAt - from) * random() ** 0.8, random))
      drafts.push({ home, createdAt: Math.round(Math.max(createdAt + DAY, moment)), pinned: nth === 0 || (nth < 4 && random() < 0.2) })
    }
  }
  drafts.sort((a, b) => a.createdAt - b.createdAt || a.home - b.home)
  const landmark = Math.max(0, drafts.findIndex(({ home, pinned }) => communities[home]!.rank === PUBLIC && !pinned))
  return {
    count: drafts.length,
    home: Int32Array.from(drafts, ({ home }) => home),
    author: Int32Array.from(drafts, ({ home }) => drawAuthor(memberships, home, random)),
    createdAt: Float64Array.from(drafts, ({ createdAt }) => createdAt),
    state: Uint8Array.from(drafts, (_, position) => position === landmark ? 0 : pickWeighted(random, states, ([, weight]) => weight)[0]),
    pinned: Uint8Array.from(drafts, ({ pinned }) => Number(pinned)),
    locked: Uint8Array.from(drafts, (_, position) => position !== landmark && random() < 0.03 ? 1 : 0),
    audience: drafts.map(({ home }, position) => position !== landmark && random() < 0.25 ? 'community' : communities[home]!.reach),
    landmark,
  }
}
