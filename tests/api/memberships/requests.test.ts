import type { Community, Person, Scene } from '../../support'
import { startScene, wrongCounters } from '../../support'
import { askedBy, at, codeOf, decide, join, standingOf, stateOf } from './calls'

let scene: Scene
let fiona: Person
let frank: Person

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, frank] = await scene.people('Fiona', 'Frank') as [Person, Person]
})
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene?.stop())

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
    return { person, request: await askedBy(person, place, fiona) }
  }

  it('wants a reason', async () => {
    const person = await scene.person()
    for (const [body, code] of [[{}, 'reason-needed'], [{ reason: '' }, 'empty'], [{ reason: '   ' }, 'empty']] as const)
      expect((await join(person, place, body)).body.error.details.errors).toEqual([expect.objectContaining({ path: ['reason'], code })])
    expect(await stateOf(scene, person, place)).toEqual([])
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
    expect(await stateOf(scene, person, place)).toEqual([{ state: 'pending', role: 'member' }])
    await scene.settled()
    expect(scene.mailsTo(fiona).filter(({ text }) => text.includes('> Twice'))).toHaveLength(1)
  })

  it('lets people take their request back', async () => {
    const { person, request } = await ask()
    expect((await person.api.post(at(place, '/cancel'))).status).toBe(200)
    expect(codeOf(await person.api.post(at(place, '/cancel')))).toBe('not-pending')
    expect((await decide(fiona, place, [request], 'approve')).body.data).toEqual({ decided: [], skipped: [request] })
    expect(await stateOf(scene, person, place)).toEqual([{ state: 'left', role: 'member' }])
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
    expect((await stateOf(scene, person, place))[0]!.state).toBe('pending')
    await decide(fiona, place, [request], 'decline', 'This is for archivists only')
    expect((await stateOf(scene, person, place))[0]!.state).toBe('declined')
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
    expect((await stateOf(scene, person, place))[0]!.state).toBe('pending')
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
