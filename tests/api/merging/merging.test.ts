import type { Admin, Community, Person, Scene } from '../../support'
import { addMembership } from '../../access/world'
import { createAdmin, startScene, wrongCounters } from '../../support'
import { at, codeOf, stateOf } from '../memberships/calls'
import { startBelow } from '../subcommunities/calls'

/** Of events: no date may be further away than two years. */
const nextYear = new Date().getUTCFullYear() + 1

let scene: Scene
let staff: Admin
let fiona: Person
let greg: Person
let amy: Person
let bob: Person
let cara: Person
let dan: Person
let eve: Person
let from: Community
let into: Community

beforeAll(async () => {
  scene = await startScene()
  staff = await createAdmin(scene.cms, 'communities-km-staff')
  ;[fiona, greg, amy, bob, cara, dan, eve] = await scene.people('Fiona', 'Greg', 'Amy', 'Bob', 'Cara', 'Dan', 'Eve') as [Person, Person, Person, Person, Person, Person, Person]
})
beforeEach(async () => {
  from = await scene.community(fiona, { name: 'Lamp posts' })
  into = await scene.community(greg, { name: 'Street lighting' })
})
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene?.stop())

const url = (community: Community, path: string) => `/communities/${community.documentId}${path}`
const planFor = async (one = from, other = into) => (await staff.api.get(url(one, '/merge/plan'), { into: other.documentId })).body.data
const merge = async (one = from, other = into, body: object = {}) => staff.api.post(url(one, '/merge'), { into: other.documentId, reason: 'They talk of the same things', ...('fingerprint' in body ? body : { fingerprint: (await planFor(one, other)).fingerprint }) })
const is = async (person: Person, community = into) => (await stateOf(scene, person, community)).map(({ state, role }) => `${state} ${role}`).join()
const held = (community: Community, person: Person, state: string, role = 'member') => addMembership(scene, community, person.userId, state, role)
const entries = (action: string, community = into) => scene.cms.query<{ before: string, after: string, reason: string, subject_label: string }>('select before, after, reason, subject_label from cop_audit_entries where community = ? and action = ? order by number desc', [community.documentId, action])
const obstacles = async (one = from, other = into): Promise<string[]> => (await planFor(one, other)).obstacles

