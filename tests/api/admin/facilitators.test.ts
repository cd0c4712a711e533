import type { Admin, Community, Person, Scene } from '../../support'
import type { PanelAdmin } from './calls'
import { below, createAdmin, startScene, wrongCounters } from '../../support'
import { ask, asked, everyCall, grant, requestsOf, secret, setUp, stateOf, statusesOf } from './calls'

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

describe('a facilitator with an admin account', () => {
  let helen: Person
  let place: Community
  let helens: PanelAdmin
  let token: string

  beforeAll(async () => {
    helen = await scene.person({ name: 'Helen' })
    place = await scene.community(helen, { name: 'Helen\'s', joining: 'request' })
    const { answer, registrationToken } = await grant(scene, staff, helen)
    expect(answer.body.data).toEqual({ adminAccess: 'invited' })
    token = registrationToken!
    helens = await setUp(scene, helen, token)
  })

  it('was invited by one click, and registered once with the link from the mail', async () => {
    expect((await setUp(scene, helen, token)).status).not.toBe(200)
    expect((await staff.api.get(`/communities/${place.documentId}`)).body.data.facilitators).toMatchObject([{ id: helen.id, adminAccess: 'active' }])
    const me = (await helens.panel.get('/admin/users/me')).body.data
    expect(me.roles.map(({ code }: { code: string }) => code)).toEqual(['communities-facilitator'])
  })

  it('sees their communities only, on every page', async () => {
    const mine = await ask(scene, place, 'Mine')
    const other = await ask(scene, ours, 'Not mine')
    const talk = await scene.discussion(fiona, ours, { title: 'Not for Helen' })
    const home = (await helens.api.get('/home')).body.data
    expect(home).toMatchObject({ scope: 'own', requestsWaiting: 1, failedDeliveries: null, figures: { communities: 1 } })
    const requests = await requestsOf(helens)
    expect(requests).toMatchObject({ total: 1, communities: [{ slug: place.slug }] })
    expect(requests.items.map(({ person }: { person: { id: string } }) => person.id)).toEqual([mine.id])
    const communities = (await helens.api.get('/communities')).body.data
    expect(communities).toMatchObject({ total: 1, items: [{ slug: place.slug }] })
    expect((await requestsOf(helens, { community: ours.documentId })).items).toEqual([])
    for (const text of [JSON.stringify(home), JSON.stringify(requests), JSON.stringify(communities)]) {
      for (const hidden of [ours.slug, theirs.slug, other.name, talk.slug, 'Not for Helen'])
        expect(text).not.toContain(hidden)
    }
    const [there, nowhere] = [await helens.api.get(`/communities/${ours.documentId}`), await helens.api.get('/communities/nosuchcommunity')]
    expect(there.status).toBe(404)
    expect(there.body).toEqual(nowhere.body)
  })

  it('decides on their own requests, and other communities\' stay untouched', async () => {
    const [mine, other] = [await ask(scene, place), await ask(scene, theirs)]
    const requests = [(await asked(helens, mine)).id, (await asked(staff, other)).id] as string[]
    expect((await helens.api.post('/requests/decide', { requests, decision: 'approve' })).body.data).toEqual({ decided: requests.slice(0, 1), skipped: requests.slice(1) })
    expect([await stateOf(scene, mine, place), await stateOf(scene, other, theirs)]).toEqual(['active', 'pending'])
  })

  it('may not do what is for KM staff', async () => {
    const found = await statusesOf(everyCall(helens.api, ours, frank))
    expect(found).toMatchObject({ lifecycle: 404, moveStage: 404, places: 404, plan: 404, move: 404, communityExport: 404, askExport: 404, exportAddress: 404, suspend: 403, unsuspend: 403, grant: 403, revoke: 403, deliveries: 403, retryDelivery: 403, accounts: 403, suspendAccount: 403, restoreAccount: 403, answerSuspension: 403, communityMembers: 403, handOver: 403, mergeTargets: 403, mergePlan: 403, merge: 403, reportPlaces: 404, reportTransfer: 404, moveReported: 404 })
    expect((await helens.api.post(`/communities/${place.documentId}/suspend`, { reason: 'Mine' })).status).toBe(403)
  })

  it('gets nothing from the Content Manager or Strapi\'s settings', async () => {
    for (const path of ['/content-manager/collection-types/plugin::communities.community', '/content-manager/collection-types/plugin::communities.membership', '/content-manager/collection-types/plugin::users-permissions.user', '/admin/users', '/admin/roles', '/admin/api-tokens'])
      expect((await helens.panel.get(path)).status).toBe(403)
  })

  it('facilitates below as well', async () => {
    const member = await scene.person()
    await scene.members(place, helen, member)
    const part = await scene.below(place, member, { joining: 'request' })
    expect((await helens.api.get('/communities')).body.data.items.map(({ slug }: { slug: string }) => slug)).toContain(part.slug)
  })
})

