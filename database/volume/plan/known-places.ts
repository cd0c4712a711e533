import type { CommunityPlan } from './communities'
import type { ROLES } from './memberships'
import { BIGGEST, BY_REQUEST, PUBLIC } from './communities'
import { EVERYWHERE, knownPerson } from './known'

export interface Seat { person: number, role: typeof ROLES[number] }

/** Where the known people sit, by position of the community; whoever sits somewhere sits above it as well. */
export function knownPlaces(communities: CommunityPlan[]): Map<number, Seat[]> {
  const byRank = new Map(communities.map((community, position) => [community.rank, position]))
  const seats = new Map<number, Seat[]>()

  function seat(person: number, position: number, role: Seat['role']): boolean {
    const there = seats.get(position) ?? []
    if (there.some(other => other.person === person))
      return false
    seats.set(position, [...there, { person, role }])
    return true
  }
  const withParents = (position: number): number[] => [...(communities[position]!.parent === null ? [] : withParents(communities[position]!.parent! - 1)), position]

  const facilitator = knownPerson('facilitator')
  for (const rank of [BIGGEST, BY_REQUEST])
    seat(facilitator, byRank.get(rank)!, 'facilitator')
  const member = knownPerson('member')
  for (let rank = 0; rank < Math.min(8, communities.length); rank++) {
    if (rank !== BY_REQUEST)
      seat(member, byRank.get(rank)!, 'member')
  }
  const everywhere = knownPerson('everywhere')
  let places = 0
  for (let rank = 0; rank < communities.length && places < EVERYWHERE; rank++) {
    const line = withParents(byRank.get(rank)!).filter(position => !seats.get(position)?.some(other => other.person === everywhere))
    // One that would go past the number has to wait for a rank without parents to add.
    if (places + line.length > EVERYWHERE)
      continue
    for (const position of line)
      places += Number(seat(everywhere, position, rank > PUBLIC && rank % 60 === 7 ? 'facilitator' : 'member'))
  }
  return seats
}
