import type { Random } from './random'
import type { CommunitySeed, DemoCommunity, DemoMembership, MembershipRole, PersonSeed, Stage } from './types'
import { seats } from './accounts'
import { createRandom, pick, seedFor, shuffle } from './random'
import { joinReasons } from './reasons'
import { daysBefore, hoursAfter, later } from './timeline'

/** How much of a community's life had gone by when its last member joined. */
const joiningSpan: Record<Stage, number> = {
  planning: 0.9,
  startup: 0.95,
  nurture: 0.97,
  sustain: 0.98,
  closedown: 0.7,
  archived: 0.5,
}

export interface MembershipOptions {
  now: Date
  seed: number
  /** Parents before their children. */
  communities: DemoCommunity[]
  people: PersonSeed[]
}

/** Who belongs where, by community; facilitators first, then in the order of joining. */
export function makeMemberships({ now, seed, communities, people }: MembershipOptions): Map<string, DemoMembership[]> {
  const byKey = new Map(people.map(person => [person.key, person]))
  const result = new Map<string, DemoMembership[]>()
  for (const community of communities) {
    const parent = community.parent === undefined ? undefined : result.get(community.parent)
    if (community.parent !== undefined && !parent)
      throw new Error(`${community.slug} comes before its parent`)
    const pool = parent ? parent.map(({ person }) => byKey.get(person)!) : people
    const random = createRandom(seedFor(seed, community.slug))
    const members = chooseMembers(random, community, pool, byKey)
    const joinedParent = new Map(parent?.map(({ person, joinedAt }) => [person, joinedAt]))
    result.set(community.slug, members.map((person, index): DemoMembership => {
      const role = roleAt(index, community)
      const joinedAt = joinedAtPosition(random, community, index, now)
      return {
        person: person.key,
        community: community.slug,
        role,
        state: 'active',
        joinedAt: later(joinedAt, joinedParent.get(person.key) ?? joinedAt),
        ...(community.joining === 'request' && role !== 'facilitator' && { reason: pick(random, joinReasons)(person) }),
      }
    }))
  }
  return result
}

function chooseMembers(
  random: Random,
  community: CommunitySeed,
  pool: PersonSeed[],
  byKey: Map<string, PersonSeed>,
): PersonSeed[] {
  const seated = Object.entries(seats[community.slug] ?? {})
  const candidates = pool
    .filter(({ key, region }) => !key.startsWith('demo-') && (!community.region || region === community.region))
    .map(person => ({ person, score: interest(community, person) + random() }))
    .sort((a, b) => b.score - a.score)
    .slice(0, community.size - seated.length)
    .map(({ person }) => person)
  const facilitators = facilitatorCount(community.size)
  const members = [...candidates.slice(0, facilitators), ...shuffle(random, candidates.slice(facilitators))]
  for (const [position, key] of seated)
    members.splice(Number(position), 0, byKey.get(key)!)
  return members
}

/** How strongly somebody's work points to a community; chance adds up to one more. */
function interest({ topics, homeOrganisations }: CommunitySeed, { expertise, organisation }: PersonSeed): number {
  const main = topics.includes(expertise[0]!) ? 0.8 : 0
  const other = expertise.slice(1).some(slug => topics.includes(slug)) ? 0.4 : 0
  const home = main + other > 0 && homeOrganisations?.includes(organisation) ? 1 : 0
  return main + other + home
}

function facilitatorCount(size: number): number {
  return size < 16 ? 1 : size < 60 ? 2 : 3
}

function roleAt(index: number, { size, stage }: CommunitySeed): MembershipRole {
  const facilitators = facilitatorCount(size)
  if (index < facilitators)
    return 'facilitator'
  const champions = stage === 'planning' ? 0 : Math.ceil(size / 16)
  return index < facilitators + champions ? 'champion' : 'member'
}

/** Communities grow slowly at first; facilitators are there from the first hour. */
function joinedAtPosition(random: Random, community: DemoCommunity, index: number, now: Date): Date {
  if (index < facilitatorCount(community.size))
    return hoursAfter(community.createdAt, index)
  const share = ((index + random()) / community.size) ** 0.8
  return daysBefore(now, community.ageDays * (1 - share * joiningSpan[community.stage]))
}
