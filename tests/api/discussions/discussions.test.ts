import type { Community, Person, Scene } from '../../support'
import { randomUUID } from 'node:crypto'
import { startScene, wrongCounters } from '../../support'
import { listed, moderate, read, reply } from './calls'

let scene: Scene
let fiona: Person
let amy: Person
let bob: Person
let stranger: Person
let place: Community

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, amy, bob, stranger] = await scene.people('Fiona', 'Amy Author', 'Bob', 'Stranger') as [Person, Person, Person, Person]
  place = await scene.community(fiona, { reach: 'public' })
  await scene.members(place, fiona, amy, bob)
})
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene?.stop())

describe('a discussion', () => {
  it('is started, rendered once, and read by all who may', async () => {
    const talk = await scene.discussion(amy, place, { title: 'How do you **count** visits?', body: '# Heading\n\nSome *words* and https://council.example', language: 'cy' })
    const { discussion } = await read({ api: scene.visitor }, talk)
    expect(discussion).toMatchObject({ title: 'How do you **count** visits?', language: 'cy', state: 'published', audience: 'public', author: { id: amy.id, name: 'Amy Author' }, commentCount: 0, editedAt: null })
    expect(discussion.html).toContain('<h3>Heading</h3>')
    expect(discussion.excerpt).toBe('Heading Some words and https://council.example')
    expect(await listed(stranger, place)).toContain(talk.slug)
  })

  it('has an address of its own, also when two of one title are started at once', async () => {
    const slugs = (await Promise.all([amy, bob, fiona].map(person => scene.discussion(person, place, { title: 'Same title' })))).map(({ slug }) => slug)
    expect(slugs.sort()).toEqual(['same-title', 'same-title-2', 'same-title-3'])
    const many = await Promise.all([amy, bob, fiona].flatMap(person => [1, 2, 3].map(() => scene.discussion(person, place, { title: 'The title of the day' }))))
    expect(new Set(many.map(({ slug }) => slug)).size).toBe(9)
  })

  it('is started once by a request that comes many times', async () => {
    const requestKey = randomUUID()
    const answers = await Promise.all([1, 2, 3, 4].map(() => scene.discussion(amy, place, { title: 'Once', requestKey })))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await scene.cms.query('select id from cop_contributions where title = ?', ['Once'])).toHaveLength(1)
    const other = await scene.community(amy)
    const elsewhere = await amy.api.post(`/communities/${other.slug}/discussions`, { title: 'Once', body: 'x', requestKey })
    expect(elsewhere).toMatchObject({ status: 409, body: { error: { details: { code: 'request-key-used' } } } })
  })

  it('is started and answered by members only', async () => {
    const talk = await scene.discussion(amy, place)
    const start = { title: 'Not mine', body: 'Words' }
    expect((await stranger.api.post(`/communities/${place.slug}/discussions`, start)).body.error.details.code).toBe('not-member')
    expect((await stranger.api.post(`${talk.path}/comments`, { body: 'x' })).body.error.details.code).toBe('not-member')
    expect((await scene.visitor.post(`/communities/${place.slug}/discussions`, start)).status).toBe(401)
    expect((await scene.visitor.post(`${talk.path}/comments`, { body: 'x' })).status).toBe(401)
  })

  it.each([
    ['author', 1],
    ['state', 'hidden'],
    ['commentCount', 9],
    ['pinned', true],
    ['locked', true],
    ['createdAt', '2001-01-01T00:00:00.000Z'],
    ['slug', 'mine'],
    ['bodyHtml', '<script>'],
    ['home', 1],
    ['answer', 1],
  ])('takes no %s from the request', async (key, value) => {
    const talk = await scene.discussion(amy, place)
    const sent = [
      await amy.api.post(`/communities/${place.slug}/discussions`, { title: 'Title', body: 'x', [key]: value }),
      await amy.api.patch(talk.path, { [key]: value }),
      await amy.api.post(`${talk.path}/comments`, { body: 'x', [key]: value }),
    ]
    expect(sent.map(({ status }) => status)).toEqual([400, 400, 400])
  })

  it('is edited by its author, keeping its address, and by facilitators, who are seen to have done so', async () => {
    const talk = await scene.discussion(amy, place, { title: 'First title' })
    expect((await amy.api.get(`${talk.path}/source`)).body.data).toMatchObject({ title: 'First title', body: 'What do you think?', audience: 'public' })
    await amy.api.patch(talk.path, { title: 'Second title', body: 'Better **words**' })
    const own = (await read(amy, talk)).discussion
    expect(own).toMatchObject({ title: 'Second title', slug: talk.slug, editedByFacilitator: false, excerpt: 'Better words' })
    expect(own.editedAt).not.toBeNull()
    await fiona.api.patch(talk.path, { body: 'Calmer words' })
    expect((await read(amy, talk)).discussion).toMatchObject({ editedByFacilitator: true, author: { id: amy.id } })
    for (const person of [bob, stranger]) {
      expect((await person.api.patch(talk.path, { body: 'Mine' })).status).toBe(403)
      expect((await person.api.get(`${talk.path}/source`)).status).toBe(403)
    }
    expect((await read(bob, talk)).discussion.html).toBe('<p>Calmer words</p>')
  })

  it('is read more widely only with its author\'s consent, and more narrowly by facilitators', async () => {
    const talk = await scene.discussion(amy, place, { audience: 'community' })
    for (const audience of ['network', 'public'])
      expect((await fiona.api.patch(talk.path, { audience })).body.error.details.code).toBe('author-consent')
    expect((await stranger.api.get(talk.path)).status).toBe(404)
    await amy.api.patch(talk.path, { audience: 'network' })
    expect([(await stranger.api.get(talk.path)).status, (await scene.visitor.get(talk.path)).status]).toEqual([200, 404])
    expect((await fiona.api.patch(talk.path, { audience: 'community' })).status).toBe(200)
    expect((await stranger.api.get(talk.path)).status).toBe(404)
    expect(await listed(stranger, place)).not.toContain(talk.slug)
  })

  it('never counts wider than its community', async () => {
    const inside = await scene.community(fiona, { reach: 'community' })
    const talk = await scene.discussion(fiona, inside, { audience: 'public' })
    expect((await stranger.api.get(talk.path)).status).toBe(404)
    expect((await read(fiona, talk)).discussion.audience).toBe('community')
  })

  it('that took the community\'s reach does not widen with it', async () => {
    const later = await scene.community(fiona, { reach: 'community' })
    const talk = await scene.discussion(fiona, later)
    await fiona.api.patch(`/communities/${later.slug}`, { reach: 'public' })
    expect((await scene.visitor.get(talk.path)).status).toBe(404)
    expect((await stranger.api.get(talk.path)).status).toBe(404)
  })

  it('does not answer under another community\'s address', async () => {
    const other = await scene.community(fiona, { reach: 'public' })
    const talk = await scene.discussion(amy, place)
    const comment = await scene.comment(bob, talk, 'Here')
    const second = await scene.discussion(amy, place)
    const wrong = { path: `/communities/${other.slug}/discussions/${talk.slug}` }
    const tried = [
      await fiona.api.get(wrong.path),
      await fiona.api.patch(wrong.path, { title: 'Moved' }),
      await moderate(fiona, wrong, 'delete'),
      await fiona.api.post(`${wrong.path}/comments`, { body: 'x' }),
      await bob.api.patch(reply(second, comment.id).path, { body: 'x' }),
      await moderate(fiona, reply(second, comment.id), 'hide'),
      await amy.api.get(`${reply(second, comment.id).path}/source`),
      await amy.api.post(`${second.path}/answer`, { comment: comment.id }),
    ]
    expect(tried.map(({ status }) => status)).toEqual(tried.map(() => 404))
    expect((await bob.api.post(`${second.path}/comments`, { body: 'x', parent: comment.id })).status).toBe(400)
  })
})

