import type { Random } from '../../seeds/random'
import type { VolumeOptions } from '../options'
import type { CommunityPlan } from './communities'
import type { PeoplePlan } from './people'
import { createRandom, pickWeighted, seedFor } from '../../seeds/random'
import { crowdOf, drawFrom } from './crowd'
import { knownPlaces } from './known-places'

const DAY = 86_400_000

export const ROLES = ['member', 'champion', 'facilitator'] as const
export const STATES = ['active', 'pending', 'declined', 'left', 'removed', 'banned'] as const
type State = typeof STATES[number]

/** Rows that are not of active members, as a share of those that are. */
const OTHERS = 0.1
const otherStates: [State, number][] = [['left', 70], ['removed', 8], ['banned', 5], ['declined', 17]]
/** Those who ask to join wait in this share of the members' number. */
const WAITING = 0.02

/** Memberships by position, a community's own in a row: facilitators, other writers, those who write sometimes, readers, and those who are not active. */
export interface MembershipPlan {
  count: number
  person: Int32Array
  /** Position of the community. */
  community: Int32Array
  role: Uint8Array
  state: Uint8Array
  /** When they joined, or asked to. */
  since: Float64Array
  /** Position of the same person's membership above, or -1. */
  above: Int32Array
  /** By community: where its own begin (and, one further, end). */
  start: Int32Array
  active: Int32Array
  facilitators: Int32Array
  writers: Int32Array
  contributors: Int32Array
}

export function planMemberships(options: VolumeOptions, communities: CommunityPlan[], people: PeoplePlan): MembershipPlan {
  const random = createRandom(seedFor(options.seed, 'memberships'))
  const known = knownPlaces(communities)
  const room = communities.reduce((sum, { size }) => sum + Math.ceil(size * (1 + OTHERS + WAITING)) + 12, 0)
  const plan: MembershipPlan = {
    count: 0,
    person: new Int32Array(room),
    community: new Int32Array(room),
    role: new Uint8Array(room),
    state: new Uint8Array(room),
    since: new Float64Array(room),
    above: new Int32Array(room).fill(-1),
    start: new Int32Array(communities.length + 1),
    active: new Int32Array(communities.length),
    facilitators: new Int32Array(communities.length),
    writers: new Int32Array(communities.length),
    contributors: new Int32Array(communities.length),
  }
  const taken = new Int32Array(people.count).fill(-1)
  for (const [position, community] of communities.entries()) {
    plan.start[position] = plan.count
    const crowd = crowdOf(plan, community, people)
    const draw = () => drawFrom(crowd, random, taken, position)
    const fixed = known.get(position) ?? []
    const size = Math.min(community.size, crowd.length)
    const members = fixed.map(({ person }) => person)
    for (let person = draw(); person !== -1; person = members.length < size ? draw() : -1)
      members.push(person)
    addActive(plan, position, community, people, members, new Map(fixed.map(({ person, role }) => [person, role])), random)
    addOthers(plan, position, community, people, draw, random)
    linkAbove(plan, position, community)
  }
  plan.start[communities.length] = plan.count
  return plan
}

function addActive(plan: MembershipPlan, position: number, community: CommunityPlan, people: PeoplePlan, members: number[], roles: Map<number, typeof ROLES[number]>, random: Random) {
  const facilitates = (person: number) => roles.get(person) === 'facilitator' ? 0 : 1
  const rank = (person: number) => roles.has(person) ? people.count : people.rank[person]!
  members.sort((a, b) => facilitates(a) - facilitates(b) || rank(a) - rank(b) || a - b)
  const facilitators = Math.min(members.length, community.size < 16 ? 1 : community.size < 60 ? 2 : 3)
  const champions = Math.ceil(members.length / 40)
  for (const [place, person] of members.entries()) {
    const own = roles.get(person)
    const role = own === 'facilitator' || (place < facilitators && !own) ? 2 : own === 'champion' || (place < facilitators + champions && !own) ? 1 : 0
    const at = add(plan, position, person, 0, role)
    if (role === 2)
      plan.facilitators[position]!++
    if (rank(person) < people.writers || role === 2)
      plan.writers[position]!++
    if (rank(person) < people.contributors || role === 2)
      plan.contributors[position]!++
    const from = Math.max(community.createdAt, Math.min(people.registeredAt[person]!, community.endsAt - DAY))
    plan.since[at] = role === 2 ? community.createdAt + place * 3_600_000 : from + (community.endsAt - from) * random() ** 1.5
  }
  plan.active[position] = members.length
}

function addOthers(plan: MembershipPlan, position: number, community: CommunityPlan, people: PeoplePlan, draw: () => number, random: Random) {
  const waiting = community.joining === 'request' && community.stage !== 'archived' ? Math.ceil(community.size * WAITING) + Math.floor(random() * 4) : 0
  const gone = Math.floor(community.size * OTHERS)
  for (let place = 0; place < waiting + gone; place++) {
    const person = draw()
    if (person === -1)
      return
    const drawn = pickWeighted(random, otherStates, ([, weight]) => weight)[0]
    const state: State = place < waiting ? 'pending' : drawn === 'declined' && community.joining !== 'request' ? 'left' : drawn
    const at = add(plan, position, person, STATES.indexOf(state), 0)
    const from = Math.max(community.createdAt, Math.min(people.registeredAt[person]!, community.endsAt - DAY))
    plan.since[at] = state === 'pending' ? Math.max(community.createdAt, community.endsAt - 21 * DAY * random()) : from + (community.endsAt - from) * random() * 0.9
  }
}

function add(plan: MembershipPlan, community: number, person: number, state: number, role: number): number {
  const at = plan.count++
  plan.person[at] = person
  plan.community[at] = community
  plan.state[at] = state
  plan.role[at] = role
  return at
}

/** Membership needs the parent's: each remembers it, so that nobody joins below before they joined above. */
function linkAbove(plan: MembershipPlan, position: number, { parent }: CommunityPlan) {
  if (parent === null)
    return
  const start = plan.start[parent - 1]!
  const places = new Map<number, number>()
  for (let at = start; at < start + plan.active[parent - 1]!; at++)
    places.set(plan.person[at]!, at)
  for (let at = plan.start[position]!; at < plan.count; at++)
    plan.above[at] = places.get(plan.person[at]!) ?? -1
}
