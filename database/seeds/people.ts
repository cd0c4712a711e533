import type { Random } from './random'
import type { ExpertiseSlug, Nation, OrganisationSeed, PersonSeed, RegionSlug } from './types'
import { interestsBy, interestsOfAnyone } from './people/interests'
import { aboutInWelsh, afterthoughts, jobs } from './people/jobs'
import { nameGroups } from './people/names'
import { makeSpoken } from './people/spoken'
import { createRandom, pick, pickWeighted, seedFor, shuffle } from './random'

export interface PeopleOptions {
  count: number
  seed: number
  organisations: OrganisationSeed[]
  /** How much likelier than others some organisations are, by slug; 1 where not named. */
  weights?: Record<string, number>
  /** Their main areas of expertise are drawn from these; all where not given. */
  expertise?: ExpertiseSlug[]
  /** Number of the first one, in keys and e-mail addresses; for a second call. */
  firstNumber?: number
}

const welshShare = 0.4
const expertiseSlugs = Object.keys(jobs) as ExpertiseSlug[]

/** Smaller nations are drawn more often, so that their communities are as alive as England's. */
const nationWeight: Record<Nation, number> = { 'england': 1, 'scotland': 2.5, 'wales': 2.5, 'northern-ireland': 2 }

/** Made-up people, spread over the organisations; the same options give the same people. */
export function makePeople(
  { count, seed, organisations, weights = {}, expertise = expertiseSlugs, firstNumber = 1 }: PeopleOptions,
): PersonSeed[] {
  const random = createRandom(seed)
  const taken = new Set<string>()
  const weight = ({ slug, region }: OrganisationSeed) => (weights[slug] ?? 1) * nationWeight[nationOf(region)]

  return Array.from({ length: count }, (_, index) => {
    const organisation = pickWeighted(random, organisations, weight)
    const main = pickWeighted(random, expertise, slug => jobs[slug].weight)
    const name = makeName(random, nationOf(organisation.region), taken)
    const number = firstNumber + index
    const [jobTitle, about] = pick(random, jobs[main].roles)
    const locale = organisation.region === 'wales' && random() < welshShare ? 'cy' : 'en'
    const expertiseOf = makeExpertise(random, main)
    const key = `person-${number}`
    // From numbers of their own, so that what is added here changes nobody's name.
    const more = createRandom(seedFor(seed, key))
    return {
      key,
      name,
      email: `${emailName(name)}.${number}@people.example`,
      jobTitle,
      organisation: organisation.slug,
      region: organisation.region,
      expertise: expertiseOf,
      interests: makeInterests(more, expertiseOf),
      languages: makeSpoken(more, { region: organisation.region, locale }),
      about: locale === 'cy' ? makeWelshAbout(random, main) : makeAbout(random, about),
      locale,
    }
  })
}

function nationOf(region: RegionSlug): Nation {
  return region === 'scotland' || region === 'wales' || region === 'northern-ireland' ? region : 'england'
}

function makeName(random: Random, nation: Nation, taken: Set<string>): string {
  // A few thousand combinations are easily drawn twice; namesakes are fine once the list runs long.
  for (let attempt = 0; ; attempt++) {
    const { first, last } = pickWeighted(random, nameGroups, group => group.weight[nation])
    const name = `${pick(random, first)} ${pick(random, last)}`
    if (taken.has(name) && attempt < 20)
      continue
    taken.add(name)
    return name
  }
}

function emailName(name: string): string {
  return name.normalize('NFD').toLowerCase().replace(/[^a-z ]/g, '').replace(/ +/g, '.')
}

function makeExpertise(random: Random, main: ExpertiseSlug): ExpertiseSlug[] {
  const others = jobs[main].near.filter(() => random() < 0.45)
  return [main, ...others]
}

/** A few, mostly of their work; one in four has named none. */
function makeInterests(random: Random, areas: ExpertiseSlug[]): string[] {
  if (random() < 0.25)
    return []
  const ofWork = shuffle(random, [...new Set(areas.flatMap(area => interestsBy[area]))]).slice(0, 1 + Math.floor(random() * 3))
  return random() < 0.35 ? [...new Set([...ofWork, pick(random, interestsOfAnyone)])] : ofWork
}

function makeAbout(random: Random, first: string): string {
  return random() < 0.6 ? `${first} ${pick(random, afterthoughts)}` : first
}

function makeWelshAbout(random: Random, main: ExpertiseSlug): string {
  const first = aboutInWelsh[main]
  const other = pick(random, aboutInWelsh.other)
  return first ? `${pick(random, first)} ${other}` : other
}
