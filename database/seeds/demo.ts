import type { Demo, DemoCommunity, DemoDiscussion, DemoMembership, PersonSeed } from './types'
import { demoAccounts } from './accounts'
import { communities as communitySeeds } from './communities'
import { makeConnections } from './connections'
import { discussions as discussionSeeds } from './discussions'
import { buildDiscussion } from './discussions/build'
import { makeMemberships } from './memberships'
import { organisations, principalCouncils } from './organisations'
import { pages } from './pages'
import { partners } from './partners'
import { makePeople } from './people'
import { seedFor } from './random'
import { makeInvitations, makeRequests } from './requests'
import { expertise } from './taxonomies/expertise'
import { regions } from './taxonomies/regions'
import { daysBefore, earlier, hoursAfter } from './timeline'

export interface DemoOptions {
  /** The demo's present: nothing in it is later, except the end of open invitations. */
  now: Date
  seed: number
}

const peopleCount = 400
const cornwallAndAround = communitySeeds.find(({ slug }) => slug === 'pan-cornwall-gis-group')?.homeOrganisations ?? []

/** The whole demo as plain data; the same options always give the same. */
export function buildDemo({ now, seed }: DemoOptions): Demo {
  const people = makeDemoPeople(seed)
  const communities = communitySeeds.map((community): DemoCommunity => ({
    ...community,
    createdAt: daysBefore(now, community.ageDays),
  }))
  const memberships = makeMemberships({ now, seed, communities, people })
  const discussions = communities.flatMap(community => (discussionSeeds[community.slug] ?? []).map(discussion =>
    buildDiscussion(discussion, { community, members: memberships.get(community.slug)!, now })))
  joinBeforeWriting(communities, memberships, discussions)

  return {
    regions,
    expertise,
    organisations,
    people,
    communities,
    memberships: [...memberships.values()].flat(),
    discussions,
    requests: makeRequests({ now, seed, people, memberships }),
    ...makeConnections(now, memberships),
    invitations: makeInvitations(now, memberships),
    pages,
    partners,
  }
}

/** The demo accounts, enough neighbours for Cornwall's own group, and everybody else. */
function makeDemoPeople(seed: number): PersonSeed[] {
  const neighbours = makePeople({
    count: 18,
    seed: seedFor(seed, 'cornwall'),
    organisations: principalCouncils.filter(({ slug }) => cornwallAndAround.includes(slug)),
    weights: { 'cornwall-council': 8 },
    expertise: ['gis', 'environment', 'asset-management'],
  })
  const others = makePeople({
    count: peopleCount - demoAccounts.length - neighbours.length,
    seed,
    organisations: principalCouncils,
    firstNumber: neighbours.length + 1,
  })
  return [...demoAccounts, ...neighbours, ...others]
}

/** Puts joining dates back where somebody wrote, or joined a sub-community, before they joined. */
function joinBeforeWriting(
  communities: DemoCommunity[],
  memberships: Map<string, DemoMembership[]>,
  discussions: DemoDiscussion[],
): void {
  for (const { community, author, createdAt, replies } of discussions) {
    const members = new Map(memberships.get(community)!.map(membership => [membership.person, membership]))
    for (const written of [{ author, createdAt }, ...replies]) {
      const membership = members.get(written.author)!
      membership.joinedAt = earlier(membership.joinedAt, hoursAfter(written.createdAt, -2))
    }
  }
  // Children first: what moves there may move the parent's date too.
  for (const { slug, parent } of communities.toReversed()) {
    const above = new Map(parent === undefined ? [] : memberships.get(parent)!.map(membership => [membership.person, membership]))
    for (const { person, joinedAt } of memberships.get(slug)!) {
      const membership = above.get(person)
      if (membership)
        membership.joinedAt = earlier(membership.joinedAt, joinedAt)
    }
  }
}
