import type { Community, Person, Scene } from '../../support'
import { startScene } from '../../support'

describe('who has contributed little', () => {
  let scene: Scene
  let fiona: Person
  let place: Community
  let nia: Person
  let others: Person[]

  beforeAll(async () => {
    scene = await startScene({ env: { RATE_LIMITS: 'on' } })
    fiona = await scene.person({ name: 'Fiona' })
    place = await scene.community(fiona, { membersInvite: true })
    others = await scene.people('One', 'Two', 'Three', 'Four', 'Five', 'Six')
  })
  beforeEach(async () => {
    nia = await scene.person({ name: 'Nia New' })
    await scene.members(place, fiona, nia)
  })
  afterAll(() => scene.stop())

  const links = (count: number, from = 0) => Array.from({ length: count }, (_, place) => `[${from + place}](https://example.com/${from + place})`).join(' ')
  const mentions = (people: Person[]) => people.map(({ name, id }) => `[@${name}](person:${id})`).join(' ')
  const start = (body: string, person = nia) => person.api.post(`/communities/${place.slug}/discussions`, { title: 'A question', body })
  const refused = (what: string) => ({ status: 429, body: { error: { details: { code: `newcomer-${what}`, retryAfter: expect.any(Number) } } } })

  it('shares five links an hour, and nothing that was refused counts', async () => {
    expect(await start(links(6))).toMatchObject(refused('links'))
    const made = await start(links(4))
    expect(made.status).toBe(201)
    const path = `/communities/${place.slug}/discussions/${made.body.data.slug}`
    expect(await nia.api.post(`${path}/comments`, { body: links(2, 10), parent: null })).toMatchObject(refused('links'))
    // Links that were there before cost nothing again, and the site's own never do.
    expect((await nia.api.patch(path, { body: `${links(5)} [here](http://localhost:3000/help)` })).status).toBe(200)
    expect(await nia.api.patch(path, { body: links(6) })).toMatchObject(refused('links'))
    expect((await nia.api.post(`${path}/comments`, { body: 'Only words', parent: null })).status).toBe(201)
  })

  it('mentions five people an hour', async () => {
    expect(await start(mentions(others))).toMatchObject(refused('mentions'))
    expect((await start(mentions(others.slice(0, 5)))).status).toBe(201)
  })

  it('invites five people an hour where members may', async () => {
    const invite = (count: number) => nia.api.post(`/communities/${place.slug}/invitations`, { emails: Array.from({ length: count }, (_, place) => `new-${nia.id}-${place}@council.example`) })
    expect(await invite(6)).toMatchObject(refused('invitations'))
    expect((await invite(5)).status).toBeLessThan(300)
    expect(await nia.api.post(`/communities/${place.slug}/invitations`, { emails: ['one.more@council.example'] })).toMatchObject(refused('invitations'))
  })

  it('sends ten messages an hour', async () => {
    const send = (to: Person) => nia.api.post('/me/messages', { to: [to.id], body: 'Hello' })
    for (let sent = 0; sent < 10; sent++)
      expect((await send(fiona)).status).toBe(201)
    expect(await send(fiona)).toMatchObject(refused('messages'))
  })

  it('is free with the third contribution; who facilitates always was', async () => {
    const talk = await scene.discussion(nia, place)
    await scene.comment(nia, talk, 'One more thing')
    expect(await start(links(6))).toMatchObject(refused('links'))
    await scene.comment(nia, talk, 'And another')
    expect((await start(links(20))).status).toBe(201)
    expect((await start(links(20), fiona)).status).toBe(201)
  })
})
