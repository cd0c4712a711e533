import type { DemoCommunity, Reach } from './types'
import { featured } from '../../plugins/communities/contracts/featured'
import { spokenLanguages } from '../../plugins/communities/contracts/people'
import { distinctTags } from '../../plugins/communities/server/src/tags/words'
import { emptyCharter } from './communities/charter'
import { buildDemo } from './demo'
import { discussions as discussionSeeds } from './discussions'

const now = new Date('2026-03-04T10:30:00Z')
const demo = buildDemo({ now, seed: 1 })

const width: Record<Reach, number> = { community: 0, network: 1, public: 2 }
const communityBySlug = new Map(demo.communities.map(community => [community.slug, community]))
const personKeys = new Set(demo.people.map(({ key }) => key))
const parentOf = ({ parent }: DemoCommunity) => parent === undefined ? undefined : communityBySlug.get(parent)
const membersOf = (slug: string) => demo.memberships.filter(({ community }) => community === slug)
const keysOf = (slug: string) => membersOf(slug).map(({ person }) => person)

/** WCAG 2.2 contrast ratio against white: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastOnWhite(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

describe('people', () => {
  it('there are 400, with unique keys and e-mail addresses', () => {
    expect(demo.people).toHaveLength(400)
    expect(personKeys.size).toBe(400)
    expect(new Set(demo.people.map(({ email }) => email)).size).toBe(400)
  })

  it('e-mail addresses cannot reach anybody', () => {
    for (const { email } of demo.people)
      expect(email).toMatch(/^[a-z0-9.]+@[a-z]+\.example$/)
  })

  it('they work for known organisations, in those organisations’ regions', () => {
    const regionOf = new Map(demo.organisations.map(({ slug, region }) => [slug, region]))
    for (const { organisation, region } of demo.people)
      expect(region).toBe(regionOf.get(organisation))
  })

  it('expertise resolves and is not repeated', () => {
    const known = new Set(demo.expertise.map(({ slug }) => slug))
    for (const { expertise } of demo.people) {
      expect(expertise.length).toBeGreaterThan(0)
      expect(new Set(expertise).size).toBe(expertise.length)
      for (const slug of expertise)
        expect(known.has(slug)).toBe(true)
    }
  })

  it('most have interests, which they share with others', () => {
    const by = new Map<string, number>()
    for (const { interests } of demo.people) {
      expect(distinctTags(interests)).toHaveLength(interests.length)
      interests.forEach(word => by.set(word, (by.get(word) ?? 0) + 1))
    }
    expect(demo.people.filter(({ interests }) => interests.length > 0).length).toBeGreaterThan(250)
    expect([...by.values()].filter(count => count > 1).length).toBeGreaterThan(60)
  })

  it('languages are ones that a profile knows; who uses Welsh says so', () => {
    const known: readonly string[] = spokenLanguages
    for (const { languages, locale } of demo.people) {
      expect(languages.filter(one => !known.includes(one))).toEqual([])
      expect(new Set(languages).size).toBe(languages.length)
      if (locale === 'cy')
        expect(languages).toContain('cy')
    }
  })

  it('a few in Wales use Welsh, and nobody elsewhere', () => {
    const welsh = demo.people.filter(({ locale }) => locale === 'cy')
    expect(welsh.length).toBeGreaterThan(5)
    expect(new Set(welsh.map(({ region }) => region))).toEqual(new Set(['wales']))
  })
})

describe('communities', () => {
  it('the Facilitators’ Community comes first, and slugs and names are unique', () => {
    expect(demo.communities[0]!.slug).toBe('facilitators-community')
    expect(communityBySlug.size).toBe(demo.communities.length)
    expect(new Set(demo.communities.map(({ name }) => name)).size).toBe(demo.communities.length)
  })

  it('all stages, reaches and ways of joining are there', () => {
    const all = (key: 'stage' | 'reach' | 'joining') => new Set(demo.communities.map(community => community[key]))
    expect(all('stage')).toEqual(new Set(['planning', 'startup', 'nurture', 'sustain', 'closedown', 'archived']))
    expect(all('reach').size).toBe(3)
    expect(all('joining').size).toBe(3)
  })

  it('what is unlisted is hidden altogether', () => {
    const hidden = demo.communities.filter(({ listed }) => !listed)
    expect(hidden.length).toBeGreaterThan(1)
    for (const community of hidden)
      expect(community).toMatchObject({ joining: 'invitation', reach: 'community' })
  })

  it('access is never wider than the parent’s', () => {
    const children = demo.communities.filter(({ parent }) => parent !== undefined)
    expect(children.length).toBeGreaterThanOrEqual(4)
    for (const child of children) {
      const parent = parentOf(child)!
      expect(width[child.reach]).toBeLessThanOrEqual(width[parent.reach])
      expect(child.createdAt >= parent.createdAt).toBe(true)
      expect(demo.communities.indexOf(parent)).toBeLessThan(demo.communities.indexOf(child))
    }
    expect(children.some(child => parentOf(parentOf(child)!) !== undefined)).toBe(true)
  })

  it.each(demo.communities.map(community => [community.slug, community] as const))('%s is well formed', (_, community) => {
    expect(community.summary.length).toBeLessThanOrEqual(160)
    expect(community.topics.length).toBeGreaterThanOrEqual(1)
    expect(community.topics.length).toBeLessThanOrEqual(3)
    expect(contrastOnWhite(community.accent)).toBeGreaterThanOrEqual(4.5)
    expect(Object.keys(community.charter)).toEqual(Object.keys(emptyCharter))
    expect(community.charter.purpose).not.toBe('')
  })
})

describe('memberships', () => {
  it('every community has exactly its size in members, nobody twice', () => {
    for (const { slug, size } of demo.communities) {
      expect(keysOf(slug)).toHaveLength(size)
      expect(new Set(keysOf(slug)).size).toBe(size)
    }
  })

  it('every community has one to three facilitators, first in the list', () => {
    for (const { slug } of demo.communities) {
      const roles = membersOf(slug).map(({ role }) => role)
      const count = roles.filter(role => role === 'facilitator').length
      expect(count).toBeGreaterThanOrEqual(1)
      expect(count).toBeLessThanOrEqual(3)
      expect(roles.slice(0, count).every(role => role === 'facilitator')).toBe(true)
    }
  })

  it('members of a sub-community joined the parent before', () => {
    for (const { slug, parent } of demo.communities) {
      if (parent === undefined)
        continue
      const joined = new Map(membersOf(parent).map(({ person, joinedAt }) => [person, joinedAt]))
      for (const { person, joinedAt } of membersOf(slug))
        expect(joined.get(person)!.getTime()).toBeLessThanOrEqual(joinedAt.getTime())
    }
  })

  it('communities of one region have members from there', () => {
    const regionOf = new Map(demo.people.map(({ key, region }) => [key, region]))
    for (const { slug, region } of demo.communities) {
      if (region)
        expect(new Set(keysOf(slug).map(key => regionOf.get(key)))).toEqual(new Set([region]))
    }
  })

  it('those who had to ask said why', () => {
    for (const { community, role, reason } of demo.memberships)
      expect(reason !== undefined).toBe(communityBySlug.get(community)!.joining === 'request' && role !== 'facilitator')
  })

  it('the demo accounts are where the guide says', () => {
    const of = (key: string) => demo.memberships.filter(({ person }) => person === key)
    const facilitated = of('demo-facilitator').filter(({ role }) => role === 'facilitator').map(({ community }) => community)
    expect(facilitated.sort()).toEqual(['geographical-information', 'pan-cornwall-gis-group'])
    expect(of('demo-member')).toHaveLength(4)
    expect(keysOf('pan-cornwall-gis-group')).not.toContain('demo-member')
    expect(of('demo-newcomer')).toEqual([])
  })
})

describe('discussions', () => {
  const texts = Object.values(discussionSeeds).flat().flatMap(({ body, replies }) => [body, ...replies.map(reply => reply.body)])

  it('at least nine communities have three to eight each', () => {
    expect(Object.keys(discussionSeeds).length).toBeGreaterThanOrEqual(9)
    for (const [slug, list] of Object.entries(discussionSeeds)) {
      expect(communityBySlug.has(slug)).toBe(true)
      expect(list.length).toBeGreaterThanOrEqual(3)
      expect(list.length).toBeLessThanOrEqual(8)
    }
  })

  it('no text and no title is there twice', () => {
    expect(new Set(texts).size).toBe(texts.length)
    expect(new Set(demo.discussions.map(({ title }) => title)).size).toBe(demo.discussions.length)
  })

  it('authors and replies resolve', () => {
    for (const { community, author, replies } of demo.discussions) {
      const members = new Set(keysOf(community))
      expect(members.has(author)).toBe(true)
      for (const [index, reply] of replies.entries()) {
        expect(members.has(reply.author)).toBe(true)
        expect(reply.replyTo ?? -1).toBeLessThan(index)
      }
      expect(replies.filter(({ answer }) => answer).length).toBeLessThanOrEqual(1)
    }
  })

  it('each has tags, by people who could put them there by then; some words are on several', () => {
    const on = new Map<string, number>()
    for (const { community, tags, createdAt, replies } of demo.discussions) {
      expect(tags.length).toBeGreaterThan(0)
      expect(distinctTags(tags.map(({ tag }) => tag))).toHaveLength(tags.length)
      for (const { tag, by, at } of tags) {
        expect(keysOf(community)).toContain(by)
        expect([createdAt, ...replies.map(reply => reply.createdAt)]).toContainEqual(at)
        on.set(tag, (on.get(tag) ?? 0) + 1)
      }
    }
    expect(demo.discussions.flatMap(({ author, tags }) => tags.filter(({ by }) => by !== author)).length).toBeGreaterThan(10)
    expect([...on.values()].filter(count => count > 1).length).toBeGreaterThan(15)
  })

  it('mentions point to members', () => {
    for (const { community, body, replies } of demo.discussions) {
      const { size } = communityBySlug.get(community)!
      for (const text of [body, ...replies.map(reply => reply.body)]) {
        for (const [, index] of text.matchAll(/\{\{person:(\d+)\}\}/g))
          expect(Number(index)).toBeLessThan(size)
      }
    }
  })

  it('nobody may read more than the community allows', () => {
    for (const { community, audience } of demo.discussions)
      expect(width[audience]).toBeLessThanOrEqual(width[communityBySlug.get(community)!.reach])
  })

  it('everything was written by people who had joined, in order, and not in the future', () => {
    for (const { community, author, createdAt, lastActivityAt, replies } of demo.discussions) {
      const joined = new Map(membersOf(community).map(({ person, joinedAt }) => [person, joinedAt]))
      expect(createdAt > communityBySlug.get(community)!.createdAt).toBe(true)
      let previous = createdAt
      expect(joined.get(author)! < createdAt).toBe(true)
      for (const reply of replies) {
        expect(reply.createdAt > previous).toBe(true)
        expect(joined.get(reply.author)! < reply.createdAt).toBe(true)
        previous = reply.createdAt
      }
      expect(lastActivityAt).toEqual(previous)
      expect(lastActivityAt <= now).toBe(true)
    }
  })

  it('two have a date to come, on a working day', () => {
    const events = demo.discussions.flatMap(({ event }) => event ? [event] : [])
    expect(events.map(({ startsAt, endsAt }) => [startsAt > now, endsAt > startsAt, [0, 6].includes(startsAt.getUTCDay())])).toEqual([[true, true, false], [true, true, false]])
  })

  it('some are in Welsh, some unanswered, some of the last days, and one is long', () => {
    expect(demo.discussions.filter(({ language }) => language === 'cy').length).toBeGreaterThanOrEqual(2)
    expect(demo.discussions.filter(({ replies }) => replies.length === 0).length).toBeGreaterThanOrEqual(5)
    expect(demo.discussions.filter(({ createdAt }) => now.getTime() - createdAt.getTime() < 3 * 86_400_000).length).toBeGreaterThanOrEqual(5)
    expect(Math.max(...demo.discussions.map(({ replies }) => replies.length))).toBeGreaterThanOrEqual(25)
  })
})

describe('requests and invitations', () => {
  it('one request waits in the Pan Cornwall GIS Group, and a few elsewhere', () => {
    const waiting = demo.requests.filter(({ community }) => community === 'pan-cornwall-gis-group')
    expect(waiting).toHaveLength(1)
    expect(waiting[0]).toMatchObject({ person: 'demo-newcomer' })
    expect(demo.requests.length).toBeGreaterThanOrEqual(3)
  })

  it('those who ask are not members yet, but belong to the parent', () => {
    for (const { person, community } of demo.requests) {
      expect(personKeys.has(person)).toBe(true)
      expect(keysOf(community)).not.toContain(person)
      const { joining, parent } = communityBySlug.get(community)!
      expect(joining).toBe('request')
      if (parent)
        expect(keysOf(parent)).toContain(person)
    }
  })

  it('invitations come from facilitators; some are open and one has expired', () => {
    for (const { community, invitedBy } of demo.invitations)
      expect(membersOf(community).find(({ person }) => person === invitedBy)).toMatchObject({ role: 'facilitator' })
    expect(demo.invitations.filter(({ expiresAt }) => expiresAt < now)).toHaveLength(1)
    expect(demo.invitations.some(({ expiresAt }) => expiresAt > now)).toBe(true)
  })
})

describe('contacts and messages', () => {
  const pair = (one: string, other: string) => [one, other].sort().join()

  it('contacts are of two people, each two once', () => {
    const pairs = demo.contacts.map(({ asker, asked }) => pair(asker, asked))
    expect(new Set(pairs).size).toBe(pairs.length)
    for (const { asker, asked, note = '' } of demo.contacts) {
      expect(asker).not.toBe(asked)
      expect([asker, asked].filter(key => !personKeys.has(key))).toEqual([])
      expect(note.length).toBeLessThanOrEqual(300)
    }
  })

  it('the member has contacts, asks somebody and is asked', () => {
    const mine = (state: string) => demo.contacts.filter(contact => contact.state === state && [contact.asker, contact.asked].includes('demo-member'))
    expect(mine('accepted').length).toBeGreaterThanOrEqual(3)
    expect(mine('asked').map(({ asker }) => asker === 'demo-member').sort()).toEqual([false, true])
  })

  it('conversations are among different people, in order, unread by those who did not write last', () => {
    const twos = demo.conversations.filter(({ people }) => people.length === 2).map(({ people: [one, other] }) => pair(one!, other!))
    expect(new Set(twos).size).toBe(twos.length)
    for (const { people, name, messages, unread } of demo.conversations) {
      expect(new Set(people).size).toBe(people.length)
      expect(name !== undefined).toBe(people.length > 2)
      expect(people.filter(key => !personKeys.has(key))).toEqual([])
      expect(messages.filter(({ author }) => !people.includes(author))).toEqual([])
      expect(messages.map(({ createdAt }) => createdAt.getTime())).toEqual(messages.map(({ createdAt }) => createdAt.getTime()).sort((a, b) => a - b))
      for (const [key, count] of Object.entries(unread)) {
        expect(people).toContain(key)
        expect(count).toBeLessThan(messages.length)
        expect(messages.slice(-count).map(({ author }) => author)).not.toContain(key)
      }
    }
  })
})

it('what stands at the top of a community is what its facilitators could have put there', () => {
  const lists = demo.communities.flatMap(community => community.featured ?? [])
  expect(lists.length).toBeGreaterThan(0)
  expect(lists.map(one => featured.parse(one))).toEqual(lists)
})

it('partners have their communities, each under one of them, and texts in both languages', () => {
  const under = demo.partners.flatMap(({ communities }) => communities)
  expect(under.length).toBeGreaterThan(2)
  expect(new Set(under).size).toBe(under.length)
  expect(under.filter(slug => !demo.communities.some(community => community.slug === slug))).toEqual([])
  for (const { translations: { en, cy } } of demo.partners)
    expect(cy.text).not.toBe(en.text)
})

describe('pages', () => {
  it('each is written in both languages with the same structure', () => {
    expect(demo.pages.map(({ slug }) => slug).sort()).toEqual(['about', 'accessibility', 'help', 'privacy', 'terms'])
    const headings = (body: string) => body.match(/^#+ /gm)
    for (const { translations: { en, cy } } of demo.pages) {
      expect(headings(cy.body)).toEqual(headings(en.body))
      expect(cy.body).toContain('{{contactEmail}}')
      expect(en.body).toContain('{{contactEmail}}')
      expect(cy.title).not.toBe(en.title)
    }
  })
})

describe('the demo as a whole', () => {
  it('is the same each time, and another with another seed', () => {
    expect(buildDemo({ now, seed: 1 })).toEqual(demo)
    expect(buildDemo({ now, seed: 2 }).people).not.toEqual(demo.people)
  })

  it.each([
    '2026-01-01T00:00:00Z',
    '2026-03-29T01:30:00Z',
    '2026-08-09T23:59:59Z',
  ])('has no date after %s but the end of invitations and what people will meet for', (date) => {
    const present = new Date(date)
    const { invitations, discussions, ...rest } = buildDemo({ now: present, seed: 7 })
    const dates: Date[] = []
    const collect = (value: unknown): void => {
      if (value instanceof Date)
        dates.push(value)
      else if (typeof value === 'object' && value !== null)
        Object.values(value).forEach(collect)
    }
    collect([rest, discussions.map(({ event: _, ...written }) => written), invitations.map(({ sentAt }) => sentAt)])
    expect(dates.length).toBeGreaterThan(1000)
    expect(Math.max(...dates.map(Number))).toBeLessThanOrEqual(present.getTime())
  })
})
