import type { Admin, Community, Person, Scene } from '../../support'
import { below, createAdmin, startScene, until, wrongCounters } from '../../support'
import { ask, asked, everyCall, requestsOf, stateOf, statusesOf } from './calls'

let scene: Scene
let staff: Admin
let fiona: Person
let frank: Person
let ours: Community
let theirs: Community

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, frank] = await scene.people('Fiona', 'Frank') as [Person, Person]
  ours = await scene.community(fiona, { name: 'Ours', joining: 'request', reach: 'community', charter: { purpose: 'To learn' } })
  theirs = await scene.community(frank, { name: 'Theirs', joining: 'request', listed: true, reach: 'community' })
  staff = await createAdmin(scene.cms, 'communities-km-staff')
})
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene?.stop())

const all = (status: number) => Object.fromEntries(Object.keys(everyCall(staff.api, ours, fiona)).map(name => [name, status]))

describe('the door', () => {
  it('is closed without an admin session, and to a member\'s', async () => {
    expect(await statusesOf(everyCall(below(scene.cms.url, '/communities'), ours, fiona))).toEqual(all(401))
    expect(await statusesOf(everyCall(below(scene.cms.url, '/communities', { token: fiona.api.token! }), ours, fiona))).toEqual(all(401))
  })

  it('is closed to admins without the permission', async () => {
    const editor = await createAdmin(scene.cms, 'strapi-editor')
    expect(await statusesOf(everyCall(editor.api, ours, fiona))).toEqual(all(403))
  })

  it('shows nothing to an account with the role but no member behind it', async () => {
    const nobody = await createAdmin(scene.cms, 'communities-facilitator')
    expect((await nobody.api.get('/home')).body.data).toMatchObject({ scope: 'own', requestsWaiting: 0, newCommunities: [], recentActivity: [], figures: { communities: 0, members: 0, contributions: 0 }, failedDeliveries: null })
    expect((await nobody.api.get('/communities')).body.data).toMatchObject({ items: [], total: 0 })
    expect((await nobody.api.get(`/communities/${ours.documentId}`)).status).toBe(404)
  })

  it('does not open the site\'s calls to an admin session', async () => {
    const site = below(scene.cms.url, '/api/cop', { token: staff.api.token! })
    expect((await site.get('/me')).status).toBe(401)
  })
})

