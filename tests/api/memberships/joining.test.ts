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
    expect(await stateOf(scene, person, place)).toEqual([{ state: 'active', role: 'member' }])
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
    expect(await stateOf(scene, person, place)).toHaveLength(1)
  })

  it('is for people with a session', async () => {
    expect((await scene.visitor.post(at(place, '/join'), {})).status).toBe(401)
    expect((await scene.visitor.post(at(place, '/leave'), {})).status).toBe(401)
  })

  it('takes no role from the request', async () => {
    const person = await scene.person()
    for (const more of [{ role: 'facilitator' }, { state: 'active' }, { user: fiona.userId }, { decidedBy: 1 }])
      expect((await join(person, place, more)).status).toBe(400)
    expect(await stateOf(scene, person, place)).toEqual([])
  })
})

describe('a working agreement', () => {
  it('must be accepted to come in, on every way', async () => {
    const agreement = 'What is said here stays here.'
    const open = await scene.community(fiona, { agreement })
    const asking = await scene.community(fiona, { agreement, joining: 'request' })
    const person = await scene.person()
    for (const body of [{}, { acceptAgreement: false }])
      expect((await join(person, open, body)).body.error.details.errors[0]).toMatchObject({ path: ['acceptAgreement'], code: 'agreement-not-accepted' })
    expect((await join(person, asking, { reason: 'Work' })).status).toBe(400)
    await fiona.api.post(at(open, '/invitations'), { emails: [person.email] })
    const [invitation] = (await person.api.get('/me/communities')).body.data.invitations
    expect((await person.api.post('/invitations/accept', { invitation: invitation.id })).status).toBe(400)
    expect(await stateOf(scene, person, open)).toEqual([])
    expect((await person.api.post('/invitations/accept', { invitation: invitation.id, acceptAgreement: true })).status).toBe(200)
    expect((await join(person, asking, { reason: 'Work', acceptAgreement: true })).body.data.state).toBe('pending')
    const rows = await scene.cms.query('select agreement_accepted_at from cop_memberships where user_id = ? and agreement_accepted_at is not null', [person.userId])
    expect(rows).toHaveLength(2)
  })
})
