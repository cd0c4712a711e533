import type { VolumeOptions } from '../options'
import type { CommentPlan } from './comments'
import type { CommunityPlan } from './communities'
import type { ContributionPlan } from './contributions'
import type { MembershipPlan } from './memberships'
import type { PeoplePlan } from './people'
import { joinBeforeWriting } from './activity'
import { planComments } from './comments'
import { planCommunities } from './communities'
import { planContributions } from './contributions'
import { KNOWN } from './known'
import { planMemberships } from './memberships'
import { planPeople } from './people'

/** Who, where, when: everything but the words, in about a hundred bytes a row. The same options give the same plan. */
export interface Plan {
  options: VolumeOptions
  people: PeoplePlan
  communities: CommunityPlan[]
  memberships: MembershipPlan
  contributions: ContributionPlan
  comments: CommentPlan
}

export function makePlan(options: VolumeOptions): Plan {
  if (options.members < KNOWN.length + 10 || options.communities < 3 || options.discussions < options.communities)
    throw new RangeError(`At least ${KNOWN.length + 10} members, 3 communities, and as many discussions as communities`)
  const people = planPeople(options)
  const communities = planCommunities(options)
  const memberships = planMemberships(options, communities, people)
  const contributions = planContributions(options, communities, memberships)
  const comments = planComments(options, communities, memberships, contributions)
  joinBeforeWriting(memberships, firstWritten(memberships, contributions, comments), communities, people)
  return { options, people, communities, memberships, contributions, comments }
}

/** By membership: when somebody first wrote there, 0 for never. */
function firstWritten({ count }: MembershipPlan, contributions: ContributionPlan, comments: CommentPlan): Float64Array {
  const first = new Float64Array(count)
  for (const { count: written, author, createdAt } of [contributions, comments]) {
    for (let at = 0; at < written; at++) {
      const before = first[author[at]!]!
      first[author[at]!] = before === 0 ? createdAt[at]! : Math.min(before, createdAt[at]!)
    }
  }
  return first
}
