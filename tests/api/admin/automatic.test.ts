import type { Person, Scene } from '../../support'
import { createAdmin, startScene } from '../../support'
import { registrationTokenOf, setUp } from './calls'

/** A host may set that facilitators get the panel without KM staff giving it. */
let scene: Scene
beforeAll(async () => {
  scene = await startScene({ env: { FACILITATOR_ADMIN_ACCOUNTS: 'automatic' } })
})
beforeEach(async () => {
  await scene.settled()
  scene.mailbox.clear()
})
afterAll(() => scene?.stop())

const invited = (person: Person) => scene.mailsTo(person).filter(({ subject }) => /admin panel/.test(subject))
const accountOf = async ({ email }: Person) => (await scene.cms.query<{ is_active: unknown }>('select is_active from admin_users where email = ?', [email]))[0]
const role = (facilitator: Person, { slug }: { slug: string }, person: Person, name: string) => facilitator.api.post(`/communities/${slug}/members/${person.id}/role`, { role: name })

const takeUp = async (person: Person) => setUp(scene, person, (await registrationTokenOf(scene, person))!)

it('whoever starts a community gets the panel, once, for what they facilitate', async () => {
  const helen = await scene.person({ name: 'Helen' })
  const place = await scene.community(helen)
  const { api } = await takeUp(helen)
  const second = await scene.community(helen)
  await scene.settled()
  expect(invited(helen)).toHaveLength(1)
  expect((await api.get('/communities')).body.data.items.map(({ slug }: { slug: string }) => slug).sort()).toEqual([place.slug, second.slug].sort())
})

it('whoever is made a facilitator gets it, and loses it with the role', async () => {
  const [fiona, amy] = await scene.people('Fiona', 'Amy') as [Person, Person]
  const place = await scene.community(fiona)
  await scene.members(place, fiona, amy)
  expect(await accountOf(amy)).toBeUndefined()
  await role(fiona, place, amy, 'facilitator')
  const { api } = await takeUp(amy)
  expect((await api.get('/communities')).body.data.total).toBe(1)
  await role(fiona, place, amy, 'member')
  expect((await api.get('/home')).status).toBe(401)
  expect(Boolean((await accountOf(amy))!.is_active)).toBe(false)
})

it('whom KM staff took it from does not get it back by another community', async () => {
  const rhys = await scene.person({ name: 'Rhys' })
  await scene.community(rhys)
  const { api } = await takeUp(rhys)
  const staff = await createAdmin(scene.cms, 'communities-km-staff')
  await staff.api.post(`/facilitators/${rhys.id}/revoke`)
  await scene.community(rhys)
  expect((await api.get('/home')).status).toBe(401)
})

it('a member whose account is closed gets none', async () => {
  const [fiona, amy] = await scene.people('Fiona', 'Amy') as [Person, Person]
  const place = await scene.community(fiona)
  await scene.members(place, fiona, amy)
  await scene.cms.query('update up_users set blocked = ? where id = ?', [true, amy.userId])
  expect((await role(fiona, place, amy, 'facilitator')).status).toBe(200)
  expect(await accountOf(amy)).toBeUndefined()
})
