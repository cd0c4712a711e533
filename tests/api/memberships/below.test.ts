import type { Community, Person, Scene } from '../../support'
import { startScene, wrongCounters } from '../../support'
import { askedBy, at, codeOf, decide, join, standingOf, stateOf } from './calls'

let scene: Scene
let fiona: Person

beforeAll(async () => {
  scene = await startScene()
  fiona = await scene.person({ name: 'Fiona' })
})
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene?.stop())

describe('a sub-community', () => {
  let whole: Community
  let part: Community
  let deep: Community
  let member: Person
  beforeEach(async () => {
    whole = await scene.community(fiona)
    part = await scene.below(whole, fiona)
    deep = await scene.below(part, fiona)
    member = await scene.person()
  })
  const everywhere = async (person: Person) => Promise.all([whole, part, deep].map(async place => (await stateOf(scene, person, place))[0]?.state))

  it('is joined after the one above it', async () => {
    expect(codeOf(await join(member, part))).toBe('parent-first')
    expect((await member.api.get(at(part, ''))).body.data.community.can.join).toBe('parent-first')
    await join(member, whole)
    expect(codeOf(await join(member, deep))).toBe('parent-first')
    expect((await join(member, part)).body.data.state).toBe('active')
    expect((await join(member, deep)).body.data.state).toBe('active')
  })

  it('needs the one above for an invitation too', async () => {
    await fiona.api.post(at(part, '/invitations'), { emails: [member.email] })
    const [invitation] = (await member.api.get('/me/communities')).body.data.invitations
    expect(codeOf(await member.api.post('/invitations/accept', { invitation: invitation.id }))).toBe('parent-first')
    await join(member, whole)
    expect((await member.api.post('/invitations/accept', { invitation: invitation.id })).status).toBe(200)
  })

  it.each([
    ['leaving', 'left', 'left', (place: Community) => member.api.post(at(place, '/leave'))],
    ['removal', 'removed', 'removed', (place: Community) => fiona.api.post(at(place, `/members/${member.id}/remove`), { reason: 'x' })],
    ['a ban', 'banned', 'removed', (place: Community) => fiona.api.post(at(place, `/members/${member.id}/ban`), { reason: 'x' })],
  ] as const)('goes with the one above: %s', async (_, here, below, act) => {
    await scene.members(whole, fiona, member)
    await scene.members(part, fiona, member)
    await scene.members(deep, fiona, member)
    await fiona.api.post(at(deep, `/members/${member.id}/role`), { role: 'facilitator' })
    expect((await act(part)).status).toBe(200)
    expect(await everywhere(member)).toEqual(['active', here, below])
    expect(await standingOf(member, whole)).toBe('member')
    expect((await act(whole)).status).toBe(200)
    expect(await everywhere(member)).toEqual([here, below === 'left' ? 'left' : here === 'banned' ? 'banned' : 'removed', below])
    expect(codeOf(await join(member, deep))).toBe(here === 'banned' ? 'banned' : 'parent-first')
  })

  it('takes back a waiting request when its author leaves the one above', async () => {
    const asking = await scene.below(whole, fiona, { joining: 'request' })
    await scene.members(whole, fiona, member)
    await join(member, asking, { reason: 'x' })
    await member.api.post(at(whole, '/leave'))
    expect((await stateOf(scene, member, asking))[0]!.state).toBe('left')
  })

  it('is facilitated from above', async () => {
    const own = await scene.person()
    await scene.members(whole, fiona, own, member)
    const theirs = await scene.below(whole, own, { joining: 'request' })
    await join(member, theirs, { reason: 'Please' })
    const request = await askedBy(member, theirs, fiona)
    expect((await decide(fiona, theirs, [request], 'approve')).body.data.decided).toEqual([request])
    expect((await own.api.patch(at(whole, ''), { name: 'Taken over' })).status).toBe(403)
    expect((await fiona.api.patch(at(theirs, ''), { summary: 'Changed from above' })).status).toBe(200)
  })

  it('keeps out who is banned above, however they are taken back below', async () => {
    await scene.members(whole, fiona, member)
    await scene.members(part, fiona, member)
    await fiona.api.post(at(whole, `/members/${member.id}/ban`), { reason: 'x' })
    expect(await standingOf(member, part)).toBe('banned')
    expect(codeOf(await fiona.api.post(at(part, `/members/${member.id}/readmit`)))).toBe('parent-first')
    await fiona.api.post(at(whole, `/members/${member.id}/readmit`))
    expect(await standingOf(member, part)).toBe('registered')
  })
})
