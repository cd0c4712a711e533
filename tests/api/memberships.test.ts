import type { Community, Person, Scene } from '../support'
import { startScene, wrongCounters } from '../support'

let scene: Scene
let fiona: Person
let frank: Person

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, frank] = await scene.people('Fiona', 'Frank') as [Person, Person]
})
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene.stop())

const at = (community: Community, path: string) => `/communities/${community.slug}${path}`
const codeOf = (answer: { body: any }) => answer.body?.error?.details?.code
const stateOf = async (person: Person, community: Community) => (await scene.cms.query<{ state: string, role: string }>('select state, role from cop_memberships where user_id = ? and community_id = ?', [person.userId, community.id]))
const standingOf = async (person: Person, community: Community) => (await person.api.get(at(community, ''))).body.data?.community.standing
const askedBy = async (person: Person, community: Community, facilitator = fiona) => (await facilitator.api.get(at(community, '/requests'))).body.data.items.find((item: { person: { id: string } }) => item.person.id === person.id)?.id as string
const decide = (facilitator: Person, community: Community, requests: string[], decision: 'approve' | 'decline', message?: string) => facilitator.api.post(at(community, '/requests/decide'), { requests, decision, ...(message !== undefined && { message }) })
const join = (person: Person, community: Community, body: object = {}) => person.api.post(at(community, '/join'), body)

describe('an open community', () => {
  let place: Community
  beforeAll(async () => {
    place = await scene.community(fiona)
  })

  it('is joined with one click and greets the newcomer', async () => {
    const person = await scene.person()
    const answer = await join(person, place)
    expect(answer).toMatchObject({ status: 200, body: { data: { state: 'active', role: 'member' } } })
    const mail = await scene.mailbox.waitFor(({ to, subject }) => to.includes(person.email) && subject.startsWith('Welcome to'))
    expect(mail.text).toContain(`/c/${place.slug}`)
    expect((await person.api.get('/me/communities')).body.data.memberships.map(({ slug }: { slug: string }) => slug)).toEqual([place.slug])
  })

  it('is joined once by a double click: one row, one mail, the same answer', async () => {
    const person = await scene.person()
    const answers = await Promise.all([1, 2, 3, 4].map(() => join(person, place)))
    expect(answers.map(({ body }) => body.data)).toEqual(Array.from({ length: 4 }).fill({ state: 'active', role: 'member' }))
    expect(await stateOf(person, place)).toEqual([{ state: 'active', role: 'member' }])
    await scene.settled()
    expect(scene.mailsTo(person)).toHaveLength(1)
  })

  it('is left, and joined again by oneself', async () => {
    const person = await scene.person()
    await join(person, place)
    expect((await person.api.post(at(place, '/leave'))).status).toBe(200)
    expect(await standingOf(person, place)).toBe('registered')
    expect(codeOf(await person.api.post(at(place, '/leave')))).toBe('not-member')
    expect((await join(person, place)).body.data.state).toBe('active')
    expect(await stateOf(person, place)).toHaveLength(1)
  })

  it('is for people with a session', async () => {
    expect((await scene.visitor.post(at(place, '/join'), {})).status).toBe(401)
    expect((await scene.visitor.post(at(place, '/leave'), {})).status).toBe(401)
  })

  it('takes no role from the request', async () => {
    const person = await scene.person()
    for (const more of [{ role: 'facilitator' }, { state: 'active' }, { user: fiona.userId }, { decidedBy: 1 }])
      expect((await join(person, place, more)).status).toBe(400)
    expect(await stateOf(person, place)).toEqual([])
  })
})

