import type { DemoInvitation, DemoMembership, DemoRequest, ExpertiseSlug, PersonSeed } from './types'
import { createRandom, pick, seedFor } from './random'
import { daysBefore } from './timeline'

interface Waiting {
  community: string
  ageDays: number
  reason: string
  /** A person's key, or the expertise of whoever asks. */
  by: { key: string } | { expertise: ExpertiseSlug, memberOf?: string }
}

const waiting: Waiting[] = [
  {
    community: 'pan-cornwall-gis-group',
    ageDays: 1.4,
    by: { key: 'demo-newcomer' },
    reason: 'I started on St Mary’s a few months ago and look after addresses, land charges and our few map layers. I would like to help with the shared flood layer, and I could use some advice on the coastal data that I inherited.',
  },
  {
    community: 'data-protection-officers',
    ageDays: 3.1,
    by: { expertise: 'legal' },
    reason: 'I was appointed deputy data protection officer last week. My first assessment is for a system that several of you must already have, and I would rather learn from yours than write the thirtieth.',
  },
  {
    community: 'national-graduate-development-programme',
    ageDays: 0.7,
    by: { expertise: 'education' },
    reason: 'We host our first graduate from next month. I’d like to hear from hosts and trainees what makes a placement worth having.',
  },
  {
    community: 'impact-assessment-working-group',
    ageDays: 5.5,
    by: { expertise: 'equalities', memberOf: 'scottish-councils-equalities-network' },
    reason: 'We merged three forms into one two years ago and kept notes of what went wrong. I can give half a day a month and bring the notes.',
  },
]

const invitations: Array<Omit<DemoInvitation, 'invitedBy' | 'sentAt' | 'expiresAt'> & { ageDays: number }> = [
  {
    community: 'pan-cornwall-gis-group',
    email: 'gis.team@harbours.example',
    ageDays: 6,
    message: 'You asked after the last meeting how to get at the shared imagery. The simplest way is to join us.',
  },
  {
    community: 'graduate-programme-coordinators',
    email: 'coordinator@borough.example',
    ageDays: 2,
    message: 'Welcome to the coordinators’ space. The timetable for the next selection days is the first thing you will find.',
  },
  {
    community: 'local-government-reorganisation-leads',
    email: 'programme.office@county.example',
    ageDays: 9,
    message: 'As discussed on the phone: this is where we keep the risk list and the notes of the workstream calls.',
  },
  {
    community: 'local-government-reorganisation-leads',
    email: 'transition.lead@district.example',
    ageDays: 48,
    message: 'It would be good to have your district at the table before the data workstream begins.',
  },
  {
    community: 'bilingual-services-wales',
    email: 'cyfieithu@cyngor.example',
    ageDays: 4,
    message: 'Byddai’n braf cael cyfieithydd arall yn y sgwrs. It would be good to have another translator with us.',
  },
]

const daysToAccept = 21

/** Requests that wait for a facilitator's answer, each by somebody who isn't a member yet. */
export function makeRequests(
  { now, seed, people, memberships }: { now: Date, seed: number, people: PersonSeed[], memberships: Map<string, DemoMembership[]> },
): DemoRequest[] {
  const keysOf = (community: string) => new Set(memberships.get(community)!.map(({ person }) => person))
  const chosen = new Set<string>()
  return waiting.map(({ community, ageDays, reason, by }) => {
    const person = 'key' in by ? by.key : choose(community, by)
    chosen.add(person)
    return { person, community, reason, askedAt: daysBefore(now, ageDays) }
  })

  function choose(community: string, { expertise, memberOf }: { expertise: ExpertiseSlug, memberOf?: string }): string {
    const inside = keysOf(community)
    const pool = memberOf === undefined ? undefined : keysOf(memberOf)
    const candidates = people.filter(({ key }) =>
      !key.startsWith('demo-') && !inside.has(key) && !chosen.has(key) && pool?.has(key) !== false)
    const experts = candidates.filter(person => person.expertise[0] === expertise)
    return pick(createRandom(seedFor(seed, `request:${community}`)), experts.length > 0 ? experts : candidates).key
  }
}

/** Invitations by e-mail from each community's first facilitator; one has run out. */
export function makeInvitations(now: Date, memberships: Map<string, DemoMembership[]>): DemoInvitation[] {
  return invitations.map(({ ageDays, ...invitation }) => ({
    ...invitation,
    invitedBy: memberships.get(invitation.community)![0]!.person,
    sentAt: daysBefore(now, ageDays),
    expiresAt: daysBefore(now, ageDays - daysToAccept),
  }))
}
