import type { Admin, Community, Person, Scene } from '../../support'
import { createAdmin, startScene, wrongCounters } from '../../support'
import { trail } from '../audit/calls'
import { moderate, read, reply } from '../discussions/calls'

let scene: Scene
let staff: Admin
let other: Admin
let fiona: Person
let amy: Person
let bob: Person
let eve: Person
let place: Community

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, amy, bob, eve] = await scene.people('Fiona', 'Amy', 'Bob', 'Eve') as [Person, Person, Person, Person]
  staff = await createAdmin(scene.cms, 'strapi-super-admin', 'communities-km-staff')
  other = await createAdmin(scene.cms, 'communities-km-staff')
  place = await scene.community(fiona, { name: 'Map makers', reach: 'community' })
  await scene.members(place, fiona, amy, bob)
})
beforeEach(async () => {
  await scene.settled()
  scene.mailbox.clear()
})
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene?.stop())

interface Case { id: string, kind: string, text: string | null, thingState: string | null, reportCount: number, reports: { by: { name: string } | null, category: string, words: string | null }[], earlier: { same: boolean, decision: string }[], can: string[], author: { name: string } | null, canDecideAppeal: boolean, appeal: { words: string | null } }

const say = (person: Pick<Person, 'api'>, kind: string, thing: string, category = 'unkind', words?: string) => person.api.post('/reports', { kind, thing, category, ...(words && { words }) })
const queue = async (state = 'open') => (await fiona.api.get(`/communities/${place.slug}/reports`, { state })).body.data.items as Case[]
const panel = async (admin: Admin, state = 'open') => (await admin.api.get('/reports', { state })).body.data.items as Case[]
const decide = (id: string, body: object) => fiona.api.post(`/communities/${place.slug}/reports/${id}/decide`, body)
const mailOf = (person: { email: string }) => scene.mailbox.waitFor(({ to }) => to.includes(person.email))
async function reported(body = 'Rude words') {
  const talk = await scene.discussion(amy, place, { title: 'Old maps', body })
  expect((await say(bob, 'contribution', talk.id)).status).toBe(201)
  const one = (await queue()).at(-1)!
  return { talk, one }
}

describe('reporting', () => {
  it('gathers all reports of a thing in one case, of which its facilitators are told once', async () => {
    const talk = await scene.discussion(amy, place, { title: 'Harbours', body: 'Rude words' })
    await Promise.all([say(bob, 'contribution', talk.id, 'unkind', 'Not nice'), say(fiona, 'contribution', talk.id, 'spam'), say(bob, 'contribution', talk.id)])
    const cases = (await queue()).filter(one => one.reportCount === 2)
    expect(cases).toHaveLength(1)
    expect(cases[0]).toMatchObject({ kind: 'contribution', text: 'Rude words', thingState: 'published', author: { name: 'Amy' }, can: ['dismiss', 'hide', 'lock', 'warn', 'remove', 'ban'] })
    expect(cases[0]!.reports.map(({ by, category }) => [by, category]).sort()).toEqual([[null, 'spam'], [null, 'unkind']])
    const [seen] = (await panel(staff)).filter(({ id }) => id === cases[0]!.id)
    expect(seen!.reports.map(({ by }) => by?.name).sort()).toEqual(['Bob', 'Fiona'])
    await scene.settled()
    expect(scene.mailsTo(fiona).map(({ subject }) => subject)).toEqual(['Reported: the discussion “Harbours”'])
    expect([scene.mailsTo(amy), scene.mailsTo(bob)]).toEqual([[], []])
  })

  it('is for what one sees and did not make, and needs words where no rule is named', async () => {
    const talk = await scene.discussion(amy, place)
    const comment = await scene.comment(amy, talk, 'Hello')
    const absent = await say(eve, 'contribution', 'nosuchthing')
    expect(absent.status).toBe(404)
    for (const [kind, thing] of [['contribution', talk.id], ['comment', comment.id], ['person', 'nosuchperson'], ['community', 'no-such-community'], ['message', 'nosuchmessage']] as const)
      expect([kind, await say(eve, kind, thing)]).toEqual([kind, { ...absent, headers: expect.anything() }])
    expect((await scene.visitor.post('/reports', { kind: 'contribution', thing: talk.id, category: 'spam' })).status).toBe(401)
    expect((await say(amy, 'contribution', talk.id)).body.error.details.code).toBe('self')
    expect((await say(bob, 'contribution', talk.id, 'other')).status).toBe(400)
    await moderate(fiona, reply(talk, comment.id), 'hide')
    expect((await say(bob, 'comment', comment.id)).status).toBe(404)
  })

  it('of people, messages, communities and facilitators goes to KM staff alone', async () => {
    const { id: conversation } = (await amy.api.post('/me/messages', { to: [bob.id], body: 'Unkind message' })).body.data
    const message = (await bob.api.get(`/me/messages/${conversation}`)).body.data.messages.items[0].id
    const hers = await scene.discussion(fiona, place, { title: 'By the facilitator' })
    expect((await say(fiona, 'message', message)).status).toBe(404)
    const before = (await queue()).length
    for (const [kind, thing] of [['person', amy.id], ['message', message], ['community', place.slug], ['contribution', hers.id]] as const)
      expect([kind, (await say(bob, kind, thing)).status]).toEqual([kind, 201])
    expect(await queue()).toHaveLength(before)
    expect((await panel(staff)).slice(-4).map(({ kind, text }) => [kind, text])).toEqual([['person', null], ['message', 'Unkind message'], ['community', 'People who do the same work'], ['contribution', 'What do you think?']])
    await scene.settled()
    expect(scene.mailsTo(fiona)).toEqual([])
    const [row] = await scene.cms.query<{ email: string }>('select email from admin_users where id = ?', [staff.id])
    expect(scene.mailsTo(row!)).toHaveLength(4)
    expect(scene.mailsTo(row!).map(({ text }) => text).join()).not.toContain('Unkind message')
  })
})

