import type { Plan } from '.'
import { createHash } from 'node:crypto'
import v8 from 'node:v8'
import { makePlan } from '.'
import { PUBLIC } from './communities'
import { knownPerson } from './known'
import { PLATFORM_DAYS } from './people'

const now = new Date('2026-03-02T09:00:00Z')
const options = { members: 4000, communities: 400, discussions: 3000, comments: 30_000, seed: 1, now }
const plan = makePlan(options)
const { people, communities, memberships, contributions, comments } = plan

/** Comparing millions of numbers one by one takes Jest its time. */
function fingerprint(value: Plan): string {
  return createHash('sha256').update(v8.serialize(value)).digest('hex')
}

it('is the same for the same options, another for another seed', () => {
  expect(fingerprint(makePlan(options))).toBe(fingerprint(plan))
  expect(fingerprint(makePlan({ ...options, seed: 2 }))).not.toBe(fingerprint(plan))
})

it('has as many of everything as asked for', () => {
  expect([people.count, communities.length, contributions.count, comments.count]).toEqual([4000, 400, 3000, 30_000])
})

it('lets 1 % write most, 10 % some, and 89 % read', () => {
  const written = new Map<number, number>()
  for (const author of [...contributions.author, ...comments.author])
    written.set(memberships.person[author]!, (written.get(memberships.person[author]!) ?? 0) + 1)
  const numbers = [...written.values()].sort((a, b) => b - a)
  const total = numbers.reduce((sum, number) => sum + number)
  expect(numbers.length / people.count).toBeLessThan(0.12)
  expect(numbers.slice(0, people.count / 100).reduce((sum, number) => sum + number) / total).toBeGreaterThan(0.6)
})

it('has a few large communities and most small', () => {
  const sizes = [...memberships.active].sort((a, b) => b - a)
  const total = sizes.reduce((sum, size) => sum + size)
  expect(sizes.slice(0, 20).reduce((sum, size) => sum + size) / total).toBeGreaterThan(0.35)
  expect(sizes[200]! * 10).toBeLessThan(sizes[0]!)
})

it('has every state, reach, way of joining and depth', () => {
  expect(new Set(memberships.state.subarray(0, memberships.count)).size).toBe(6)
  expect(new Set(contributions.state).size).toBe(5)
  expect(new Set(comments.state)).toEqual(new Set([0, 3, 4]))
  expect(new Set(communities.map(community => community.effectiveReach)).size).toBe(3)
  expect(new Set(communities.map(community => community.joining)).size).toBe(3)
  expect(new Set(communities.map(community => community.path.split('/').length - 2))).toEqual(new Set([1, 2, 3]))
})

it('stands in as many trees as are asked for', () => {
  const { communities } = makePlan({ ...options, trees: 80 })
  expect(communities.filter(({ parent }) => parent === null).length).toBe(80)
  expect(Math.max(...communities.map(({ path }) => path.split('/').length - 2))).toBe(3)
})

it.each([50, 500])('lets the public one that is measured stand alone, among %s', (count) => {
  const { communities } = makePlan({ ...options, communities: count })
  const measured = communities.find(({ rank }) => rank === PUBLIC)!
  expect(measured.parent).toBeNull()
  expect(communities.filter(({ parent }) => parent === measured.id)).toEqual([])
  expect(communities.some(({ parent }) => parent !== null)).toBe(true)
})

it('puts one known person into 300 communities', () => {
  const of = (person: number) => memberships.person.subarray(0, memberships.count).filter(one => one === person).length
  expect(of(knownPerson('everywhere'))).toBe(300)
  expect(of(knownPerson('newcomer'))).toBe(0)
})

const places = (count: number, wrong: (at: number) => boolean) => Array.from({ length: count }, (_, at) => at).filter(wrong)

it('lets nobody write before they joined', () => {
  for (const { count, author, createdAt } of [contributions, comments])
    expect(places(count, at => memberships.since[author[at]!]! >= createdAt[at]!)).toEqual([])
})

it('lets nobody join below before above, nor before the community was there, nor before they registered', () => {
  const { count, community, above, since, person } = memberships
  expect(places(count, at => (above[at] === -1) !== (communities[community[at]!]!.parent === null))).toEqual([])
  expect(places(count, at => since[at]! < communities[community[at]!]!.createdAt || since[at]! < (since[above[at]!] ?? 0))).toEqual([])
  expect(places(count, at => people.registeredAt[person[at]!]! >= since[at]!)).toEqual([])
})

it('keeps threads together, answers later than what they answer, and everything before now', () => {
  const { count, parent, thread, discussion, createdAt } = comments
  expect(places(count, at => thread[at] !== (parent[at] === 0 ? at + 1 : thread[parent[at]! - 1]))).toEqual([])
  expect(places(count, at => parent[at] !== 0 && (parent[at]! > at || discussion[parent[at]! - 1] !== discussion[at]))).toEqual([])
  expect(places(count, at => createdAt[at]! <= contributions.createdAt[discussion[at]!]! || createdAt[at]! > now.getTime())).toEqual([])
  expect(Math.min(...communities.map(community => community.createdAt))).toBeGreaterThan(now.getTime() - PLATFORM_DAYS * 86_400_000)
})

it('refuses what cannot be spread', () => {
  expect(() => makePlan({ ...options, members: 5 })).toThrow('At least 14 members')
})
