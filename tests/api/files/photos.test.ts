import type { Person, Scene } from '../../support'
import { startScene } from '../../support'
import { picture, put, statusFor } from './calls'

let scene: Scene
let amy: Person
let ben: Person
let visitor: { api: Scene['visitor'] }
beforeAll(async () => {
  scene = await startScene()
  ;[amy, ben] = await scene.people('Amy', 'Ben') as [Person, Person]
  visitor = { api: scene.visitor }
})
afterAll(() => scene?.stop())

let number = 0
const photo = (who: Person) => picture({ width: 60 + ++number, height: 90 }).jpeg().toBuffer().then(bytes => put(scene.cms, who, bytes, { name: 'me.jpg', purpose: 'photo' }))
const seen = (id: string) => Promise.all([visitor, ben, amy].map(who => statusFor(scene.cms, who, id)))
const onPage = async (who: { api: Scene['visitor'] }) => (await who.api.get(`/people/${amy.id}`)).body.data?.photo?.id ?? null

it('is seen with the page of its person, by those for whom it is', async () => {
  const { id } = await photo(amy)
  expect(await seen(id)).toEqual([404, 404, 200])
  const { status, body } = await amy.api.patch('/me/profile', { photo: id })
  expect([status, body.data.photo]).toEqual([200, { id, width: 61, height: 61, alt: '' }])
  expect([await seen(id), await onPage(ben), await onPage(visitor)]).toEqual([[404, 200, 200], id, null])
  await amy.api.patch('/me/profile', { visibility: { photo: 'everyone' }, openToEveryone: true })
  expect([await seen(id), await onPage(visitor)]).toEqual([[200, 200, 200], id])
  await amy.api.patch('/me/profile', { visibility: { photo: 'contacts' } })
  expect([await seen(id), await onPage(ben)]).toEqual([[404, 404, 200], null])
  await amy.api.patch('/me/profile', { visibility: { photo: 'registered' } })
})

it('is taken away, and another one put in its place', async () => {
  const [first, second] = [await photo(amy), await photo(amy)]
  await amy.api.patch('/me/profile', { photo: first.id })
  await amy.api.patch('/me/profile', { photo: second.id })
  expect([await seen(first.id), await seen(second.id)]).toEqual([[404, 404, 200], [404, 200, 200]])
  await amy.api.patch('/me/profile', { photo: null })
  expect([await seen(second.id), await onPage(ben)]).toEqual([[404, 404, 200], null])
})

it('is one\'s own', async () => {
  const theirs = await photo(ben)
  const { status, body } = await amy.api.patch('/me/profile', { photo: theirs.id })
  expect([status, body.error.details.errors[0]]).toEqual([400, expect.objectContaining({ path: ['photo'], code: 'file-gone' })])
})