describe('a working agreement', () => {
  it('must be accepted to come in, on every way', async () => {
    const agreement = 'What is said here stays here.'
    const open = await scene.community(fiona, { agreement })
    const asking = await scene.community(fiona, { agreement, joining: 'request' })
    const person = await scene.person()
    for (const body of [{}, { acceptAgreement: false }])
      expect((await join(person, open, body)).body.error.details.errors[0].path).toEqual(['acceptAgreement'])
    expect((await join(person, asking, { reason: 'Work' })).status).toBe(400)
    await fiona.api.post(at(open, '/invitations'), { emails: [person.email] })
    const [invitation] = (await person.api.get('/me/communities')).body.data.invitations
    expect((await person.api.post('/invitations/accept', { invitation: invitation.id })).status).toBe(400)
    expect(await stateOf(person, open)).toEqual([])
    expect((await person.api.post('/invitations/accept', { invitation: invitation.id, acceptAgreement: true })).status).toBe(200)
    expect((await join(person, asking, { reason: 'Work', acceptAgreement: true })).body.data.state).toBe('pending')
    const rows = await scene.cms.query('select agreement_accepted_at from cop_memberships where user_id = ? and agreement_accepted_at is not null', [person.userId])
    expect(rows).toHaveLength(2)
  })
})

