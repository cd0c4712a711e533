import type { Community, Person, Scene } from '../support'
import { randomUUID } from 'node:crypto'
import { startScene, wrongCounters } from '../support'

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
afterAll(() => scene.stop())

interface Path { path: string }
interface Talk extends Path { slug: string, id: string }
const read = async (person: { api: Scene['visitor'] }, { path }: { path: string }) => (await person.api.get(path)).body.data
const moderate = (person: Person, { path }: { path: string }, action: string) => person.api.post(`${path}/moderate`, { action })
const reply = (talk: Path, id: string): Path => ({ path: `${talk.path}/comments/${id}` })
const shape = async (person: Person, talk: Talk) => (await read(person, talk)).comments.items.map((item: { html: string | null, inReplyTo: string | null }) => [item.html?.replace(/<[^>]+>/g, '') ?? null, item.inReplyTo])
const listed = async (person: { api: Scene['visitor'] }, community = place) => (await person.api.get(`/communities/${community.slug}/discussions`)).body.data.items.map(({ slug }: { slug: string }) => slug)

describe('a discussion', () => {
  it('is started, rendered once, and read by all who may', async () => {
    const talk = await scene.discussion(amy, place, { title: 'How do you **count** visits?', body: '# Heading\n\nSome *words* and https://council.example', language: 'cy' })
    const { discussion } = await read({ api: scene.visitor }, talk)
    expect(discussion).toMatchObject({ title: 'How do you **count** visits?', language: 'cy', state: 'published', audience: 'public', author: { id: amy.id, name: 'Amy Author' }, commentCount: 0, editedAt: null })
    expect(discussion.html).toContain('<h3>Heading</h3>')
    expect(discussion.excerpt).toBe('Heading Some words and https://council.example')
    expect(await listed(stranger)).toContain(talk.slug)
  })

  it('has an address of its own, also when two of one title are started at once', async () => {
    const slugs = (await Promise.all([amy, bob, fiona].map(person => scene.discussion(person, place, { title: 'Same title' })))).map(({ slug }) => slug)
    expect(slugs.sort()).toEqual(['same-title', 'same-title-2', 'same-title-3'])
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
    expect(await listed(stranger)).not.toContain(talk.slug)
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

describe('replies', () => {
  it('stand in the order of their threads, each naming whom it answers', async () => {
    const talk = await scene.discussion(amy, place)
    const first = await scene.comment(bob, talk, 'First')
    await scene.comment(fiona, talk, 'Second')
    const below = await scene.comment(amy, talk, 'To first', first.id)
    await scene.comment(bob, talk, 'Third')
    await scene.comment(fiona, talk, 'To the answer', below.id)
    expect(await shape(bob, talk)).toEqual([['First', null], ['To first', 'Bob'], ['To the answer', 'Amy Author'], ['Second', null], ['Third', null]])
    expect((await read(bob, talk)).discussion.commentCount).toBe(5)
    const facilitators = (await read(bob, talk)).comments.items.map(({ authorIsFacilitator }: { authorIsFacilitator: boolean }) => authorIsFacilitator)
    expect(facilitators).toEqual([false, false, true, true, false])
  })

  it('move their discussion up', async () => {
    const [older, newer] = [await scene.discussion(amy, place, { title: 'Older' }), await scene.discussion(amy, place, { title: 'Newer' })]
    expect((await listed(amy)).slice(0, 2)).toEqual([newer.slug, older.slug])
    await scene.comment(bob, older, 'Up')
    expect((await listed(amy)).slice(0, 2)).toEqual([older.slug, newer.slug])
  })

  it('come once, however often they are sent', async () => {
    const talk = await scene.discussion(amy, place)
    const requestKey = randomUUID()
    const answers = await Promise.all([1, 2, 3, 4].map(() => bob.api.post(`${talk.path}/comments`, { body: 'Once', requestKey })))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(new Set(answers.map(({ body }) => body.data.id)).size).toBe(1)
    expect((await read(amy, talk)).discussion.commentCount).toBe(1)
  })

  it('are edited and deleted by their authors', async () => {
    const talk = await scene.discussion(amy, place)
    const comment = await scene.comment(bob, talk, 'Words')
    const there = reply(talk, comment.id)
    expect((await amy.api.patch(there.path, { body: 'Mine' })).status).toBe(403)
    expect((await moderate(amy, there, 'delete')).status).toBe(403)
    expect((await bob.api.patch(there.path, { body: 'Other **words**' })).body.data).toMatchObject({ html: '<p>Other <strong>words</strong></p>', editedByFacilitator: false })
    expect((await amy.api.get(`${there.path}/source`)).body.data).toMatchObject({ body: 'Other **words**', author: { name: 'Bob' } })
    await moderate(bob, there, 'delete')
    expect(await shape(amy, talk)).toEqual([])
    expect((await amy.api.get(`${there.path}/source`)).status).toBe(404)
    await moderate(bob, there, 'restore')
    expect(await shape(amy, talk)).toEqual([['Other words', null]])
  })

  it('that are gone keep their place without text or author where answers hang below', async () => {
    const talk = await scene.discussion(amy, place)
    const gone = await scene.comment(bob, talk, 'Secret words')
    await scene.comment(amy, talk, 'Answer', gone.id)
    await moderate(bob, reply(talk, gone.id), 'delete')
    const { comments } = await read(stranger, talk)
    expect(comments.items[0]).toMatchObject({ id: gone.id, html: null, author: null, can: { edit: false, reply: false } })
    expect(comments.items[1]).toMatchObject({ parent: gone.id, inReplyTo: null })
    expect(JSON.stringify(comments)).not.toMatch(/Secret words|Bob/)
    expect((await fiona.api.post(`${talk.path}/comments`, { body: 'x', parent: gone.id })).status).toBe(400)
  })

  it('that are gone keep their place as long as anything below is read, however deep', async () => {
    const talk = await scene.discussion(amy, place)
    const chain = [await scene.comment(bob, talk, 'Level 1')]
    for (const level of [2, 3, 4])
      chain.push(await scene.comment(level % 2 ? bob : amy, talk, `Level ${level}`, chain.at(-1)!.id))
    const [first, second, third, fourth] = chain.map(({ id }) => reply(talk, id)) as [Path, Path, Path, Path]
    for (const [author, gone] of [[bob, first], [amy, second], [bob, third]] as const)
      await moderate(author, gone, 'delete')
    const lines = async (person: Person) => (await shape(person, talk)).map(([words]: [string | null]) => words)
    expect(await lines(stranger)).toEqual([null, null, null, 'Level 4'])
    const { items } = (await read(stranger, talk)).comments
    for (const { parent } of items.slice(1))
      expect(items.map(({ id }: { id: string }) => id)).toContain(parent)
    // Below what is gone, a hidden reply is there for those who read it and keeps the places for them alone.
    await moderate(fiona, fourth, 'hide')
    expect(await lines(fiona)).toEqual([null, null, null, 'Level 4'])
    expect(await lines(amy)).toEqual([null, null, null, 'Level 4'])
    expect(await lines(bob)).toEqual([])
    expect(await lines(stranger)).toEqual([])
    await moderate(fiona, fourth, 'restore')
    await moderate(amy, fourth, 'delete')
    expect(await lines(fiona)).toEqual([])
  })

  it('that are hidden are for facilitators and their author', async () => {
    const talk = await scene.discussion(amy, place)
    const comment = await scene.comment(bob, talk, 'Rude words')
    await moderate(fiona, reply(talk, comment.id), 'hide')
    expect(await shape(amy, talk)).toEqual([])
    expect(await shape(bob, talk)).toEqual([['Rude words', null]])
    expect(await shape(fiona, talk)).toEqual([['Rude words', null]])
    expect((await moderate(bob, reply(talk, comment.id), 'restore')).status).toBe(403)
    expect((await bob.api.patch(reply(talk, comment.id).path, { body: 'Nicer' })).status).toBe(403)
    await moderate(fiona, reply(talk, comment.id), 'restore')
    expect(await shape(amy, talk)).toEqual([['Rude words', null]])
  })

  it('are paged in order, all of them once, while others write', async () => {
    const talk = await scene.discussion(amy, place)
    const roots: string[] = []
    for (let count = 0; count < 20; count++)
      roots.push((await scene.comment(amy, talk, `Root ${count}`)).id)
    for (let count = 0; count < 40; count++)
      await scene.comment(bob, talk, `Below ${count}`, roots[count % 20]!)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const { comments } = (await amy.api.get(talk.path, cursor ? { cursor } : {})).body.data as { comments: { items: { id: string }[], nextCursor: string | null } }
      seen.push(...comments.items.map(({ id }) => id))
      cursor = comments.nextCursor
      if (seen.length < 55)
        await scene.comment(bob, talk, 'Meanwhile, above', roots[0]!)
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(60)
  })
})

describe('mentions', () => {
  it('show the present name, at once, wherever they stand', async () => {
    const mia = await scene.person({ name: 'Mia Before' })
    await scene.members(place, fiona, mia)
    const talk = await scene.discussion(amy, place, { body: `Ask [@Anything](person:${mia.id})` })
    await scene.comment(bob, talk, `Yes, [@Mia](person:${mia.id})`)
    const names = async () => JSON.stringify(await read(bob, talk)).match(/@Mia \w+/g)
    expect(await names()).toEqual(['@Mia Before', '@Mia Before'])
    await mia.api.patch('/me', { name: 'Mia After' })
    expect(await names()).toEqual(['@Mia After', '@Mia After'])
    expect((await read(bob, talk)).discussion.html).toContain(`href="/people/${mia.id}"`)
  })

  it('of nobody are words', async () => {
    const talk = await scene.discussion(amy, place, { body: 'Ask [@Ghost](person:abcdefgh1234)' })
    expect((await read(bob, talk)).discussion.html).not.toContain('<a ')
  })
})

describe('facilitators', () => {
  let talk: Talk
  beforeEach(async () => {
    talk = await scene.discussion(amy, place, { title: 'Moderated' })
  })

  it('pin to the top', async () => {
    await scene.discussion(bob, place, { title: 'Newest' })
    expect((await moderate(amy, talk, 'pin')).status).toBe(403)
    await moderate(fiona, talk, 'pin')
    expect((await listed(stranger))[0]).toBe(talk.slug)
    await moderate(fiona, talk, 'unpin')
    expect((await listed(stranger))[0]).not.toBe(talk.slug)
  })

  it('lock, and then only they reply', async () => {
    expect((await moderate(amy, talk, 'lock')).status).toBe(403)
    await moderate(fiona, talk, 'lock')
    expect((await bob.api.post(`${talk.path}/comments`, { body: 'x' })).body.error.details.code).toBe('locked')
    expect((await fiona.api.post(`${talk.path}/comments`, { body: 'Closed' })).status).toBe(201)
    expect((await read(bob, talk)).discussion).toMatchObject({ locked: true, can: { comment: false } })
    await moderate(fiona, talk, 'unlock')
    expect((await bob.api.post(`${talk.path}/comments`, { body: 'x' })).status).toBe(201)
  })

  it('hide, and then only the author and they see it', async () => {
    expect((await moderate(bob, talk, 'hide')).status).toBe(403)
    await moderate(fiona, talk, 'hide')
    for (const person of [bob, stranger, { api: scene.visitor }]) {
      expect((await person.api.get(talk.path)).status).toBe(404)
      expect(await listed(person)).not.toContain(talk.slug)
    }
    for (const person of [amy, fiona]) {
      expect((await read(person, talk)).discussion.state).toBe('hidden')
      expect(await listed(person)).toContain(talk.slug)
    }
    expect((await amy.api.patch(talk.path, { body: 'x' })).status).toBe(403)
    expect((await moderate(amy, talk, 'restore')).status).toBe(403)
    expect((await moderate(amy, talk, 'delete')).status).toBe(403)
    await moderate(fiona, talk, 'restore')
    expect((await bob.api.get(talk.path)).status).toBe(200)
  })

  it('do not delete what others wrote', async () => {
    expect((await moderate(fiona, talk, 'delete')).status).toBe(403)
    expect((await bob.api.get(talk.path)).status).toBe(200)
  })
})

describe('authors', () => {
  it('delete what they wrote, which is then gone for everyone, and restore it', async () => {
    const talk = await scene.discussion(amy, place)
    expect((await moderate(bob, talk, 'delete')).status).toBe(403)
    await moderate(amy, talk, 'delete')
    expect((await moderate(amy, talk, 'delete')).status).toBe(200)
    for (const person of [amy, bob, fiona, stranger]) {
      expect((await person.api.get(talk.path)).status).toBe(404)
      expect(await listed(person)).not.toContain(talk.slug)
    }
    expect((await moderate(fiona, talk, 'restore')).status).toBe(404)
    expect((await amy.api.post(`${talk.path}/comments`, { body: 'x' })).status).toBe(404)
    expect((await moderate(amy, talk, 'restore')).status).toBe(200)
    expect((await bob.api.get(talk.path)).status).toBe(200)
  })

  it('mark the answer, and so do facilitators, but nobody else', async () => {
    const talk = await scene.discussion(amy, place)
    const comment = await scene.comment(bob, talk, 'Like this')
    expect((await bob.api.post(`${talk.path}/answer`, { comment: comment.id })).status).toBe(403)
    await amy.api.post(`${talk.path}/answer`, { comment: comment.id })
    const answered = await read(stranger, talk)
    expect(answered.discussion).toMatchObject({ answered: true, answer: comment.id })
    expect(answered.comments.items[0]).toMatchObject({ isAnswer: true })
    await fiona.api.post(`${talk.path}/answer`, { comment: null })
    expect((await read(stranger, talk)).discussion).toMatchObject({ answered: false, answer: null })
  })

  it('have no answer any more when it is deleted or hidden', async () => {
    const talk = await scene.discussion(amy, place)
    const comment = await scene.comment(bob, talk, 'Like this')
    await amy.api.post(`${talk.path}/answer`, { comment: comment.id })
    await moderate(bob, reply(talk, comment.id), 'delete')
    expect((await read(stranger, talk)).discussion).toMatchObject({ answered: false, answer: null })
  })

  it('who left no longer change what they wrote', async () => {
    const gone = await scene.person()
    await scene.members(place, fiona, gone)
    const talk = await scene.discussion(gone, place)
    await gone.api.post(`/communities/${place.slug}/leave`)
    expect((await gone.api.patch(talk.path, { body: 'x' })).status).toBe(403)
    expect((await moderate(gone, talk, 'delete')).status).toBe(403)
    expect((await gone.api.get(talk.path)).status).toBe(200)
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

describe('script', () => {
  const attacks = ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '[x](javascript:alert(1))', '[x](data:text/html,<script>alert(1)</script>)', '<a href="javascript:alert(1)">x</a>', '[x](person:a"onclick="alert(1))', '![x](javascript:alert(1))', '<iframe src=//evil.example>']
  const dangerous = /<(?:script|img|svg|iframe|object|style)\b|<[^>]+\son\w+\s*=|<[^>]+(?:href|src)\s*=\s*(?:["']\s*)?(?:javascript|data|vbscript):/i

  it.each(attacks)('never runs from a body, a reply or a description: %s', async (attack) => {
    const own = await scene.community(amy, { description: attack, reach: 'public' })
    const talk = await scene.discussion(amy, own, { body: attack })
    await scene.comment(amy, talk, attack)
    await amy.api.patch(talk.path, { body: `${attack}\n\nedited` })
    const { discussion, comments } = await read(stranger, talk)
    const home = (await stranger.api.get(`/communities/${own.slug}`)).body.data
    for (const html of [discussion.html, comments.items[0].html, home.descriptionHtml])
      expect(html).not.toMatch(dangerous)
  })

  it('in titles and names stays text, in mentions too', async () => {
    const name = '<img src=x onerror=alert(1)>'
    const trickster = await scene.person({ name })
    await scene.members(place, fiona, trickster)
    const talk = await scene.discussion(trickster, place, { title: name, body: `[@x](person:${trickster.id})` })
    const { discussion } = await read(stranger, talk)
    expect(discussion).toMatchObject({ title: name, author: { name } })
    expect(discussion.html).not.toMatch(dangerous)
  })
})