describe('deciding', () => {
  it('is for facilitators of the place, once', async () => {
    const { one } = await reported()
    const elsewhere = await scene.community(eve, { name: 'Elsewhere' })
    expect((await amy.api.get(`/communities/${place.slug}/reports`)).status).toBe(403)
    expect((await eve.api.get(`/communities/${place.slug}/reports`)).status).toBe(403)
    expect((await eve.api.post(`/communities/${elsewhere.slug}/reports/${one.id}/decide`, { decision: 'dismiss' })).status).toBe(404)
    expect((await decide(one.id, { decision: 'hide' })).status).toBe(400)
    expect((await decide(one.id, { decision: 'suspend', rule: 'spam' })).body.error.details.code).toBe('decision-not-possible')
    const answers = await Promise.all([decide(one.id, { decision: 'dismiss' }), decide(one.id, { decision: 'hide', rule: 'unkind' })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('hides, tells the author the rule and the way to appeal, thanks who reported, and is in the trail', async () => {
    const { talk, one } = await reported()
    expect((await decide(one.id, { decision: 'hide', rule: 'unkind', message: 'Please be kind' })).status).toBe(200)
    expect((await bob.api.get(talk.path)).status).toBe(404)
    const toAmy = await mailOf(amy)
    expect(toAmy.subject).toBe('A decision about the discussion “Old maps”')
    expect(toAmy.text).toMatch(/be kind: no insults[\s\S]*> Please be kind[\s\S]*\/me\/decisions\//)
    expect(toAmy.text).not.toContain('Bob')
    const toBob = await mailOf(bob)
    expect(toBob.text).toContain('Thank you')
    expect(toBob.text).not.toMatch(/Old maps|hidden|Amy/)
    expect((await trail(staff)).slice(0, 2).map(({ action, by, after, reason }) => [action, by.name, after, reason])).toEqual([
      ['report.decided', 'Fiona', { decision: 'hide', rule: 'unkind' }, 'Please be kind'],
      ['contribution.hidden', 'Fiona', { state: 'hidden' }, null],
    ])
    expect((await queue('decided'))[0]).toMatchObject({ id: one.id, can: [] })
  })

  it('removes or bans with the thing hidden; the next case knows of it', async () => {
    const dan = await scene.person({ name: 'Dan' })
    await scene.members(place, fiona, dan)
    const talk = await scene.discussion(dan, place)
    const comment = await scene.comment(dan, talk, 'Buy this')
    await say(bob, 'comment', comment.id, 'spam')
    const first = (await queue()).at(-1)!
    expect((await decide(first.id, { decision: 'remove', rule: 'spam' })).status).toBe(200)
    await scene.settled()
    expect(scene.mailsTo(dan).filter(({ subject }) => !subject.startsWith('Welcome')).map(({ subject }) => subject)).toEqual(['A decision about a reply in “A question”'])
    expect((await dan.api.get(`/communities/${place.slug}`)).body.data.community.standing).toBe('registered')
    expect((await read(bob, talk)).comments.items).toEqual([])
    await say(bob, 'contribution', talk.id, 'spam')
    const next = (await queue()).at(-1)!
    expect(next).toMatchObject({ earlier: [{ same: false, decision: 'remove' }], can: ['dismiss', 'hide', 'lock', 'warn', 'ban'] })
    expect((await decide(next.id, { decision: 'ban', rule: 'spam' })).status).toBe(200)
    expect((await scene.cms.query(`select state from cop_memberships where user_id = ? and community_id = ?`, [dan.userId, place.id]))[0]).toEqual({ state: 'banned' })
  })

  it('in the panel: staff everything, a facilitator theirs, nobody else', async () => {
    const { one } = await reported()
    const facilitator = await createAdmin(scene.cms, 'communities-facilitator')
    expect((await panel(facilitator))).toEqual([])
    await scene.cms.query('update cop_profiles set admin_user_id = ? where user_id = ?', [facilitator.id, fiona.userId])
    const theirs = await panel(facilitator)
    expect([theirs.some(({ id }) => id === one.id), theirs.every(({ kind, reports }) => ['contribution', 'comment'].includes(kind) && reports.every(({ by }) => by === null))]).toEqual([true, true])
    const [message] = (await panel(staff)).filter(({ kind }) => kind === 'message')
    expect((await facilitator.api.post(`/reports/${message!.id}/decide`, { decision: 'dismiss' })).status).toBe(404)
    expect((await facilitator.api.post(`/reports/${one.id}/decide`, { decision: 'lock', rule: 'off-topic' })).status).toBe(200)
    const [community] = (await panel(staff)).filter(({ kind }) => kind === 'community')
    const busy = await scene.community(eve, { name: 'Frivolous' })
    await say(bob, 'community', busy.slug, 'spam')
    const suspended = (await panel(staff)).at(-1)!
    expect(community!.can).toEqual(['dismiss', 'suspend'])
    expect((await staff.api.post(`/reports/${suspended.id}/decide`, { decision: 'suspend', rule: 'spam', message: 'A joke' })).status).toBe(200)
    expect((await bob.api.get(`/communities/${busy.slug}`)).status).toBe(404)
    await scene.cms.query('update cop_profiles set admin_user_id = null where user_id = ?', [fiona.userId])
  })
})

describe('an appeal', () => {
  async function hidden() {
    const { talk } = await reported()
    const one = (await panel(staff)).at(-1)!
    await staff.api.post(`/reports/${one.id}/decide`, { decision: 'hide', rule: 'unkind' })
    return { talk, id: one.id, at: `/me/decisions/${one.id}` }
  }

  it('is the author\'s, once, and comes to somebody else than who decided', async () => {
    const { talk, id, at } = await hidden()
    for (const person of [bob, eve])
      expect([(await person.api.get(at)).status, (await person.api.post(`${at}/appeal`, { words: 'Mine' })).status]).toEqual([404, 404])
    expect((await amy.api.get(at)).body.data).toMatchObject({ decision: 'hide', rule: 'unkind', community: 'Map makers', canAppeal: true })
    expect((await amy.api.post(`${at}/appeal`, { words: 'It was a quote' })).status).toBe(200)
    expect((await amy.api.post(`${at}/appeal`, { words: 'Again' })).body.error.details.code).toBe('already-appealed')
    const answer = (admin: Admin, decision = 'granted') => admin.api.post(`/reports/${id}/appeal`, { decision, message: 'You are right' })
    expect((await panel(staff, 'appealed')).find(one => one.id === id)).toMatchObject({ canDecideAppeal: false, appeal: { words: 'It was a quote' } })
    expect((await answer(staff)).body.error.details.code).toBe('own-decision')
    await scene.settled()
    scene.mailbox.clear()
    expect((await answer(other)).status).toBe(200)
    expect((await answer(other)).status).toBe(409)
    expect((await bob.api.get(talk.path)).status).toBe(200)
    expect((await mailOf(amy)).text).toMatch(/taken it back[\s\S]*> You are right/)
    expect((await amy.api.get(at)).body.data.appeal).toEqual({ state: 'granted', words: 'It was a quote', answer: 'You are right' })
    expect((await trail(other))[0]).toMatchObject({ action: 'appeal.decided', before: { decision: 'hide', rule: 'unkind' }, after: { appeal: 'granted' }, by: { key: `staff:${other.id}` } })
  })

  it('that is turned down changes nothing', async () => {
    const { talk, id, at } = await hidden()
    await amy.api.post(`${at}/appeal`, { words: 'Please' })
    expect((await other.api.post(`/reports/${id}/appeal`, { decision: 'upheld', message: 'It stays' })).status).toBe(200)
    expect((await bob.api.get(talk.path)).status).toBe(404)
  })
})