describe('a community that is joined by request', () => {
  let place: Community
  beforeAll(async () => {
    place = await scene.community(fiona, { name: 'By request', joining: 'request', reach: 'community' })
    await scene.members(place, fiona, frank)
    await fiona.api.post(at(place, `/members/${frank.id}/role`), { role: 'facilitator' })
  })

  const ask = async (name = 'Asker') => {
    const person = await scene.person({ name })
    await join(person, place, { reason: 'I keep records' })
    return { person, request: await askedBy(person, place) }
  }

  it('wants a reason', async () => {
    const person = await scene.person()
    for (const body of [{}, { reason: '' }, { reason: '   ' }])
      expect((await join(person, place, body)).status).toBe(400)
    expect(await stateOf(person, place)).toEqual([])
  })

  it('tells every facilitator, and shows them who asks and why', async () => {
    await scene.settled()
    scene.mailbox.clear()
    const { person } = await ask('Rhian Request')
    await scene.settled()
    for (const facilitator of [fiona, frank])
      expect(scene.mailsTo(facilitator).map(({ subject }) => subject)).toEqual(['Rhian Request asks to join By request'])
    expect(scene.mailsTo(fiona)[0]!.text).toContain('> I keep records')
    const { items, community } = (await frank.api.get(at(place, '/requests'))).body.data
    expect(items.at(-1)).toMatchObject({ reason: 'I keep records', person: { id: person.id, name: 'Rhian Request' } })
    expect(community.pendingRequests).toBeGreaterThan(0)
    expect((await person.api.get(at(place, ''))).body.data.community).toMatchObject({ standing: 'pending', pendingRequests: null, can: { join: null, cancel: true } })
  })

  it('is asked once by a double click', async () => {
    const person = await scene.person()
    await Promise.all([1, 2, 3].map(() => join(person, place, { reason: 'Twice' })))
    expect(await stateOf(person, place)).toEqual([{ state: 'pending', role: 'member' }])
    await scene.settled()
    expect(scene.mailsTo(fiona).filter(({ text }) => text.includes('> Twice'))).toHaveLength(1)
  })

  it('lets people take their request back', async () => {
    const { person, request } = await ask()
    expect((await person.api.post(at(place, '/cancel'))).status).toBe(200)
    expect(codeOf(await person.api.post(at(place, '/cancel')))).toBe('not-pending')
    expect((await decide(fiona, place, [request], 'approve')).body.data).toEqual({ decided: [], skipped: [request] })
    expect(await stateOf(person, place)).toEqual([{ state: 'left', role: 'member' }])
  })

  it('lets people in, and tells them with the facilitator\'s words', async () => {
    const { person, request } = await ask()
    expect((await decide(fiona, place, [request], 'approve', 'Good to have you')).body.data).toEqual({ decided: [request], skipped: [] })
    expect(await standingOf(person, place)).toBe('member')
    const mail = await scene.mailbox.waitFor(({ to, subject }) => to.includes(person.email) && subject === 'Welcome to By request')
    expect(mail.text).toContain('> Good to have you')
  })

  it('turns nobody away without a word', async () => {
    const { person, request } = await ask()
    for (const message of [undefined, '', '  '])
      expect((await decide(fiona, place, [request], 'decline', message)).status).toBe(400)
    expect((await stateOf(person, place))[0]!.state).toBe('pending')
    await decide(fiona, place, [request], 'decline', 'This is for archivists only')
    expect((await stateOf(person, place))[0]!.state).toBe('declined')
    const mail = await scene.mailbox.waitFor(({ to, subject }) => to.includes(person.email) && subject === 'Your request to join By request')
    expect(mail.text).toContain('> This is for archivists only')
    expect((await join(person, place, { reason: 'Please' })).body.data.state).toBe('pending')
  })

  it('decides many at once', async () => {
    const asked = [await ask(), await ask(), await ask()]
    const requests = asked.map(({ request }) => request)
    const { body } = await decide(fiona, place, [...requests, requests[0]!, 'nosuchrequest'], 'approve')
    expect(body.data).toEqual({ decided: requests, skipped: ['nosuchrequest'] })
    for (const { person } of asked)
      expect(await standingOf(person, place)).toBe('member')
  })

  it('is decided once when two facilitators decide at once', async () => {
    const { person, request } = await ask()
    const answers = await Promise.all([decide(fiona, place, [request], 'approve'), decide(frank, place, [request], 'decline', 'Sorry')])
    expect(answers.flatMap(({ body }) => body.data.decided)).toEqual([request])
    expect(answers.flatMap(({ body }) => body.data.skipped)).toEqual([request])
    await scene.settled()
    expect(scene.mailsTo(person)).toHaveLength(1)
  })

  it('is not decided by members, strangers or another community\'s facilitator', async () => {
    const { person, request } = await ask()
    const elsewhere = await scene.person()
    const theirs = await scene.community(elsewhere, { joining: 'request' })
    const member = await scene.person()
    await scene.members(place, fiona, member)
    for (const other of [person, elsewhere, member])
      expect((await decide(other, place, [request], 'approve')).status).toBe(403)
    expect((await decide(elsewhere, theirs, [request], 'approve')).body.data).toEqual({ decided: [], skipped: [request] })
    expect((await elsewhere.api.get(at(place, '/requests'))).status).toBe(403)
    expect((await stateOf(person, place))[0]!.state).toBe('pending')
  })

  it('pages the requests, oldest first, all of them once', async () => {
    const crowded = await scene.community(fiona, { joining: 'request' })
    const now = Date.now()
    const people = []
    for (let count = 0; count < 60; count++) {
      const person = await scene.person({ signIn: false })
      people.push(person.id)
      // Many at the same moment, so that the id has to decide.
      const asked = new Date(now - 100_000 + Math.floor(count / 20) * 1000)
      await scene.cms.query(`insert into cop_memberships (document_id, user_id, community_id, role, state, reason, requested_at, created_at, updated_at, published_at) values (?, ?, ?, 'member', 'pending', 'x', ?, ?, ?, ?)`, [`r${crowded.id}x${count}`, person.userId, crowded.id, asked, asked, asked, asked])
    }
    await scene.cms.query('update cop_communities set pending_count = 60 where id = ?', [crowded.id])
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const { data } = (await fiona.api.get(at(crowded, '/requests'), cursor ? { cursor } : {})).body as { data: { items: { person: { id: string } }[], nextCursor: string | null } }
      seen.push(...data.items.map(item => item.person.id))
      cursor = data.nextCursor
    } while (cursor)
    expect(seen).toEqual(people)
  })
})

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
    expect((await stateOf(member, place))[0]!.state).toBe('banned')
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
  const everywhere = async (person: Person) => Promise.all([whole, part, deep].map(async place => (await stateOf(person, place))[0]?.state))

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
    expect((await stateOf(member, asking))[0]!.state).toBe('left')
  })

  it('is facilitated from above', async () => {
    const own = await scene.person()
    await scene.members(whole, fiona, own, member)
    const theirs = await scene.below(whole, own, { joining: 'request' })
    await join(member, theirs, { reason: 'Please' })
    const request = await askedBy(member, theirs)
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

describe('invitations', () => {
  let place: Community
  let guest: Person
  beforeEach(async () => {
    place = await scene.community(fiona, { listed: false, joining: 'invitation', reach: 'community' })
    guest = await scene.person()
    await scene.settled()
    scene.mailbox.clear()
  })
  const invite = (person: Person, emails: string[], more: object = {}) => person.api.post(at(place, '/invitations'), { emails, ...more })
  const tokenFor = async (email: string) => /token=([\w-]+)/.exec((await scene.mailbox.waitFor(({ to }) => to.includes(email))).text)![1]!
  const rowFor = async (email: string) => (await scene.cms.query<{ document_id: string, state: string }>('select document_id, state from cop_invitations where email = ? order by id desc', [email]))[0]!

  it('bring people into a hidden community, with the inviter\'s words', async () => {
    expect((await guest.api.get(at(place, ''))).status).toBe(404)
    expect((await invite(fiona, [guest.email], { message: 'Come and see' })).body.data).toEqual({ invited: [guest.email], alreadyInvited: [] })
    const token = await tokenFor(guest.email)
    expect(scene.mailsTo(guest)[0]!.text).toContain('> Come and see')
    expect((await guest.api.post('/invitations/look', { token })).body.data).toMatchObject({ community: { slug: place.slug, name: place.name }, invitedBy: { name: 'Fiona' }, forMe: true })
    expect((await guest.api.get(at(place, ''))).body.data.community).toMatchObject({ standing: 'invited', can: { join: 'invitation' } })
    expect((await guest.api.post('/invitations/accept', { token })).body.data).toEqual({ slug: place.slug, name: place.name })
    expect(await standingOf(guest, place)).toBe('member')
  })

  it('are taken up once', async () => {
    await invite(fiona, [guest.email])
    const token = await tokenFor(guest.email)
    await guest.api.post('/invitations/accept', { token })
    await guest.api.post(at(place, '/leave'))
    expect((await guest.api.post('/invitations/accept', { token })).status).toBe(404)
    expect((await guest.api.get(at(place, ''))).status).toBe(404)
  })

  it('work only for the address they were sent to', async () => {
    await invite(fiona, [guest.email])
    const token = await tokenFor(guest.email)
    const other = await scene.person()
    expect((await other.api.post('/invitations/look', { token })).body.data.forMe).toBe(false)
    expect((await scene.visitor.post('/invitations/look', { token })).body.data.forMe).toBeNull()
    expect((await other.api.post('/invitations/accept', { token })).status).toBe(404)
    expect((await other.api.post('/invitations/accept', { invitation: (await rowFor(guest.email)).document_id })).status).toBe(404)
    expect((await other.api.post('/invitations/decline', { invitation: (await rowFor(guest.email)).document_id })).status).toBe(404)
    expect((await other.api.get(at(place, ''))).status).toBe(404)
    expect((await scene.visitor.post('/invitations/accept', { token })).status).toBe(401)
  })

  it('cannot be guessed', async () => {
    await invite(fiona, [guest.email])
    const token = await tokenFor(guest.email)
    expect(token).toHaveLength(43)
    const near = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`
    expect((await guest.api.post('/invitations/look', { token: near })).status).toBe(404)
    expect((await guest.api.post('/invitations/accept', { token: near })).status).toBe(404)
  })

  it('run out, can be revoked and declined; then the community is hidden again', async () => {
    for (const end of ['expire', 'revoke', 'decline']) {
      await scene.settled()
      scene.mailbox.clear()
      await invite(fiona, [guest.email])
      const token = await tokenFor(guest.email)
      const { document_id: id } = await rowFor(guest.email)
      if (end === 'expire')
        await scene.cms.query('update cop_invitations set expires_at = ? where document_id = ?', [new Date(Date.now() - 1000), id])
      else
        expect((end === 'revoke' ? await fiona.api.delete(at(place, `/invitations/${id}`)) : await guest.api.post('/invitations/decline', { invitation: id })).status).toBe(200)
      const answers = [await guest.api.post('/invitations/look', { token }), await guest.api.post('/invitations/accept', { token }), await guest.api.post('/invitations/accept', { invitation: id }), await guest.api.get(at(place, ''))]
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
      expect((await guest.api.get('/me/communities')).body.data.invitations).toEqual([])
    }
  })

  it('are sent once to an address that is invited already, also in the same moment', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => invite(fiona, ['new@council.example', 'NEW@council.example'])))
    expect(answers.flatMap(({ body }) => body.data.invited)).toEqual(['new@council.example'])
    await scene.settled()
    expect(scene.mailsTo({ email: 'new@council.example' })).toHaveLength(1)
  })

  it('tell nobody who has an account, or who is a member', async () => {
    const member = await scene.person()
    await scene.members(place, fiona, member)
    const answer = await invite(fiona, [guest.email, 'without-account@council.example'])
    expect(answer.body.data).toEqual({ invited: [guest.email, 'without-account@council.example'], alreadyInvited: [] })
    const known = await scene.mailbox.waitFor(({ to }) => to.includes(guest.email))
    const unknown = await scene.mailbox.waitFor(({ to }) => to.includes('without-account@council.example'))
    const neutral = (text: string) => text.replace(/token=[\w-]+/g, '')
    expect(neutral(known.text)).toBe(neutral(unknown.text))
  })

  it('wait for whoever registers with the address', async () => {
    await invite(fiona, ['later@council.example'])
    const later = await scene.person({ email: 'later@council.example' })
    const [invitation] = (await later.api.get('/me/communities')).body.data.invitations
    expect(invitation).toMatchObject({ community: { slug: place.slug } })
    expect((await later.api.post('/invitations/accept', { invitation: invitation.id })).status).toBe(200)
  })

  it('are for facilitators, and for members where the community lets them', async () => {
    const member = await scene.person()
    await scene.members(place, fiona, member)
    await invite(fiona, ['fionas@council.example'])
    expect((await invite(member, ['members@council.example'])).status).toBe(403)
    expect((await member.api.get(at(place, '/invitations'))).status).toBe(403)
    await fiona.api.patch(at(place, ''), { membersInvite: true })
    expect((await invite(member, ['members@council.example'])).status).toBe(201)
    const theirs = (await member.api.get(at(place, '/invitations'))).body.data.items
    expect(theirs.map(({ email }: { email: string }) => email)).toEqual(['members@council.example'])
    expect((await member.api.delete(at(place, `/invitations/${(await rowFor('fionas@council.example')).document_id}`))).status).toBe(404)
    const all = (await fiona.api.get(at(place, '/invitations'))).body.data.items
    expect(all.map(({ email }: { email: string }) => email).sort()).toEqual(expect.arrayContaining(['fionas@council.example', 'members@council.example']))
    expect((await invite(guest, ['x@council.example'])).status).toBe(404)
  })

  it('grant membership and nothing more, and cannot be revoked from another community', async () => {
    await invite(fiona, [guest.email])
    const { document_id: id } = await rowFor(guest.email)
    const other = await scene.community(frank)
    expect((await frank.api.delete(at(other, `/invitations/${id}`))).status).toBe(404)
    for (const more of [{ role: 'facilitator' }, { token: 'x'.repeat(43) }])
      expect((await guest.api.post('/invitations/accept', { invitation: id, ...more })).status).toBe(400)
    await guest.api.post('/invitations/accept', { invitation: id })
    expect(await stateOf(guest, place)).toEqual([{ state: 'active', role: 'member' }])
  })

  it('open no suspended community', async () => {
    await invite(fiona, [guest.email])
    const token = await tokenFor(guest.email)
    await scene.cms.query(`update cop_communities set status = 'suspended' where id = ?`, [place.id])
    expect((await guest.api.post('/invitations/look', { token })).status).toBe(404)
    expect((await guest.api.post('/invitations/accept', { token })).status).toBe(404)
    expect((await guest.api.get('/me')).body.data.invitations).toBe(0)
  })

  it('to a part of a hidden community do not name the whole', async () => {
    const part = await scene.below(place, fiona, { reach: 'community', listed: false, joining: 'invitation' })
    await fiona.api.post(at(part, '/invitations'), { emails: [guest.email] })
    const page = await guest.api.get(at(part, ''))
    expect(page.body.data.community).toMatchObject({ standing: 'invited', ancestors: [], parent: null })
    expect(JSON.stringify(page.body)).not.toContain(place.slug)
  })
})
