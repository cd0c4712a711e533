import type { Community, Person, Scene } from '../../support'
import fc from 'fast-check'
import { startScene, wrongCounters } from '../../support'

/** Anyone does anything to anyone, in a tree of three: whatever happens, these hold. */
let scene: Scene
let people: Person[]

beforeAll(async () => {
  scene = await startScene()
  people = await scene.people('Ada', 'Ben', 'Cai', 'Dee')
})
afterAll(() => scene.stop())

type Act = (actor: Person, place: Community, target: Person) => Promise<{ status: number }>

const acts: Record<string, Act> = {
  join: (actor, { slug }) => actor.api.post(`/communities/${slug}/join`, { reason: 'Because' }),
  leave: (actor, { slug }) => actor.api.post(`/communities/${slug}/leave`),
  cancel: (actor, { slug }) => actor.api.post(`/communities/${slug}/cancel`),
  facilitator: (actor, { slug }, { id }) => actor.api.post(`/communities/${slug}/members/${id}/role`, { role: 'facilitator' }),
  member: (actor, { slug }, { id }) => actor.api.post(`/communities/${slug}/members/${id}/role`, { role: 'member' }),
  remove: (actor, { slug }, { id }) => actor.api.post(`/communities/${slug}/members/${id}/remove`, { reason: 'Because' }),
  ban: (actor, { slug }, { id }) => actor.api.post(`/communities/${slug}/members/${id}/ban`, { reason: 'Because' }),
  readmit: (actor, { slug }, { id }) => actor.api.post(`/communities/${slug}/members/${id}/readmit`),
  invite: (actor, { slug }, { email }) => actor.api.post(`/communities/${slug}/invitations`, { emails: [email] }),
  async accept(actor, { slug }) {
    const { invitations } = (await actor.api.get('/me/communities')).body.data
    const mine = invitations.find((item: { community: { slug: string } }) => item.community.slug === slug)
    return actor.api.post('/invitations/accept', { invitation: mine?.id ?? 'none' })
  },
  async decide(actor, { slug }, target) {
    const waiting = await actor.api.get(`/communities/${slug}/requests`)
    const request = waiting.body.data?.items.find((item: { person: { id: string } }) => item.person.id === target.id)
    return actor.api.post(`/communities/${slug}/requests/decide`, { requests: [request?.id ?? 'none'], decision: 'approve' })
  },
}

interface Row { user_id: number, community_id: number, state: string, role: string }

async function check(tree: Community[]) {
  const ids = tree.map(({ id }) => id)
  const rows = await scene.cms.query<Row>(`select user_id, community_id, state, role from cop_memberships where community_id in (${ids.map(() => '?').join(', ')})`, ids)
  const inside = (userId: number, id: number) => rows.some(row => row.user_id === userId && row.community_id === id && row.state === 'active')

  const pairs = rows.map(row => `${row.user_id} in ${row.community_id}`)
  expect(pairs).toEqual([...new Set(pairs)])
  expect(await wrongCounters(scene.cms)).toEqual([])
  for (const [depth, { id }] of tree.entries()) {
    for (const row of rows.filter(row => row.community_id === id && (row.state === 'active' || row.state === 'pending')))
      expect(depth === 0 || inside(row.user_id, ids[depth - 1]!)).toBe(true)
    const facilitated = ids.slice(0, depth + 1).some(above => rows.some(row => row.community_id === above && row.state === 'active' && row.role === 'facilitator'))
    expect(facilitated).toBe(true)
  }
  return rows
}

/** Whoever is banned sees a page like a visitor, and no list of members, here and below. */
async function checkBanned(tree: Community[], rows: Row[]) {
  for (const [depth, place] of tree.entries()) {
    const above = tree.slice(0, depth + 1).map(({ id }) => id)
    for (const person of people) {
      const mine = rows.filter(row => row.user_id === person.userId && above.includes(row.community_id))
      const facilitates = mine.some(row => row.state === 'active' && row.role === 'facilitator')
      if (facilitates || !mine.some(row => row.state === 'banned'))
        continue
      const home = (await person.api.get(`/communities/${place.slug}`)).body.data
      expect(home).toMatchObject({ latest: [], newestMembers: [], community: { standing: 'banned', facilitators: [], role: null, can: { join: null, post: false, seeMembers: false, manage: false } } })
      expect((await person.api.get(`/communities/${place.slug}/members`)).status).toBe(403)
      expect((await person.api.get(`/communities/${place.slug}/discussions`)).body.data.items).toEqual([])
    }
  }
}

// The first person facilitates at the start: half of what happens is their doing, so that much of it is allowed.
const step = fc.record({ act: fc.constantFrom(...Object.keys(acts)), actor: fc.oneof(fc.constant(0), fc.nat(3)), target: fc.nat(3), place: fc.nat(2) })

async function run(steps: { act: string, actor: number, target: number, place: number }[], together: number) {
  const [ada] = people as [Person]
  const whole = await scene.community(ada)
  const part = await scene.below(whole, ada, { joining: 'request' })
  const tree = [whole, part, await scene.below(part, ada)]
  await scene.discussion(ada, whole)
  await scene.members(whole, ada, ...people.slice(1))
  await scene.members(part, ada, ...people.slice(2))
  for (let start = 0; start < steps.length; start += together) {
    const answers = await Promise.all(steps.slice(start, start + together).map(({ act, actor, target, place }) => acts[act]!(people[actor]!, tree[place]!, people[target]!)))
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    if (together === 1)
      await check(tree)
  }
  await checkBanned(tree, await check(tree))
}

it('keeps its rules whatever people do, one after another', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), steps => run(steps, 1)), { numRuns: 6, endOnFailure: true })
}, 120_000)

it('keeps its rules when they do it at the same time', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 36 }), steps => run(steps, 4)), { numRuns: 6, endOnFailure: true })
}, 120_000)
