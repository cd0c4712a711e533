import type { Admin, Community, Person, Scene } from '../support'
import { below, createAdmin, signedInAdmin, startScene, until, wrongCounters } from '../support'

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
afterAll(() => scene.stop())

const secret = 'Long-enough-password-1'
const requestsOf = async (admin: Pick<Admin, 'api'>, query = {}) => (await admin.api.get('/requests', query)).body.data
const asked = async (admin: Pick<Admin, 'api'>, person: Person) => (await requestsOf(admin)).items.find((item: { person: { id: string } }) => item.person.id === person.id)
const state = async (person: Person, community: Community) => (await scene.cms.query<{ state: string }>('select state from cop_memberships where user_id = ? and community_id = ?', [person.userId, community.id]))[0]?.state

async function ask(community: Community, name = 'Asker') {
  const person = await scene.person({ name })
  await person.api.post(`/communities/${community.slug}/join`, { reason: `${name} keeps records` })
  return person
}

/** What KM staff and the facilitator do until the facilitator works in the panel. */
async function grant(person: Person) {
  await scene.settled()
  scene.mailbox.clear()
  const answer = await staff.api.post(`/facilitators/${person.id}/grant`)
  const mail = await scene.mailbox.waitFor(({ to, subject }) => to.includes(person.email) && /admin panel/.test(subject))
  const registrationToken = /registrationToken=([\w-]+)/.exec(mail.text)?.[1]
  return { answer, mail, registrationToken }
}

async function finish(person: Person, registrationToken: string) {
  const answer = await below(scene.cms.url, '').post('/admin/register', { registrationToken, userInfo: { firstname: person.name, password: secret } })
  return { status: answer.status, ...(answer.status === 200 ? await signedInAdmin(scene.cms, person.email, secret) : {}) as Pick<Admin, 'api' | 'panel'> }
}

function everyCall(api: Admin['api'], community: Community, person: Person): Record<string, () => Promise<{ status: number }>> {
  return {
    home: () => api.get('/home'),
    requests: () => api.get('/requests'),
    decide: () => api.post('/requests/decide', { requests: ['nosuchrequest'], decision: 'approve' }),
    communities: () => api.get('/communities'),
    community: () => api.get(`/communities/${community.documentId}`),
    suspend: () => api.post(`/communities/${community.documentId}/suspend`, { reason: 'Frivolous' }),
    unsuspend: () => api.post(`/communities/${community.documentId}/unsuspend`),
    grant: () => api.post(`/facilitators/${person.id}/grant`),
    revoke: () => api.post(`/facilitators/${person.id}/revoke`),
    deliveries: () => api.get('/deliveries'),
    retryDelivery: () => api.post('/deliveries/nosuchdelivery/retry'),
  }
}
async function statusesOf(calls: Record<string, () => Promise<{ status: number }>>) {
  const found: Record<string, number> = {}
  for (const [name, call] of Object.entries(calls))
    found[name] = (await call()).status
  return found
}
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
    const [one, other] = [await ask(ours, 'Una'), await ask(theirs, 'Otto')]
    expect((await asked(staff, one)).community).toMatchObject({ slug: ours.slug })
    expect((await asked(staff, other)).community).toMatchObject({ slug: theirs.slug })
    const home = (await staff.api.get('/home')).body.data
    expect(home).toMatchObject({ scope: 'all', failedDeliveries: 0 })
    expect(home.newCommunities.map(({ slug }: { slug: string }) => slug)).toEqual(expect.arrayContaining([ours.slug, theirs.slug]))
    expect((await staff.api.get('/communities')).body.data.total).toBe(2)
    expect((await staff.api.get(`/communities/${ours.documentId}`)).body.data).toMatchObject({ slug: ours.slug, charter: { purpose: 'To learn' }, facilitators: [{ id: fiona.id, adminAccess: 'none' }] })
  })

  it('find requests by community and by words', async () => {
    const person = await ask(ours, 'Wilhelmina')
    expect((await requestsOf(staff, { q: 'wilhelm' })).items.map(({ person: { id } }: { person: { id: string } }) => id)).toEqual([person.id])
    const found = await requestsOf(staff, { community: ours.documentId })
    expect(new Set(found.items.map(({ community }: { community: { slug: string } }) => community.slug))).toEqual(new Set([ours.slug]))
    expect(found.communities.map(({ slug }: { slug: string }) => slug).sort()).toEqual([ours.slug, theirs.slug])
  })

  it('decide one or many, anywhere; the person is told', async () => {
    const people = [await ask(ours), await ask(theirs), await ask(theirs)]
    const requests = await Promise.all(people.map(async person => (await asked(staff, person)).id as string))
    expect((await staff.api.post('/requests/decide', { requests: requests.slice(0, 2), decision: 'approve' })).body.data.decided.sort()).toEqual(requests.slice(0, 2).sort())
    expect((await staff.api.post('/requests/decide', { requests: requests.slice(2), decision: 'decline' })).status).toBe(400)
    await staff.api.post('/requests/decide', { requests: requests.slice(2), decision: 'decline', message: 'Not for you' })
    expect(await Promise.all([state(people[0]!, ours), state(people[1]!, theirs), state(people[2]!, theirs)])).toEqual(['active', 'active', 'declined'])
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
    const person = await ask(theirs)
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
    expect(await state(person, theirs)).toBe('pending')
  })
})

describe('a facilitator with an admin account', () => {
  let helen: Person
  let place: Community
  let helens: Pick<Admin, 'api' | 'panel'>
  let token: string

  beforeAll(async () => {
    helen = await scene.person({ name: 'Helen' })
    place = await scene.community(helen, { name: 'Helen\'s', joining: 'request' })
    const { answer, registrationToken } = await grant(helen)
    expect(answer.body.data).toEqual({ adminAccess: 'invited' })
    token = registrationToken!
    helens = await finish(helen, token)
  })

  it('was invited by one click, and registered once with the link from the mail', async () => {
    expect((await finish(helen, token)).status).not.toBe(200)
    expect((await staff.api.get(`/communities/${place.documentId}`)).body.data.facilitators).toMatchObject([{ id: helen.id, adminAccess: 'active' }])
    const me = (await helens.panel.get('/admin/users/me')).body.data
    expect(me.roles.map(({ code }: { code: string }) => code)).toEqual(['communities-facilitator'])
  })

  it('sees their communities only, on every page', async () => {
    const mine = await ask(place, 'Mine')
    const other = await ask(ours, 'Not mine')
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
    const [mine, other] = [await ask(place), await ask(theirs)]
    const requests = [(await asked(helens, mine)).id, (await asked(staff, other)).id] as string[]
    expect((await helens.api.post('/requests/decide', { requests, decision: 'approve' })).body.data).toEqual({ decided: requests.slice(0, 1), skipped: requests.slice(1) })
    expect([await state(mine, place), await state(other, theirs)]).toEqual(['active', 'pending'])
  })

  it('may not do what is for KM staff', async () => {
    const found = await statusesOf(everyCall(helens.api, ours, frank))
    expect(found).toMatchObject({ suspend: 403, unsuspend: 403, grant: 403, revoke: 403, deliveries: 403, retryDelivery: 403 })
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
    const { registrationToken } = await grant(person)
    return { person, other, place, admin: await finish(person, registrationToken!) }
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
    const { registrationToken } = await grant(given.person)
    expect((await below(scene.cms.url, '').post('/admin/login', { email: given.person.email, password: secret })).status).toBe(400)
    const back = await finish(given.person, registrationToken!)
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
    const { answer, registrationToken } = await grant(person)
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
