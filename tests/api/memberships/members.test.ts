import type { Community, Person, Scene } from '../../support'
import { startScene, wrongCounters } from '../../support'
import { at, codeOf, join, standingOf, stateOf } from './calls'

let scene: Scene
let fiona: Person

beforeAll(async () => {
  scene = await startScene()
  fiona = await scene.person({ name: 'Fiona' })
})
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene?.stop())

describe('members', () => {
  let place: Community
  let member: Person
  beforeEach(async () => {
    place = await scene.community(fiona)
    member = await scene.person({ name: 'Mair Member' })
    await scene.members(place, fiona, member)
    await scene.settled()
    scene.mailbox.clear()
  })

  it('are removed with a reason, are told, and need a yes to come back', async () => {
    expect((await fiona.api.post(at(place, `/members/${member.id}/remove`), {})).status).toBe(400)
    expect((await fiona.api.post(at(place, `/members/${member.id}/remove`), { reason: 'You have moved on' })).status).toBe(200)
    await scene.settled()
    expect(scene.mailsTo(member)[0]).toMatchObject({ subject: `You are no longer a member of ${place.name}` })
    expect(scene.mailsTo(member)[0]!.text).toContain('> You have moved on')
    expect(codeOf(await fiona.api.post(at(place, `/members/${member.id}/remove`), { reason: 'Again' }))).toBe('not-member')
    expect((await join(member, place)).status).toBe(400)
    expect((await join(member, place, { reason: 'I am back' })).body.data.state).toBe('pending')
  })

  it('that are banned see what a visitor sees and cannot come back by any way', async () => {
    await fiona.api.patch(at(place, ''), { reach: 'network' })
    const talk = await scene.discussion(member, place)
    await fiona.api.post(at(place, `/members/${member.id}/ban`), { reason: 'Enough' })
    expect(await standingOf(member, place)).toBe('banned')
    expect((await member.api.get(talk.path)).status).toBe(404)
    expect(codeOf(await join(member, place))).toBe('banned')
    await fiona.api.post(at(place, '/invitations'), { emails: [member.email] })
    expect((await member.api.get('/me/communities')).body.data.invitations).toEqual([])
    expect((await member.api.get('/me')).body.data.invitations).toBe(0)
    const [invitation] = await scene.cms.query<{ document_id: string }>('select document_id from cop_invitations where email = ?', [member.email])
    expect((await member.api.post('/invitations/accept', { invitation: invitation!.document_id })).status).toBe(404)
    expect(codeOf(await join(member, place))).toBe('banned')
    expect((await stateOf(scene, member, place))[0]!.state).toBe('banned')
  })

  it('are taken back by a facilitator as members, whatever they were', async () => {
    await fiona.api.post(at(place, `/members/${member.id}/role`), { role: 'champion' })
    for (const [way, reason] of [['remove', 'Once'], ['ban', 'Twice']] as const) {
      await fiona.api.post(at(place, `/members/${member.id}/${way}`), { reason })
      expect((await fiona.api.post(at(place, `/members/${member.id}/readmit`))).body.data).toMatchObject({ id: member.id, state: 'active', role: 'member' })
      expect(await standingOf(member, place)).toBe('member')
    }
    await member.api.post(at(place, '/leave'))
    expect(codeOf(await fiona.api.post(at(place, `/members/${member.id}/readmit`)))).toBe('not-readmittable')
  })

  it('change roles, and are told', async () => {
    const answer = await fiona.api.post(at(place, `/members/${member.id}/role`), { role: 'facilitator' })
    expect(answer.body.data).toMatchObject({ id: member.id, role: 'facilitator' })
    expect(await standingOf(member, place)).toBe('facilitator')
    await scene.settled()
    expect(scene.mailsTo(member)[0]!.subject).toBe(`You are now a facilitator of ${place.name}`)
    expect((await fiona.api.post(at(place, `/members/${member.id}/role`), { role: 'owner' })).status).toBe(400)
    const stranger = await scene.person()
    expect((await fiona.api.post(at(place, `/members/${stranger.id}/role`), { role: 'member' })).status).toBe(404)
    await member.api.post(at(place, '/leave'))
    expect(codeOf(await fiona.api.post(at(place, `/members/${member.id}/role`), { role: 'champion' }))).toBe('not-member')
  })

  it('keep the last facilitator until there is a successor', async () => {
    const last = 'last-facilitator'
    expect(codeOf(await fiona.api.post(at(place, '/leave')))).toBe(last)
    expect(codeOf(await fiona.api.post(at(place, `/members/${fiona.id}/role`), { role: 'member' }))).toBe(last)
    expect(codeOf(await fiona.api.post(at(place, `/members/${fiona.id}/remove`), { reason: 'Me' }))).toBe(last)
    expect(codeOf(await fiona.api.post(at(place, `/members/${fiona.id}/ban`), { reason: 'Me' }))).toBe(last)
    expect(await standingOf(fiona, place)).toBe('facilitator')
    await fiona.api.post(at(place, `/members/${member.id}/role`), { role: 'facilitator' })
    expect((await fiona.api.post(at(place, '/leave'))).status).toBe(200)
    expect(codeOf(await member.api.post(at(place, '/leave')))).toBe(last)
  })

  it('do not leave without a facilitator when two leave at once', async () => {
    await fiona.api.post(at(place, `/members/${member.id}/role`), { role: 'facilitator' })
    const answers = await Promise.all([fiona, member].map(person => person.api.post(at(place, '/leave'))))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('are not managed by members or strangers', async () => {
    const stranger = await scene.person()
    for (const person of [member, stranger]) {
      for (const [path, body] of [['role', { role: 'facilitator' }], ['remove', { reason: 'x' }], ['ban', { reason: 'x' }], ['readmit', {}]] as const)
        expect((await person.api.post(at(place, `/members/${fiona.id}/${path}`), body)).status).toBe(403)
    }
    expect((await scene.visitor.post(at(place, `/members/${fiona.id}/ban`), { reason: 'x' })).status).toBe(401)
    expect(await standingOf(fiona, place)).toBe('facilitator')
  })

  it('are listed with facilitators first, by name, and found by words', async () => {
    const others = await scene.people('Zoe', 'Anna')
    await scene.members(place, fiona, ...others)
    await fiona.api.post(at(place, `/members/${others[0]!.id}/role`), { role: 'champion' })
    const list = async (query: Record<string, string> = {}) => (await member.api.get(at(place, '/members'), query)).body.data
    expect((await list()).items.map(({ name }: { name: string }) => name)).toEqual(['Fiona', 'Zoe', 'Anna', 'Mair Member'])
    expect(await list({ q: 'mair' })).toMatchObject({ total: 1, items: [{ id: member.id }] })
    expect(await list({ role: 'champion' })).toMatchObject({ total: 1, items: [{ name: 'Zoe' }] })
    expect((await member.api.get(at(place, '/members'), { state: 'banned' })).status).toBe(403)
    await fiona.api.post(at(place, `/members/${others[1]!.id}/ban`), { reason: 'x' })
    expect((await fiona.api.get(at(place, '/members'), { state: 'banned' })).body.data).toMatchObject({ total: 1, items: [{ name: 'Anna' }] })
    expect(await list({ q: 'anna' })).toMatchObject({ total: 0, items: [] })
  })

  it('are paged without gaps or repeats', async () => {
    for (let count = 0; count < 55; count++) {
      const person = await scene.person({ name: `Same Name ${count % 3}`, signIn: false })
      const now = new Date()
      await scene.cms.query(`insert into cop_memberships (document_id, user_id, community_id, role, state, joined_at, created_at, updated_at, published_at) values (?, ?, ?, 'member', 'active', ?, ?, ?, ?)`, [`m${place.id}x${count}`, person.userId, place.id, now, now, now, now])
    }
    await scene.cms.query('update cop_communities set member_count = member_count + 55 where id = ?', [place.id])
    const first = (await member.api.get(at(place, '/members'))).body.data
    const second = (await member.api.get(at(place, '/members'), { cursor: first.nextCursor })).body.data
    expect(first.total).toBe(57)
    expect(second.nextCursor).toBeNull()
    expect(new Set([...first.items, ...second.items].map(({ id }: { id: string }) => id)).size).toBe(57)
  })

  it('are suggested by the beginning of their names', async () => {
    const names = async (q: string) => (await member.api.get(at(place, '/members/suggest'), { q })).body.data.map(({ name }: { name: string }) => name)
    expect(await names('mem')).toEqual(['Mair Member'])
    expect(await names('air')).toEqual([])
    expect(await names('%')).toEqual([])
    expect((await (await scene.person()).api.get(at(place, '/members/suggest'), { q: 'm' })).status).toBe(403)
  })
})