describe('merging two communities', () => {
  it('says beforehand what will change, and makes one of two: people, what they wrote, parts, links and addresses', async () => {
    await held(from, amy, 'active', 'champion')
    await held(into, amy, 'active')
    await held(from, bob, 'active')
    await held(from, cara, 'banned')
    await held(into, cara, 'active')
    await held(into, dan, 'removed')
    await held(from, dan, 'active')
    await held(from, eve, 'pending')
    await fiona.api.patch(at(from, ''), { menu: [{ label: 'Catalogue', labelCy: null, url: 'https://catalogue.example' }] })
    await fiona.api.post(at(from, '/invitations'), { emails: ['new@one.example', 'twice@one.example'] })
    await greg.api.post(at(into, '/invitations'), { emails: ['twice@one.example'] })
    const part = await startBelow(scene, fiona, from, { name: 'Old lamps' })
    await held(part, dan, 'active')
    const moved = await scene.discussion(bob, from, { title: 'Sodium or not', body: 'Sulphurous yellowness', event: { starts: `${nextYear}-05-01T10:00`, ends: `${nextYear}-05-01T11:00`, place: null, link: null } })
    await scene.comment(fiona, moved, 'Not any more')
    await bob.api.post(`${moved.path}/tags`, { tags: ['sodium'] })
    const [theirs, ours] = [await scene.discussion(bob, from, { title: 'Same name' }), await scene.discussion(greg, into, { title: 'Same name' })]
    const hidden = await scene.discussion(fiona, from, { title: 'Hidden thing' })
    await fiona.api.post(`${hidden.path}/moderate`, { action: 'hide' })
    expect(await planFor()).toMatchObject({
      from: { slug: from.slug },
      into: { slug: into.slug },
      obstacles: [],
      people: { joining: 3, both: 1, requests: 0, invitations: 1 },
      roles: [{ person: { name: 'Fiona' }, before: null, after: 'facilitator' }, { person: { name: 'Amy' }, before: 'member', after: 'champion' }],
      leaving: { members: 1, requests: 0, facilitators: [] },
      banned: { members: 1, names: [{ name: 'Cara' }] },
      contributions: { total: 3, membersOnly: 0, renamed: 1 },
      reach: { before: 'network', after: 'network' },
      below: 1,
      changesTotal: 0,
    })
    scene.mailbox.clear()
    expect((await merge()).body.data).toMatchObject({ slug: into.slug })

    expect([await is(fiona), await is(greg), await is(amy), await is(bob), await is(cara), await is(dan), await is(eve)]).toEqual(['active facilitator', 'active facilitator', 'active champion', 'active member', 'banned member', 'removed member', 'active member'])
    expect(await is(dan, part)).toBe('left member')
    expect((await scene.cms.query('select id from cop_communities where id = ?', [from.id])).length).toBe(0)
    expect((await scene.cms.query('select id from cop_memberships where community_id = ?', [from.id])).length).toBe(0)
    const { community, children } = (await fiona.api.get(at(into, ''))).body.data
    expect(community).toMatchObject({ memberCount: 5, contributionCount: 3, menu: [{ label: 'Catalogue' }] })
    expect(children).toMatchObject([{ slug: part.slug }])
    expect((await fiona.api.get(at(into, '/invitations'))).body.data.items.map(({ email }: { email: string }) => email).sort()).toEqual(['new@one.example', 'twice@one.example'])
    const read = await amy.api.get(at(into, '/discussions/sodium-or-not'))
    expect(read.body.data.discussion).toMatchObject({ title: 'Sodium or not', tags: [{ name: 'sodium' }], commentCount: 1 })
    expect(read.body.data.comments.items).toHaveLength(1)
    expect((await amy.api.get(at(into, '/discussions/same-name'))).body.data.discussion.id).toBe(ours.id)
    expect((await amy.api.get(at(into, '/discussions/same-name-2'))).body.data.discussion.id).toBe(theirs.id)

    for (const [old, now] of [['', ''], ['/discussions?sort=newest', '/discussions?sort=newest'], ['/discussions/sodium-or-not', '/discussions/sodium-or-not'], ['/discussions/same-name', '/discussions/same-name-2']]) {
      const answer = await amy.api.get(at(from, old!))
      expect([answer.status, answer.headers.get('location'), codeOf(answer)]).toEqual([308, `/api/cop${at(into, now!)}`, 'moved-here'])
    }
    const [entry] = await entries('community.merged')
    expect([JSON.parse(entry!.before), JSON.parse(entry!.after), entry!.reason, entry!.subject_label]).toMatchObject([{ slug: from.slug, members: 4, membersThere: 3 }, { contributions: 3, renamed: 1, members: 3, membersGone: 1, invitations: 1, below: 1 }, 'They talk of the same things', from.name])
    expect((await entries('membership.banned')).length).toBe(1)
    expect((await entries('membership.role-changed')).length).toBe(2)

    const mailTo = (person: Person) => scene.mailbox.waitFor(({ to, subject }) => to.includes(person.email) && subject.includes(from.name))
    expect((await mailTo(bob)).text).toContain('You are a member of it')
    expect((await mailTo(greg)).text).toContain('Its members are members here')
    for (const gone of [dan, cara])
      expect((await mailTo(gone)).text).toContain('which you are not a member of')
    await scene.settled()
    const hit = (await amy.api.get('/search', { q: 'sulphurous' })).body.data.items
    expect(hit).toMatchObject([{ community: { slug: into.slug } }])
  })

  it('leads on only those who may see where it leads', async () => {
    await fiona.api.patch(at(from, ''), { listed: false, joining: 'invitation', reach: 'community' })
    await greg.api.patch(at(into, ''), { listed: false, joining: 'invitation', reach: 'community' })
    await held(from, bob, 'active')
    const { path } = await scene.discussion(bob, from)
    await merge()
    const absent = [(await amy.api.get('/communities/no-such-community')).body, (await amy.api.get('/communities/no-such-community/discussions/none')).body]
    for (const person of [amy.api, scene.visitor])
      expect([(await person.get(at(from, ''))).body, (await person.get(path)).body]).toEqual(absent)
    expect([(await bob.api.get(at(from, ''))).status, (await bob.api.get(path)).status]).toEqual([308, 308])
    const reply = await bob.api.post(`${path}/comments`, { body: 'Still here' })
    expect([reply.status, reply.headers.get('location')]).toEqual([308, `/api/cop${path.replace(from.slug, into.slug)}/comments`])
    // Named in a call, and not in its address, it is just not there.
    expect((await bob.api.post('/communities', { name: 'A part', summary: 'Some of those here', parent: from.slug })).status).toBe(404)
  })

  it('gives an old address to nobody else', async () => {
    await merge()
    const next = await scene.community(amy, { name: 'Lamp posts' })
    expect(next.slug).not.toBe(from.slug)
    const further = await scene.community(greg, { name: 'Highways' })
    await merge(into, further)
    expect((await greg.api.get(at(from, ''))).headers.get('location')).toBe(`/api/cop${at(further, '')}`)
  })

  it('is refused where people would read what only others were let in to', async () => {
    await scene.discussion(fiona, from)
    await greg.api.patch(at(into, ''), { reach: 'public' })
    expect(await obstacles()).toEqual(['wider-reach'])
    expect([codeOf(await merge()), (await stateOf(scene, fiona, into)).length]).toEqual(['wider-reach', 0])
    await fiona.api.patch(at(from, ''), { reach: 'community', joining: 'request' })
    await greg.api.patch(at(into, ''), { reach: 'community' })
    expect(await obstacles()).toEqual(['easier-to-join'])
    await greg.api.patch(at(into, ''), { joining: 'invitation' })
    expect(await obstacles()).toEqual([])
    await scene.discussion(greg, into)
    expect(await obstacles()).toEqual(['lets-in-theirs'])
    await held(into, fiona, 'active')
    expect(await obstacles()).toEqual([])
  })

  it('is refused for what cannot be, and says why', async () => {
    expect(await obstacles(from, from)).toEqual(['itself'])
    const part = await startBelow(scene, fiona, from)
    expect(await obstacles(from, part)).toEqual(['below-itself'])
    expect(await obstacles(part, from)).toEqual([])
    await held(from, greg, 'banned')
    expect(await obstacles()).toEqual(['banned-facilitator'])
    await fiona.api.post(at(from, `/members/${greg.id}/readmit`))
    await scene.cms.query(`update cop_communities set stage = 'closedown' where id in (?, ?)`, [from.id, into.id])
    expect(await obstacles()).toEqual(['closing', 'target-closed'])
    await scene.cms.query(`update cop_communities set stage = 'nurture' where id in (?, ?)`, [from.id, into.id])
    await staff.api.post(url(from, '/suspend'), { reason: 'For now' })
    expect(await obstacles()).toEqual(['suspended'])
    await staff.api.post(url(from, '/unsuspend'))
    await amy.api.post('/reports', { kind: 'community', thing: from.slug, category: 'spam', words: 'Not a community' })
    expect(await obstacles()).toContain('reported')
  })

  it('makes parts no wider, and takes nobody where they do not belong', async () => {
    const whole = await scene.community(greg, { name: 'Highways' })
    const inner = await startBelow(scene, greg, whole, { reach: 'community', joining: 'request' })
    const part = await startBelow(scene, fiona, from)
    for (const person of [amy, bob])
      await scene.members(from, fiona, person)
    await scene.members(part, fiona, bob)
    await scene.members(whole, greg, amy)
    expect(await planFor(from, inner)).toMatchObject({ obstacles: [], leaving: { members: 2, facilitators: [{ name: 'Fiona' }] }, changesTotal: 1, changes: [{ name: part.name, before: { reach: 'network' }, after: { reach: 'community' } }] })
    expect((await merge(from, inner)).status).toBe(200)
    expect([await is(amy, inner), await is(bob, inner), await is(bob, part), await is(fiona, inner)]).toEqual(['active member', 'left member', 'left member', 'left member'])
    expect((await greg.api.get(at(part, ''))).body.data.community).toMatchObject({ reach: 'community', ancestors: [{ slug: whole.slug }, { slug: inner.slug }] })
    const [entry] = await entries('community.moved', part)
    expect([JSON.parse(entry!.before).parent, JSON.parse(entry!.after).parent]).toEqual([from.documentId, inner.documentId])
  })

  it('is done as it was shown, or not at all, and once', async () => {
    const { fingerprint } = await planFor()
    await scene.members(from, fiona, amy)
    expect(codeOf(await merge(from, into, { fingerprint }))).toBe('changed')
    const both = await planFor()
    const answers = await Promise.all([1, 2].map(() => merge(from, into, { fingerprint: both.fingerprint })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
  })

  it('is KM staff\'s alone', async () => {
    const facilitator = await createAdmin(scene.cms, 'communities-facilitator')
    await scene.cms.query('update cop_profiles set admin_user_id = ? where user_id = ?', [facilitator.id, fiona.userId])
    const answers = [await facilitator.api.get(url(from, '/merge')), await facilitator.api.get(url(from, '/merge/plan'), { into: into.documentId }), await facilitator.api.post(url(from, '/merge'), { into: into.documentId, reason: 'Mine now', fingerprint: '0'.repeat(64) })]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
    expect((await staff.api.get(url(from, '/merge'), { q: 'street' })).body.data.map(({ slug }: { slug: string }) => slug)).toContain(into.slug)
  })
})
