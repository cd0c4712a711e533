import type { Admin, Community, Person, Scene } from '../../support'
import { createAdmin, signedIn, siteApi, startScene, until, wrongCounters } from '../../support'
import { trail } from '../audit/calls'

let scene: Scene
let staff: Admin
let other: Admin
let fiona: Person
let place: Community

beforeAll(async () => {
  scene = await startScene()
  fiona = await scene.person({ name: 'Fiona' })
  staff = await createAdmin(scene.cms, 'communities-km-staff')
  other = await createAdmin(scene.cms, 'communities-km-staff')
  place = await scene.community(fiona, { name: 'Map makers', reach: 'public' })
})
beforeEach(async () => {
  await scene.settled()
  scene.mailbox.clear()
})
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene?.stop())

const suspend = (person: Person, body: object = { reason: 'Advertising again and again' }, admin = staff) => admin.api.post(`/accounts/${person.id}/suspend`, body)
const restore = (person: Person) => staff.api.post(`/accounts/${person.id}/restore`)
const signIn = ({ email, password }: Person) => scene.visitor.post('/accounts/sign-in', { email, password })
const codeOf = ({ body }: { body: { error?: { details: { code: string } } } }) => body.error?.details.code
const account = async (person: Person, admin = staff) => (await admin.api.get('/accounts', { q: person.email })).body.data.items[0]
const letterTo = async (person: Person, subject: RegExp) => scene.mailbox.waitFor(mail => mail.to.includes(person.email) && subject.test(mail.subject))
const tokenOf = ({ text }: { text: string }) => /\/suspended\?token=([\w-]+)/.exec(text)?.[1]
const appeal = (token: string | undefined, words = 'It was one link') => scene.visitor.post('/accounts/suspension/appeal', { token, words })

async function member(name: string, locale: 'en' | 'cy' = 'en') {
  const person = await scene.person({ name, locale })
  await scene.members(place, fiona, person)
  return person
}

