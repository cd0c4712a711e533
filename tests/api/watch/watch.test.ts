import type { Admin, Community, Person, Scene } from '../../support'
import { createAdmin, startScene, wrongCounters } from '../../support'
import { trail } from '../audit/calls'

let scene: Scene
let staff: Admin
let fiona: Person
let amy: Person

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, amy] = await scene.people('Fiona', 'Amy') as [Person, Person]
  staff = await createAdmin(scene.cms, 'communities-km-staff')
})
beforeEach(async () => {
  await scene.settled()
  scene.mailbox.clear()
})
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene?.stop())

const watched = async (watch: string) => (await staff.api.get('/communities', { watch, pageSize: 100 })).body.data.items.map(({ name }: { name: string }) => name).sort() as string[]
const DAY = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY)
const age = (place: Community, days: number) => scene.cms.query('update cop_communities set created_at = ? where id = ?', [daysAgo(days), place.id])

describe('community watch', () => {
  it('finds new communities, those tried out and left, and those that nobody looks after', async () => {
    const gone = await scene.person({ name: 'Gone' })
    const places: Record<string, Community> = {}
    for (const [name, by, charter] of [['Fresh', fiona, {}], ['Left', fiona, {}], ['Planned', fiona, { purpose: 'To learn' }], ['Peopled', fiona, {}], ['Written in', fiona, {}], ['Quiet', fiona, { purpose: 'To learn' }], ['Orphan', gone, { purpose: 'To learn' }]] as const)
      places[name] = await scene.community(by, { name, charter })
    await scene.below(places.Orphan!, amy, { name: 'Looked after' })
    await scene.below(places.Quiet!, gone, { name: 'Looked after from above' })
    await scene.members(places.Peopled!, fiona, amy)
    await scene.discussion(fiona, places['Written in']!)
    expect(await watched('frivolous')).toEqual([])
    for (const place of Object.values(places).filter(({ name }) => name !== 'Fresh'))
      await age(place, 40)
    await age(places.Quiet!, 200)
    await scene.cms.query('update up_users set blocked = ? where id = ?', [true, gone.userId])
    expect(await watched('new')).toEqual(['Fresh', 'Looked after', 'Looked after from above'])
    expect(await watched('frivolous')).toEqual(['Left'])
    expect(await watched('abandoned')).toEqual(['Orphan', 'Quiet'])
    expect((await staff.api.get('/communities', { watch: 'abandoned' })).body.data).toMatchObject({ total: 2, watchDays: { newDays: 30, trialDays: 7, quietDays: 180 } })
    await staff.api.post(`/communities/${places.Left!.documentId}/suspend`, { reason: 'Nothing came of it' })
    expect(await watched('frivolous')).toEqual([])
    await staff.api.post(`/communities/${places.Left!.documentId}/unsuspend`)
    expect(await watched('frivolous')).toEqual(['Left'])
  })

  it('shows a facilitator no more than theirs', async () => {
    const facilitator = await createAdmin(scene.cms, 'communities-facilitator')
    await scene.cms.query('update cop_profiles set admin_user_id = ? where user_id = ?', [facilitator.id, amy.userId])
    expect((await facilitator.api.get('/communities', { watch: 'new' })).body.data.items.map(({ name }: { name: string }) => name)).toEqual(['Looked after'])
    await scene.cms.query('update cop_profiles set admin_user_id = null where user_id = ?', [amy.userId])
  })
})

describe('handing over', () => {
  const handOver = (place: Community, person: Person, others: 'stay' | 'step-down', by = staff) => by.api.post(`/communities/${place.documentId}/hand-over`, { person: person.id, others, reason: 'Fiona has moved on' })
  const roleOf = async (place: Community, person: Person) => (await scene.cms.query<{ role: string }>('select role from cop_memberships where community_id = ? and user_id = ?', [place.id, person.userId]))[0]?.role
  const members = async (place: Community, q?: string) => ((await staff.api.get(`/communities/${place.documentId}/members`, q ? { q } : {})).body.data as { name: string, role: string }[]).map(({ name, role }) => [name, role])

  it('makes a member its facilitator; the others stay or step down, and all are told', async () => {
    const place = await scene.community(fiona, { name: 'Handed over' })
    const [bob, eve] = await scene.people('Bob', 'Eve') as [Person, Person]
    await scene.members(place, fiona, bob, eve)
    await scene.settled()
    scene.mailbox.clear()
    expect(await members(place)).toEqual([['Bob', 'member'], ['Eve', 'member'], ['Fiona', 'facilitator']])
    expect(await members(place, 'ev')).toEqual([['Eve', 'member']])
    expect((await handOver(place, bob, 'stay')).status).toBe(200)
    expect([await roleOf(place, bob), await roleOf(place, fiona)]).toEqual(['facilitator', 'facilitator'])
    await scene.settled()
    expect((await handOver(place, eve, 'step-down')).status).toBe(200)
    expect([await roleOf(place, bob), await roleOf(place, fiona), await roleOf(place, eve)]).toEqual(['member', 'member', 'facilitator'])
    await scene.settled()
    expect([bob, fiona, eve].map(person => scene.mailsTo(person).length)).toEqual([2, 1, 1])
    expect((await trail(staff)).slice(0, 4).map(({ action, subject, reason, after }) => [action, subject.name, reason, after])).toEqual([
      ['community.handed-over', 'Eve', 'Fiona has moved on', { role: 'facilitator', steppedDown: 2 }],
      ['membership.role-changed', 'Bob', null, { role: 'member' }],
      ['membership.role-changed', 'Fiona', null, { role: 'member' }],
      ['membership.role-changed', 'Eve', null, { role: 'facilitator' }],
    ])
  })

  it('is refused to whoever is no member or has no open account, and changes nothing then', async () => {
    const place = await scene.community(fiona, { name: 'Kept' })
    const [stranger, closed] = await scene.people('Stranger', 'Closed') as [Person, Person]
    await scene.members(place, fiona, closed)
    await staff.api.post(`/accounts/${closed.id}/suspend`, { reason: 'Advertising' })
    for (const person of [stranger, closed])
      expect([(await handOver(place, person, 'step-down')).status, await roleOf(place, fiona)]).toEqual([409, 'facilitator'])
    expect(await members(place)).toEqual([['Fiona', 'facilitator']])
    expect((await staff.api.post('/communities/nosuchcommunity/hand-over', { person: fiona.id, others: 'stay', reason: 'Nothing' })).status).toBe(404)
  })

  it('is for KM staff, whichever community a facilitator has', async () => {
    const place = await scene.community(fiona, { name: 'Elsewhere' })
    const facilitator = await createAdmin(scene.cms, 'communities-facilitator')
    await scene.cms.query('update cop_profiles set admin_user_id = ? where user_id = ?', [facilitator.id, amy.userId])
    expect([(await handOver(place, fiona, 'stay', facilitator)).status, (await facilitator.api.get(`/communities/${place.documentId}/members`)).status]).toEqual([403, 403])
    await scene.cms.query('update cop_profiles set admin_user_id = null where user_id = ?', [amy.userId])
  })
})
