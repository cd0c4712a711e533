import type { DemoContact, DemoConversation, DemoMembership } from './types'
import { daysBefore, hoursAfter } from './timeline'

/** Somebody by their key, or by their place in a community's list of members. */
type Seat = string | readonly [community: string, place: number]

interface ContactSeed { asker: Seat, asked: Seat, ageDays: number, accepted?: true, note?: string }

const contactSeeds: ContactSeed[] = [
  { asker: 'demo-member', asked: ['user-research', 14], ageDays: 50, accepted: true, note: 'Thank you for the policy on incentives. May I ask you things now and then?' },
  { asker: ['user-research', 0], asked: 'demo-member', ageDays: 120, accepted: true },
  { asker: 'demo-member', asked: ['content-design', 2], ageDays: 34, accepted: true },
  { asker: ['user-research', 18], asked: 'demo-member', ageDays: 1.5, note: 'I am about to test our blue badge letter and hear that you have done the same. I would like to compare notes.' },
  { asker: 'demo-member', asked: ['knowledge-management', 1], ageDays: 6 },
  { asker: 'demo-facilitator', asked: ['pan-cornwall-gis-group', 1], ageDays: 300, accepted: true },
  { asker: ['pan-cornwall-gis-group', 4], asked: 'demo-facilitator', ageDays: 210, accepted: true },
  { asker: ['geographical-information', 1], asked: 'demo-facilitator', ageDays: 88, accepted: true, note: 'We share the chair; let us share telephone numbers too.' },
  { asker: 'demo-newcomer', asked: 'demo-facilitator', ageDays: 0.4, note: 'I have just started on the islands, and asked to join your group. Until then: who could tell me about address data here?' },
]

interface ConversationSeed {
  people: Seat[]
  name?: string
  /** Place in `people`, days ago, and what was written. */
  messages: [author: number, ageDays: number, body: string][]
  /** By place in `people`. */
  unread?: Record<number, number>
}

const conversationSeeds: ConversationSeed[] = [
  {
    people: ['demo-member', ['user-research', 14]],
    messages: [
      [0, 49.2, 'Thank you for the page on incentives. Our audit team asked one thing: who keeps the log of vouchers when the researcher is away?'],
      [1, 49, 'The team leader, in a sealed envelope with a **count on the outside**. It sounds like a spy film. Audit loved it.'],
      [0, 48.9, 'Copied without shame. I will tell you how it goes.'],
      [1, 0.6, 'Six weeks later I see that it went well! Would you say so in ten minutes at our regional meeting, on the 14th? Online, friendly, about twenty people.'],
    ],
    unread: { 0: 1 },
  },
  {
    people: ['demo-member', ['user-research', 0], ['user-research', 14], ['user-research', 21]],
    name: 'Incentives: one policy for all',
    messages: [
      [1, 9.4, 'Four of us now have a policy. Shall we make one that others can take as it is?'],
      [3, 9.3, 'Yes. The sheet about benefits must be part of it, with a date on it.'],
      [2, 8.9, 'I can bring:\n\n- the page for finance\n- the log as a spreadsheet\n- the sentence that audit liked'],
      [0, 8.2, 'I will write the first version on Thursday and put it into the community, where everybody can pick it to pieces.'],
      [1, 8.1, 'Perfect. I will pin it.'],
    ],
  },
  {
    people: ['demo-facilitator', ['pan-cornwall-gis-group', 1], ['pan-cornwall-gis-group', 4], ['pan-cornwall-gis-group', 6]],
    name: 'Aerial photography order',
    messages: [
      [0, 4.3, 'The supplier holds the price until the end of the month. Who has a yes from their finance people?'],
      [2, 4.1, 'Yes for 12.5 cm along the coast, no for the moor. As we thought.'],
      [1, 1.2, 'Ours is a yes, with a purchase order number to follow.'],
      [3, 0.3, 'Yes from us. Could the flights wait until the bracken is down?'],
    ],
    unread: { 0: 2 },
  },
  {
    people: ['demo-facilitator', ['geographical-information', 1]],
    messages: [
      [1, 12.2, 'Could you take the welcome thread next week? I am on leave, and new people should not wait for an answer.'],
      [0, 12, 'Of course. I will ask two of the regulars to answer first: it reads better when it isn’t always us.'],
    ],
  },
]

/** Who knows whom, and a few conversations, so that contacts and messages have something in them. */
export function makeConnections(now: Date, memberships: Map<string, DemoMembership[]>): { contacts: DemoContact[], conversations: DemoConversation[] } {
  const keyOf = (seat: Seat) => {
    if (typeof seat === 'string')
      return seat
    const member = memberships.get(seat[0])?.[seat[1]]
    if (!member)
      throw new RangeError(`${seat[0]} has no member number ${seat[1]}`)
    return member.person
  }
  return {
    contacts: contactSeeds.map(({ asker, asked, ageDays, accepted, note }): DemoContact => ({
      asker: keyOf(asker),
      asked: keyOf(asked),
      state: accepted ? 'accepted' : 'asked',
      ...(note && { note }),
      askedAt: daysBefore(now, ageDays),
    })),
    conversations: conversationSeeds.map(({ people, name, messages, unread = {} }): DemoConversation => {
      const keys = people.map(keyOf)
      return {
        people: keys,
        ...(name && { name }),
        messages: messages.map(([author, ageDays, body]) => ({ author: keys[author]!, body, createdAt: daysBefore(now, ageDays) })),
        unread: Object.fromEntries(Object.entries(unread).map(([place, count]) => [keys[Number(place)]!, count])),
      }
    }),
  }
}

/** A contact is accepted the day after it was asked for. */
export const answeredAt = ({ askedAt }: DemoContact): Date => hoursAfter(askedAt, 20)
