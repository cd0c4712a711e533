import type { Plan } from './plan'
import type { KnownKey } from './plan/known'
import { BIGGEST, BY_REQUEST, PUBLIC } from './plan/communities'
import { KNOWN, knownPerson } from './plan/known'
import { identities } from './rows/communities'

export interface Landmarks {
  people: Record<KnownKey, { email: string, userId: number, communities: number }>
  biggestCommunity: CommunityMark
  publicCommunity: CommunityMark
  /** The known facilitator's, where people wait for an answer. */
  requestCommunity: CommunityMark
  /** Row number of a discussion that everybody may read, with many replies. */
  publicDiscussion: number
}

interface CommunityMark { slug: string, name: string, id: number, members: number }

/** Where to look in a volume: the accounts and places that measurements ask for. */
export function landmarksOf(plan: Plan): Landmarks {
  const { communities, memberships: { count, person, state, active }, contributions } = plan
  const names = identities(plan)
  const mark = (rank: number): CommunityMark => {
    const position = communities.findIndex(community => community.rank === rank)
    return { slug: names[position]!.slug, name: names[position]!.name, id: position + 1, members: active[position]! }
  }
  const belongs = (who: number) => {
    let communities = 0
    for (let at = 0; at < count; at++)
      communities += Number(person[at] === who && state[at] === 0)
    return communities
  }
  const people = Object.fromEntries(KNOWN.map(({ key, email }) => [key, { email, userId: knownPerson(key) + 1, communities: belongs(knownPerson(key)) }])) as Landmarks['people']
  return { people, biggestCommunity: mark(BIGGEST), publicCommunity: mark(PUBLIC), requestCommunity: mark(BY_REQUEST), publicDiscussion: contributions.landmark + 1 }
}
