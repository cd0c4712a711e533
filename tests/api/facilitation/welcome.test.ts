import type { Person, Scene } from '../../support'
import { startScene } from '../../support'

/*
 * What new members are told in a facilitator's name.
 */

let scene: Scene
let fiona: Person
let gareth: Person
beforeAll(async () => {
  scene = await startScene()
  ;[fiona, gareth] = await scene.people('Fiona', 'Gareth') as [Person, Person]
})
afterAll(() => scene?.stop())

const welcome = 'Hello [name], and welcome to [community].\nAsk me anything.\n[facilitator]'
const set = (person: Person, slug: string, text: string | null) => person.api.patch(`/communities/${slug}`, { welcome: text })

async function mailTo(person: Person) {
  await scene.settled()
  const mails = scene.mailsTo(person)
  return mails.at(-1)!
}

it('goes to whoever joins, with the names put in and the facilitator as its sender', async () => {
  const place = await scene.community(fiona, { name: 'Street lamps' })
  await set(fiona, place.slug, welcome)
  const [nia] = await scene.people('Nia') as [Person]
  await nia.api.post(`/communities/${place.slug}/join`, {})
  const mail = await mailTo(nia)
  expect(mail.subject).toBe('Welcome to Street lamps')
  expect(mail.text).toContain('Fiona facilitates it, and writes:')
  expect(mail.text).toContain('> Hello Nia, and welcome to Street lamps.\n> Ask me anything.\n> Fiona')
  expect(mail.from).toBe('"Fiona" <communities@example.org>')
})

it('stands below what was said to somebody who asked', async () => {
  const place = await scene.community(fiona, { joining: 'request' })
  await set(fiona, place.slug, 'A word to all.')
  const [owen] = await scene.people('Owen') as [Person]
  await owen.api.post(`/communities/${place.slug}/join`, { reason: 'I look after lamps' })
  const { items: [request] } = (await fiona.api.get(`/communities/${place.slug}/requests`)).body.data
  await fiona.api.post(`/communities/${place.slug}/requests/decide`, { requests: [request.id], decision: 'approve', message: 'A word to you.' })
  expect((await mailTo(owen)).text).toContain('> A word to you.\n> \n> A word to all.')
})

it('comes in the name of whoever changed its words last, and of another facilitator once they no longer are one', async () => {
  const place = await scene.community(fiona)
  await scene.members(place, fiona, gareth)
  await fiona.api.post(`/communities/${place.slug}/members/${gareth.id}/role`, { role: 'facilitator' })
  await set(fiona, place.slug, 'One')
  await set(gareth, place.slug, 'Two')
  // The same words again, with other settings: still his.
  await fiona.api.patch(`/communities/${place.slug}`, { welcome: 'Two', summary: 'Another summary' })
  const [a, b, c] = await scene.people('Ann', 'Bea', 'Cat') as [Person, Person, Person]
  const joining = async (person: Person) => {
    await person.api.post(`/communities/${place.slug}/join`, {})
    return (await mailTo(person)).text
  }
  expect(await joining(a)).toContain('Gareth facilitates it')
  await fiona.api.post(`/communities/${place.slug}/members/${gareth.id}/role`, { role: 'member' })
  expect(await joining(b)).toContain('Fiona facilitates it')
  await set(fiona, place.slug, null)
  expect(await joining(c)).not.toContain('facilitates it')
})

it('is not sent to the one who says it', async () => {
  const place = await scene.community(fiona)
  await set(fiona, place.slug, welcome)
  scene.mailbox.clear()
  const [{ body }] = [await fiona.api.get(`/communities/${place.slug}/settings`)]
  expect(body.data.settings.welcome).toBe(welcome)
  await scene.settled()
  expect(scene.mailsTo(fiona)).toEqual([])
})

it('a mistyped name is refused at its field, and a person\'s name that looks like one puts nothing in', async () => {
  const place = await scene.community(fiona)
  const refused = await set(fiona, place.slug, 'Hello [nmae]')
  expect([refused.status, refused.body.error.details.errors]).toEqual([400, [expect.objectContaining({ path: ['welcome'], code: 'welcome-field' })]])
  await set(fiona, place.slug, welcome)
  const odd = await scene.person({ name: '[community] [facilitator]' })
  await odd.api.post(`/communities/${place.slug}/join`, {})
  expect((await mailTo(odd)).text).toContain(`> Hello [community] [facilitator], and welcome to ${place.name}.`)
})