describe('KM staff', () => {
  it('see every community and request', async () => {
    const [one, other] = [await ask(scene, ours, 'Una'), await ask(scene, theirs, 'Otto')]
    expect((await asked(staff, one)).community).toMatchObject({ slug: ours.slug })
    expect((await asked(staff, other)).community).toMatchObject({ slug: theirs.slug })
    const home = (await staff.api.get('/home')).body.data
    expect(home).toMatchObject({ scope: 'all', failedDeliveries: 0 })
    expect(home.newCommunities.map(({ slug }: { slug: string }) => slug)).toEqual(expect.arrayContaining([ours.slug, theirs.slug]))
    expect((await staff.api.get('/communities')).body.data.total).toBe(2)
    expect((await staff.api.get(`/communities/${ours.documentId}`)).body.data).toMatchObject({ slug: ours.slug, charter: { purpose: 'To learn' }, facilitators: [{ id: fiona.id, adminAccess: 'none' }] })
  })

  it('find requests by community and by words', async () => {
    const person = await ask(scene, ours, 'Wilhelmina')
    expect((await requestsOf(staff, { q: 'wilhelm' })).items.map(({ person: { id } }: { person: { id: string } }) => id)).toEqual([person.id])
    const found = await requestsOf(staff, { community: ours.documentId })
    expect(new Set(found.items.map(({ community }: { community: { slug: string } }) => community.slug))).toEqual(new Set([ours.slug]))
    expect(found.communities.map(({ slug }: { slug: string }) => slug).sort()).toEqual([ours.slug, theirs.slug])
  })

  it('decide one or many, anywhere; the person is told', async () => {
    const people = [await ask(scene, ours), await ask(scene, theirs), await ask(scene, theirs)]
    const requests = await Promise.all(people.map(async person => (await asked(staff, person)).id as string))
    expect((await staff.api.post('/requests/decide', { requests: requests.slice(0, 2), decision: 'approve' })).body.data.decided.sort()).toEqual(requests.slice(0, 2).sort())
    expect((await staff.api.post('/requests/decide', { requests: requests.slice(2), decision: 'decline' })).status).toBe(400)
    await staff.api.post('/requests/decide', { requests: requests.slice(2), decision: 'decline', message: 'Not for you' })
    expect(await Promise.all([stateOf(scene, people[0]!, ours), stateOf(scene, people[1]!, theirs), stateOf(scene, people[2]!, theirs)])).toEqual(['active', 'active', 'declined'])
    const mail = await scene.mailbox.waitFor(({ to }) => to.includes(people[2]!.email))
    expect(mail.text).toContain('> Not for you')
    expect((await staff.api.post('/requests/decide', { requests, decision: 'approve' })).body.data).toEqual({ decided: [], skipped: requests })
  })

  it('suspend a community with a reason, with what is below, and open it again', async () => {
    const whole = await scene.community(fiona, { name: 'Frivolous' })
    const part = await scene.below(whole, fiona)
    const member = await scene.person()
    await scene.members(whole, fiona, member)
    expect((await staff.api.post(`/communities/${whole.documentId}/suspend`, { reason: '' })).status).toBe(400)
    expect((await staff.api.post(`/communities/${whole.documentId}/suspend`, { reason: 'This is a joke' })).status).toBe(200)
    for (const place of [whole, part])
      expect((await member.api.get(`/communities/${place.slug}`)).status).toBe(404)
    expect((await fiona.api.get(`/communities/${whole.slug}`)).body.data.community.status).toBe('suspended')
    const mail = await scene.mailbox.waitFor(({ to, subject }) => to.includes(fiona.email) && subject.includes('suspended'))
    expect(mail.text).toContain('> This is a joke')
    expect((await staff.api.post(`/communities/${part.documentId}/unsuspend`)).body.error.details.code).toBe('parent-suspended')
    expect((await staff.api.post(`/communities/${whole.documentId}/unsuspend`)).status).toBe(200)
    for (const place of [whole, part])
      expect((await member.api.get(`/communities/${place.slug}`)).status).toBe(200)
    expect((await staff.api.post('/communities/nosuchcommunity/suspend', { reason: 'Why' })).status).toBe(404)
  })

  it('see what could not be delivered, and try again', async () => {
    await scene.settled()
    scene.mailbox.refuse(() => ({ code: 550, message: 'No such person' }))
    const person = await ask(scene, theirs)
    await until(() => scene.cms.query(`select id from cop_outbox_deliveries where state = 'waiting' and attempts > 0`), rows => rows.length === 1)
    await scene.cms.query(`update cop_outbox_deliveries set attempts = 11, due_at = ? where state = 'waiting'`, [new Date()])
    const { items: [dead] } = (await until(() => staff.api.get('/deliveries'), ({ body }) => body.data.items.length === 1)).body.data
    expect(dead).toMatchObject({ event: 'membership.requested', consumer: 'mail.send', attempts: 12, error: expect.stringContaining('No such person') })
    expect((await staff.api.get('/home')).body.data.failedDeliveries).toBe(1)
    scene.mailbox.refuse(() => null)
    scene.mailbox.clear()
    expect((await staff.api.post(`/deliveries/${dead.id}/retry`)).status).toBe(200)
    await scene.mailbox.waitFor(({ to }) => to.includes(frank.email))
    expect((await staff.api.post(`/deliveries/${dead.id}/retry`)).status).toBe(404)
    expect(await stateOf(scene, person, theirs)).toBe('pending')
  })
})
