import type { Community, Person, Scene } from '../../support'
import type { Path, Talk } from './calls'
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

/** Words and whom they answer, in the order of the list. */
const shape = async (person: Person, talk: Talk) => (await read(person, talk)).comments.items.map((item: { html: string | null, inReplyTo: string | null }) => [item.html?.replace(/<[^>]+>/g, '') ?? null, item.inReplyTo])

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
    expect((await listed(amy, place)).slice(0, 2)).toEqual([newer.slug, older.slug])
    await scene.comment(bob, older, 'Up')
    expect((await listed(amy, place)).slice(0, 2)).toEqual([older.slug, newer.slug])
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
    const late = await fiona.api.post(`${talk.path}/comments`, { body: 'x', parent: gone.id })
    expect(late.body.error.details.errors).toEqual([expect.objectContaining({ path: ['parent'], code: 'parent-gone' })])
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
