import type { Random } from '../../seeds/random'
import type { Joining, Reach, Stage } from '../../seeds/types'
import type { VolumeOptions } from '../options'
import { effective } from '../../../plugins/communities/server/src/access/rules'
import { createRandom, pick, pickWeighted, seedFor } from '../../seeds/random'
import { apportion, zipfWeights } from '../zipf'
import { PLATFORM_DAYS } from './people'

const DAY = 86_400_000
const MEMBERSHIPS_PER_MEMBER = 5
const LEAST = 3

export interface CommunityPlan {
  /** Row number; communities are in the order of their creation, parents before children. */
  id: number
  /** Place in the order of size, the biggest is 0. */
  rank: number
  /** How many active members it is to have. */
  size: number
  /** Row number of the community above. */
  parent: number | null
  path: string
  reach: Reach
  joining: Joining
  listed: boolean
  effectiveReach: Reach
  effectiveListed: boolean
  stage: Stage
  status: 'active' | 'suspended'
  createdAt: number
  /** Nothing happens in it later than this. */
  endsAt: number
}

/**
 * What the first ones by size are, so that there is always one of each to measure with. The public one stands alone, unless
 * a number of trees is asked for: with more data its home shows the same, and not a list of communities below it besides.
 */
export const BIGGEST = 0
export const PUBLIC = 1
export const BY_REQUEST = 2

type Draft = Omit<CommunityPlan, 'id' | 'path' | 'parent' | 'effectiveReach' | 'effectiveListed'> & { above: Draft | null, depth: number }

const stages: [Stage, number][] = [['planning', 8], ['startup', 12], ['nurture', 25], ['sustain', 40], ['closedown', 7], ['archived', 8]]
const openness: [Pick<Draft, 'reach' | 'joining' | 'listed'>, number][] = [
  [{ reach: 'public', joining: 'open', listed: true }, 12],
  [{ reach: 'network', joining: 'open', listed: true }, 42],
  [{ reach: 'network', joining: 'request', listed: true }, 12],
  [{ reach: 'community', joining: 'request', listed: true }, 20],
  [{ reach: 'community', joining: 'invitation', listed: true }, 6],
  [{ reach: 'community', joining: 'invitation', listed: false }, 8],
]

/** Few communities suit to stand above another, so more than one is tried where a certain number of trees is wanted. */
const TRIES = 200

export function planCommunities({ members, communities, trees, seed, now }: VolumeOptions): CommunityPlan[] {
  const random = createRandom(seedFor(seed, 'communities'))
  const sizes = apportion(members * MEMBERSHIPS_PER_MEMBER, zipfWeights(communities, { exponent: 1.2, shift: 5 }))
  const drafts: Draft[] = []
  let tops = 0
  for (let rank = 0; rank < communities; rank++) {
    const isBelow = rank >= 8 && (trees === undefined ? random() < 0.22 : random() * (communities - rank) >= trees - tops)
    const candidates = trees === undefined ? drafts.filter(draft => draft.rank !== PUBLIC) : drafts
    const above = isBelow ? parentOf(candidates, random, now.getTime() - 60 * DAY, trees === undefined ? 1 : TRIES) : null
    tops += Number(above === null)
    const size = Math.max(LEAST, Math.min(sizes[rank]!, Math.floor(members / 2), above ? Math.floor(above.size * 0.6) : members))
    const oldest = above ? (now.getTime() - above.createdAt) / DAY - 20 : PLATFORM_DAYS - 10
    const age = rank < 8 ? oldest * 0.9 : 15 + (oldest - 15) * random() ** 1.4
    const createdAt = Math.round(now.getTime() - age * DAY)
    const stage = rank < 8 ? 'sustain' : pickWeighted(random, stages, ([, weight]) => weight)[0]
    drafts.push({
      ...(fixedOpenness(rank) ?? pickWeighted(random, openness, ([, weight]) => weight)[0]),
      rank,
      size,
      above,
      depth: above ? above.depth + 1 : 0,
      stage,
      status: rank >= 8 && random() < 0.01 ? 'suspended' : 'active',
      createdAt,
      endsAt: stage === 'archived' ? (createdAt + now.getTime()) / 2 : now.getTime(),
    })
  }
  return numbered(drafts)
}

function fixedOpenness(rank: number) {
  if (rank === PUBLIC)
    return openness[0]![0]
  if (rank === BY_REQUEST)
    return openness[2]![0]
  return rank === BIGGEST ? openness[1]![0] : undefined
}

/** One of the bigger ones, at most two levels deep with its child. */
function parentOf(drafts: Draft[], random: Random, before: number, tries: number): Draft | null {
  const candidate = pick(random, drafts.slice(0, Math.ceil(drafts.length / 3)))
  if (candidate.depth < 2 && candidate.size > 20 && candidate.status === 'active' && candidate.createdAt < before)
    return candidate
  return tries > 1 ? parentOf(drafts, random, before, tries - 1) : null
}

function numbered(drafts: Draft[]): CommunityPlan[] {
  const placed = new Map<Draft, CommunityPlan>()
  // Children are made weeks after their parents, so parents come first.
  const inOrder = drafts.toSorted((a, b) => a.createdAt - b.createdAt)
  return inOrder.map((draft, index) => {
    const { above, depth, ...rest } = draft
    const parent = above ? placed.get(above)! : null
    const id = index + 1
    const plan = { ...rest, id, parent: parent?.id ?? null, path: `${parent?.path ?? '/'}${id}/`, ...effective(draft, parent) }
    placed.set(draft, plan)
    return plan
  })
}
