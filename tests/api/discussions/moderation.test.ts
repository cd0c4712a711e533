import type { Community, Person, Scene } from '../../support'
import type { Talk } from './calls'
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

describe('facilitators', () => {
  let talk: Talk
  beforeEach(async () => {
    talk = await scene.discussion(amy, place, { title: 'Moderated' })
  })

  it('pin to the top', async () => {
    await scene.discussion(bob, place, { title: 'Newest' })
    expect((await moderate(amy, talk, 'pin')).status).toBe(403)
    await moderate(fiona, talk, 'pin')
    expect((await listed(stranger, place))[0]).toBe(talk.slug)
    await moderate(fiona, talk, 'unpin')
    expect((await listed(stranger, place))[0]).not.toBe(talk.slug)
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
      expect(await listed(person, place)).not.toContain(talk.slug)
    }
    for (const person of [amy, fiona]) {
      expect((await read(person, talk)).discussion.state).toBe('hidden')
      expect(await listed(person, place)).toContain(talk.slug)
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
      expect(await listed(person, place)).not.toContain(talk.slug)
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