describe('lists', () => {
  it('are paged in each order, all of them once, and tell those without a reply', async () => {
    const busy = await scene.community(fiona)
    const all: string[] = []
    for (let count = 0; count < 25; count++)
      all.push((await scene.discussion(fiona, busy, { title: `Number ${count}` })).slug)
    // Many at one moment, so that the id has to decide; and one pinned from the middle.
    await scene.cms.query('update cop_contributions set last_activity_at = ? where home_id = ?', [new Date(), busy.id])
    await moderate(fiona, { path: `/communities/${busy.slug}/discussions/${all[12]}` }, 'pin')
    await scene.comment(fiona, { path: `/communities/${busy.slug}/discussions/${all[3]}` }, 'Answered')
    for (const [sort, count] of [['active', 25], ['newest', 25], ['unanswered', 24]] as const) {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const { data } = (await stranger.api.get(`/communities/${busy.slug}/discussions`, { sort, ...(cursor && { cursor }) })).body as { data: { items: { slug: string }[], nextCursor: string | null } }
        seen.push(...data.items.map(({ slug }) => slug))
        cursor = data.nextCursor
      } while (cursor)
      expect(seen).toHaveLength(count)
      expect(new Set(seen).size).toBe(count)
      expect(seen[0]).toBe(all[12])
      expect(seen.includes(all[3]!)).toBe(sort !== 'unanswered')
    }
  })
})
