import type { Random } from '../../seeds/random'
import type { VolumeOptions } from '../options'
import type { CommunityPlan } from './communities'
import type { ContributionPlan } from './contributions'
import type { MembershipPlan } from './memberships'
import { createRandom, seedFor } from '../../seeds/random'
import { apportion } from '../zipf'
import { drawAuthor } from './activity'
import { CONTRIBUTION_STATES } from './contributions'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Replies of the discussion that every measurement reads. */
const LANDMARK_REPLIES = 30
/** The longest discussion gets so many times the replies of one a little longer than most: some hundreds. */
const LONGEST = 60
/** Positions and moments share one number when they are sorted: room for 2 ** 24 replies in 2 ** 29 seconds. */
const POSITIONS = 2 ** 24

/** Replies by position (row number less one), in the order of time. */
export interface CommentPlan {
  count: number
  /** Position of the discussion. */
  discussion: Int32Array
  /** Position of the author's membership. */
  author: Int32Array
  createdAt: Float64Array
  /** Row number of the reply answered, 0 for none. */
  parent: Int32Array
  /** Row number of the first reply of its thread. */
  thread: Int32Array
  state: Uint8Array
  /** By discussion: replies that can be read, the moment of the last one of any state (0: none), and the one that is the answer (0: none). */
  published: Int32Array
  lastAt: Float64Array
  answer: Int32Array
}

export function planComments({ comments, seed }: VolumeOptions, communities: CommunityPlan[], memberships: MembershipPlan, discussions: ContributionPlan): CommentPlan {
  const random = createRandom(seedFor(seed, 'comments'))
  const numbers = repliesByDiscussion(comments, discussions, random)
  const base = discussions.createdAt[0] ?? 0
  const moments = momentsOf(numbers, communities, discussions, base, random)
  const count = moments.length
  const plan: CommentPlan = {
    count,
    discussion: new Int32Array(count),
    author: new Int32Array(count),
    createdAt: new Float64Array(count),
    parent: new Int32Array(count),
    thread: new Int32Array(count),
    state: new Uint8Array(count),
    published: new Int32Array(discussions.count),
    lastAt: new Float64Array(discussions.count),
    answer: new Int32Array(discussions.count),
  }
  /** By discussion: where its replies' row numbers begin in `ids`, and how many it has got. */
  const begin = new Int32Array(discussions.count + 1)
  for (const [position, number] of numbers.entries())
    begin[position + 1] = begin[position]! + number
  const owner = new Int32Array(count)
  for (let position = 0; position < discussions.count; position++)
    owner.fill(position, begin[position], begin[position + 1])
  const ids = new Int32Array(count)
  const got = new Int32Array(discussions.count)

  for (const [at, key] of moments.entries()) {
    const discussion = owner[key % POSITIONS]!
    const nth = got[discussion]!++
    const id = at + 1
    ids[begin[discussion]! + nth] = id
    plan.discussion[at] = discussion
    plan.createdAt[at] = base + Math.floor(key / POSITIONS) * 1000
    plan.author[at] = drawAuthor(memberships, discussions.home[discussion]!, random)
    // Nearer ones are answered more often.
    const parent = nth > 0 && random() < 0.45 ? ids[begin[discussion]! + nth - 1 - Math.floor(nth * random() ** 3)]! : 0
    plan.parent[at] = parent
    plan.thread[at] = parent === 0 ? id : plan.thread[parent - 1]!
    const kind = discussion === discussions.landmark ? 1 : random()
    plan.state[at] = CONTRIBUTION_STATES.indexOf(kind < 0.01 ? 'hidden' : kind < 0.025 ? 'deleted' : 'published')
    plan.lastAt[discussion] = plan.createdAt[at]!
    if (plan.state[at] === 0) {
      plan.published[discussion]!++
      if (plan.answer[discussion] === 0 && random() < 0.03)
        plan.answer[discussion] = id
    }
  }
  return plan
}

/** A few discussions get hundreds of replies, many get none; nobody answers drafts. */
function repliesByDiscussion(comments: number, { count, state, landmark }: ContributionPlan, random: Random): Int32Array {
  const fixed = count === 0 ? 0 : Math.min(comments, LANDMARK_REPLIES)
  const weights = Float64Array.from({ length: count }, (_, position) => {
    const drawn = Math.min(LONGEST, Math.max(0, random() ** -0.6 - 1.1))
    return position === landmark || state[position] === 1 || state[position] === 2 ? 0 : drawn
  })
  const numbers = apportion(comments - fixed, weights)
  if (count > 0)
    numbers[landmark]! += fixed
  return numbers
}

/** Moments of all replies in order: whole seconds after `base`, with a position that tells the discussion. */
function momentsOf(numbers: Int32Array, communities: CommunityPlan[], { home, createdAt }: ContributionPlan, base: number, random: Random): Float64Array {
  const moments = new Float64Array(numbers.reduce((sum, number) => sum + number, 0))
  let position = 0
  for (const [discussion, number] of numbers.entries()) {
    const start = createdAt[discussion]!
    const span = Math.max(HOUR, Math.min(communities[home[discussion]!]!.endsAt - start - 60_000, 40 * DAY + number * DAY / 4))
    for (let nth = 0; nth < number; nth++, position++)
      moments[position] = Math.ceil((start - base + 60_000 + (span - 60_000) * random() ** 3) / 1000) * POSITIONS + position
  }
  return moments.sort()
}
