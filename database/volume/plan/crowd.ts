import type { Random } from '../../seeds/random'
import type { CommunityPlan } from './communities'
import type { MembershipPlan } from './memberships'
import type { PeoplePlan } from './people'
import { KNOWN } from './known'

/** Who may join: everybody in the order of activity, or the active members above. */
export function crowdOf(plan: MembershipPlan, { parent }: CommunityPlan, people: PeoplePlan): Int32Array {
  if (parent === null)
    return people.byActivity
  const start = plan.start[parent - 1]!
  return plan.person.subarray(start, start + plan.active[parent - 1]!)
}

/** Somebody not drawn yet, or -1; those who do more join more. Where the known ones sit is settled already. */
export function drawFrom(crowd: Int32Array, random: Random, taken: Int32Array, position: number): number {
  const first = Math.floor(crowd.length * random() ** 1.6)
  for (let step = 0; step < crowd.length; step++) {
    // Far from where the crowd is thick after a few tries: a full row of neighbours would cost much time.
    const person = crowd[(step < 4 ? first + step : Math.floor(random() * crowd.length)) % crowd.length]!
    if (taken[person] !== position && person >= KNOWN.length) {
      taken[person] = position
      return person
    }
  }
  return -1
}