describe('a suspended account', () => {
  it('is out at once, wherever it was signed in, and what its owner wrote stays', async () => {
    const amy = await member('Amy')
    const session = (await signIn(amy)).body.data as { accessToken: string, refreshToken: string }
    const elsewhere = siteApi(scene.cms.url, { token: session.accessToken })
    const talk = await scene.discussion(amy, place, { title: 'Harbours' })
    expect((await elsewhere.get('/me')).status).toBe(200)
    expect((await suspend(amy)).status).toBe(200)
    for (const api of [amy.api, elsewhere]) {
      expect((await api.get('/me')).status).toBe(401)
      expect((await api.post(`${talk.path}/comments`, { body: 'Still here' })).status).toBe(401)
    }
    expect((await scene.visitor.post('/accounts/refresh', { refreshToken: session.refreshToken })).status).toBe(401)
    expect((await scene.visitor.get(talk.path)).body.data.discussion.author.name).toBe('Amy')
    expect((await fiona.api.get(`/people/${amy.id}`)).status).toBe(404)
    const refused = await signIn(amy)
    expect([refused.status, codeOf(refused)]).toEqual([403, 'suspended'])
    // Only whoever knows the password learns it.
    expect(codeOf(await scene.visitor.post('/accounts/sign-in', { email: amy.email, password: 'not this one' }))).toBe('wrong-credentials')
  })

  it('is told why and how to appeal, in their language; in the trail it is by whom', async () => {
    const gwen = await member('Gwen', 'cy')
    await suspend(gwen, { reason: 'Hysbysebu', until: '2999-03-03' })
    const letter = await letterTo(gwen, /wedi’i atal/)
    expect(letter.text).toMatch(/3 Mawrth 2999[\s\S]*> Hysbysebu[\s\S]*\/cy\/suspended\?token=/)
    expect((await trail(staff))[0]).toMatchObject({ action: 'account.suspended', by: { key: `staff:${staff.id}` }, subject: { kind: 'person', id: gwen.id }, reason: 'Hysbysebu', before: { status: 'active' }, after: { status: 'suspended', until: '2999-03-03' } })
    expect(await account(gwen)).toMatchObject({ state: 'suspended', suspension: { reason: 'Hysbysebu', until: '2999-03-03T00:00:00.000Z', appeal: { state: 'none' }, canDecideAppeal: false } })
    expect((await staff.api.get('/accounts', { state: 'suspended' })).body.data.items.map(({ id }: { id: string }) => id)).toContain(gwen.id)
  })

  it('cannot be entered by links that were mailed before, nor by asking for a new password', async () => {
    const bob = await member('Bob')
    await scene.visitor.post('/accounts/password/forgot', { email: bob.email })
    const reset = /token=([\w-]+)/.exec((await letterTo(bob, /new password/)).text)![1]
    await suspend(bob)
    expect((await scene.visitor.post('/accounts/password/reset', { token: reset, password: 'a long new password' })).status).toBe(400)
    const first = tokenOf(await letterTo(bob, /suspended/))
    scene.mailbox.clear()
    await scene.visitor.post('/accounts/password/forgot', { email: bob.email })
    const again = tokenOf(await letterTo(bob, /suspended/))
    expect(scene.mailsTo(bob)).toHaveLength(1)
    expect([first === again, (await appeal(first)).status]).toEqual([false, 400])
  })

  it('opens when staff lift it: with a mail, and only by signing in anew', async () => {
    const cai = await member('Cai')
    await suspend(cai)
    const token = tokenOf(await letterTo(cai, /suspended/))
    expect(codeOf(await suspend(cai))).toBe('already-suspended')
    expect((await restore(cai)).status).toBe(200)
    expect(codeOf(await restore(cai))).toBe('not-suspended')
    await letterTo(cai, /open again/)
    expect((await cai.api.get('/me')).status).toBe(401)
    expect((await (await signedIn(scene.cms, cai.email)).get('/me')).status).toBe(200)
    expect((await appeal(token)).status).toBe(400)
    expect((await trail(staff))[0]).toMatchObject({ action: 'account.restored', before: { status: 'suspended' }, after: { status: 'active' } })
    expect((await account(cai)).state).toBe('open')
  })

  it('opens by itself when its day has come', async () => {
    const dan = await member('Dan')
    expect((await suspend(dan, { reason: 'Cool down', until: '2020-01-01' })).status).toBe(400)
    await suspend(dan, { reason: 'Cool down', until: '2999-01-01' })
    await scene.cms.query('update cop_suspensions set until = ? where user_id = ?', [new Date(Date.now() - 1000), dan.userId])
    expect((await signIn(dan)).status).toBe(200)
    await letterTo(dan, /open again/)
    expect((await trail(staff))[0]).toMatchObject({ action: 'account.restored', by: { kind: 'system' } })
  })

  it('does not open what staff closed otherwise', async () => {
    const eve = await member('Eve')
    await scene.cms.query('update up_users set blocked = ? where id = ?', [true, eve.userId])
    expect(codeOf(await suspend(eve))).toBe('account-closed')
    expect(codeOf(await restore(eve))).toBe('not-suspended')
    expect(codeOf(await signIn(eve))).toBe('blocked')
    expect(await account(eve)).toMatchObject({ state: 'closed', suspension: null })
  })

  it('twice in one moment is suspended once', async () => {
    const una = await member('Una')
    const answers = await Promise.all([suspend(una), suspend(una, undefined, other)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await scene.cms.query('select id from cop_suspensions where user_id = ? and ended_at is null', [una.userId])).toHaveLength(1)
  })
})

it('opens in the round of those whose day has come', async () => {
  const [ivy, jo] = [await member('Ivy'), await member('Jo')]
  for (const person of [ivy, jo])
    await suspend(person, { reason: 'Cool down', until: '2999-01-01' })
  await scene.cms.query('update cop_suspensions set until = ? where user_id = ?', [new Date(Date.now() - 1000), ivy.userId])
  await scene.cms.run('communities-suspensions')
  await letterTo(ivy, /open again/)
  const rows = await scene.cms.query<{ id: number, blocked: unknown }>('select id, blocked from up_users where id in (?, ?) order by id', [ivy.userId, jo.userId])
  expect(rows.map(({ blocked }) => Boolean(blocked))).toEqual([false, true])
})

describe('an appeal against it', () => {
  const answer = (person: Person, admin: Admin, decision: 'upheld' | 'granted') => admin.api.post(`/accounts/${person.id}/appeal`, { decision, message: 'We looked again' })
  async function appealed(name: string) {
    const person = await member(name)
    await suspend(person)
    const token = tokenOf(await letterTo(person, /suspended/))
    return { person, token }
  }

  it('is made once, with the link, and answered by somebody else than who suspended it', async () => {
    const { person, token } = await appealed('Ffion')
    expect((await appeal('a-token-that-was-never-mailed')).status).toBe(400)
    expect(codeOf(await answer(person, other, 'granted'))).toBe('already-decided')
    expect((await appeal(token)).status).toBe(200)
    expect(codeOf(await appeal(token))).toBe('already-appealed')
    await scene.mailbox.waitFor(mail => mail.to.includes(other.email) && /An appeal/.test(mail.subject))
    expect(codeOf(await answer(person, staff, 'granted'))).toBe('own-decision')
    expect([(await account(person)).suspension.canDecideAppeal, (await account(person, other)).suspension.canDecideAppeal]).toEqual([false, true])
    expect([(await staff.api.get('/home')).body.data.suspensionAppeals, (await other.api.get('/home')).body.data.suspensionAppeals]).toEqual([0, 1])
    expect((await answer(person, other, 'granted')).status).toBe(200)
    const letter = await letterTo(person, /open again/)
    expect(letter.text).toMatch(/taken it back[\s\S]*> We looked again/)
    expect((await signIn(person)).status).toBe(200)
    expect((await trail(staff)).slice(0, 2).map(({ action }) => action).sort()).toEqual(['account.restored', 'appeal.decided'])
  })

  it('that is turned down leaves it as it is', async () => {
    const { person, token } = await appealed('Gareth')
    await appeal(token)
    expect((await answer(person, other, 'upheld')).status).toBe(200)
    expect((await letterTo(person, /stays suspended/)).text).toContain('> We looked again')
    expect(codeOf(await signIn(person))).toBe('suspended')
    expect(codeOf(await answer(person, other, 'granted'))).toBe('already-decided')
  })
})

describe('as a decision on a report', () => {
  it('is for KM staff: hides what it was for, and is told in one mail', async () => {
    const huw = await member('Huw')
    const talk = await scene.discussion(huw, place, { title: 'Buy this' })
    await fiona.api.post('/reports', { kind: 'person', thing: huw.id, category: 'spam' })
    await fiona.api.post('/reports', { kind: 'contribution', thing: talk.id, category: 'spam' })
    const cases = (await staff.api.get('/reports')).body.data.items as { id: string, kind: string, can: string[] }[]
    const [person, thing] = ['person', 'contribution'].map(kind => cases.find(one => one.kind === kind)!) as [typeof cases[0], typeof cases[0]]
    expect(person.can).toEqual(['dismiss', 'warn', 'suspend-account'])
    expect(codeOf(await fiona.api.post(`/communities/${place.slug}/reports/${thing.id}/decide`, { decision: 'suspend-account', rule: 'spam' }))).toBe('decision-not-possible')
    expect((await staff.api.post(`/reports/${thing.id}/decide`, { decision: 'suspend-account', rule: 'spam', until: '2999-01-01' })).status).toBe(200)
    expect((await fiona.api.get(talk.path)).body.data.discussion.state).toBe('hidden')
    const letter = await letterTo(huw, /suspended/)
    expect(letter.text).toContain('The rule that was broken: no advertising')
    await scene.settled()
    expect(scene.mailsTo(huw).map(({ subject }) => subject).filter(subject => !subject.startsWith('Welcome'))).toEqual([letter.subject])
    // Suspended already: what else is reported is decided otherwise.
    expect((await staff.api.post(`/reports/${person.id}/decide`, { decision: 'suspend-account', rule: 'spam' })).status).toBe(409)
    await until(() => fiona.api.get('/people', { q: 'Huw' }), ({ body }) => body.data.total === 0)
  })
})