describe('the panel is taken away', () => {
  async function withPanel(name: string) {
    const person = await scene.person({ name })
    const other = await scene.person()
    const place = await scene.community(person)
    await scene.members(place, person, other)
    await person.api.post(`/communities/${place.slug}/members/${other.id}/role`, { role: 'facilitator' })
    const { registrationToken } = await grant(scene, staff, person)
    return { person, other, place, admin: await setUp(scene, person, registrationToken!) }
  }
  async function expectGone({ person, admin }: Awaited<ReturnType<typeof withPanel>>) {
    expect((await admin.api.get('/home')).status).toBe(401)
    const [row] = await scene.cms.query<{ is_active: unknown, id: number }>('select id, is_active from admin_users where email = ?', [person.email])
    expect(Boolean(row!.is_active)).toBe(false)
    expect(await scene.cms.query('select id from admin_users_roles_lnk where user_id = ?', [row!.id])).toEqual([])
    expect((await below(scene.cms.url, '').post('/admin/login', { email: person.email, password: secret })).status).toBe(400)
  }

  it.each([
    ['staff revoke it', ({ person }) => staff.api.post(`/facilitators/${person.id}/revoke`)],
    ['they leave', ({ person, place }) => person.api.post(`/communities/${place.slug}/leave`)],
    ['they become a member again', ({ person, other, place }) => other.api.post(`/communities/${place.slug}/members/${person.id}/role`, { role: 'member' })],
    ['they are removed', ({ person, other, place }) => other.api.post(`/communities/${place.slug}/members/${person.id}/remove`, { reason: 'x' })],
    ['they are banned', ({ person, other, place }) => other.api.post(`/communities/${place.slug}/members/${person.id}/ban`, { reason: 'x' })],
  ] as [string, (given: Awaited<ReturnType<typeof withPanel>>) => Promise<{ status: number }>][])('at once when %s: session, role and account', async (_, end) => {
    const given = await withPanel('Ends')
    expect((await given.admin.api.get('/home')).status).toBe(200)
    expect((await end(given)).status).toBe(200)
    await expectGone(given)
  })

  it('when the last of several communities is gone, not before', async () => {
    const given = await withPanel('Several')
    const second = await scene.community(given.person)
    await scene.members(second, given.person, given.other)
    await given.person.api.post(`/communities/${second.slug}/members/${given.other.id}/role`, { role: 'facilitator' })
    await given.person.api.post(`/communities/${given.place.slug}/leave`)
    expect((await given.admin.api.get('/communities')).body.data.items.map(({ slug }: { slug: string }) => slug)).toEqual([second.slug])
    await given.person.api.post(`/communities/${second.slug}/leave`)
    await expectGone(given)
  })

  it('and given again with a new link; the old password opens nothing', async () => {
    const given = await withPanel('Again')
    await staff.api.post(`/facilitators/${given.person.id}/revoke`)
    await expectGone(given)
    const { registrationToken } = await grant(scene, staff, given.person)
    expect((await below(scene.cms.url, '').post('/admin/login', { email: given.person.email, password: secret })).status).toBe(400)
    const back = await setUp(scene, given.person, registrationToken!)
    expect((await back.api.get('/home')).status).toBe(200)
  })

  it('shows nothing once the member\'s account is closed', async () => {
    const given = await withPanel('Closed')
    await scene.cms.query('update up_users set blocked = ? where id = ?', [true, given.person.userId])
    expect((await given.admin.api.get('/communities')).body.data.items).toEqual([])
  })
})

describe('granting', () => {
  it('is for people who facilitate something', async () => {
    const person = await scene.person()
    expect((await staff.api.post(`/facilitators/${person.id}/grant`)).body.error.details.code).toBe('not-facilitator')
    expect((await staff.api.post('/facilitators/nosuchperson/grant')).status).toBe(404)
    expect(await scene.cms.query('select id from admin_users where email = ?', [person.email])).toEqual([])
  })

  it('gives an admin with that address the role, and leaves the rest', async () => {
    const admin = await createAdmin(scene.cms, 'strapi-editor')
    const person = await scene.person({ email: admin.email })
    await scene.community(person)
    const { answer, registrationToken } = await grant(scene, staff, person)
    expect(answer.body.data).toEqual({ adminAccess: 'active' })
    expect(registrationToken).toBeUndefined()
    const codes = async () => (await scene.cms.query<{ code: string }>('select r.code from admin_users_roles_lnk l join admin_roles r on r.id = l.role_id where l.user_id = ? order by r.code', [admin.id])).map(({ code }) => code)
    expect(await codes()).toEqual(['communities-facilitator', 'strapi-editor'])
    await staff.api.post(`/facilitators/${person.id}/revoke`)
    expect(await codes()).toEqual(['strapi-editor'])
    expect((await below(scene.cms.url, '').post('/admin/login', { email: admin.email, password: admin.email ? 'correct horse battery staple' : '' })).status).toBe(200)
  })

  it('twice at once makes one account', async () => {
    const person = await scene.person()
    await scene.community(person)
    const answers = await Promise.all([1, 2].map(() => staff.api.post(`/facilitators/${person.id}/grant`)))
    expect(answers.every(({ status }) => status < 500)).toBe(true)
    expect(await scene.cms.query('select id from admin_users where email = ?', [person.email])).toHaveLength(1)
  })
})
