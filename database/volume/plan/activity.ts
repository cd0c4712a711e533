import type { Random } from '../../seeds/random'
import type { CommunityPlan } from './communities'
import type { MembershipPlan } from './memberships'
import type { PeoplePlan } from './people'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** How much of what is written comes from the writers among a community's members; the rest from those who write sometimes. */
const WRITERS_SHARE = 0.75

/** Position of the membership of somebody who writes in a community; a few write most of it. */
export function drawAuthor(plan: MembershipPlan, community: number, random: Random): number {
  const start = plan.start[community]!
  const writers = plan.writers[community]!
  const sometimes = plan.contributors[community]! - writers
  const among = sometimes === 0 || (writers > 0 && random() < WRITERS_SHARE)
  return start + (among ? Math.floor(writers * random() ** 2) : writers + Math.floor(sometimes * random() ** 1.5))
}

/** The same day between 8 and 17 o'clock, or the Friday before: people write at work. */
export function atWork(moment: number, random: Random): number {
  const date = new Date(moment)
  const weekend = [2, 0, 0, 0, 0, 0, 1][date.getUTCDay()]!
  return Math.floor(moment / DAY) * DAY - weekend * DAY + (8 + 9 * random()) * HOUR
}

/** Puts dates back where somebody wrote, or joined a community below, before they joined, and where they joined before they registered. */
export function joinBeforeWriting(memberships: MembershipPlan, firstWritten: Float64Array, communities: CommunityPlan[], people: PeoplePlan): void {
  const { count, since, above, person, start } = memberships
  for (let at = 0; at < count; at++) {
    if (firstWritten[at]! > 0)
      since[at] = Math.min(since[at]!, firstWritten[at]! - 2 * HOUR)
  }
  // Communities below come later: going back, what moves there moves the parent's date too.
  for (let community = communities.length - 1; community >= 0; community--) {
    for (let at = start[community]!; at < start[community + 1]!; at++) {
      since[at] = Math.round(since[at]!)
      const parent = above[at]!
      if (parent !== -1)
        since[parent] = Math.min(since[parent]!, since[at]!)
      people.registeredAt[person[at]!] = Math.min(people.registeredAt[person[at]!]!, since[at]! - DAY)
    }
  }
}
