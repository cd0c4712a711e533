import type { Person, Scene } from '../../support'
import { randomUUID } from 'node:crypto'
import { createAdmin, startScene } from '../../support'
import { makeContacts } from '../people/calls'

let scene: Scene
let amy: Person
let bob: Person
let cat: Person
let eve: Person

beforeAll(async () => {
  scene = await startScene()
})
beforeEach(async () => {
  ;[amy, bob, cat, eve] = await scene.people('Amy', 'Bob', 'Cat', 'Eve') as [Person, Person, Person, Person]
  scene.mailbox.clear()
})
afterAll(() => scene?.stop())

interface Card { id: string, unread: number, people: { name: string }[], excerpt: string | null, lastMine: boolean, muted: boolean, group: boolean, name: string | null }
const start = (from: Person, to: Person[], body = 'Hello', more = {}) => from.api.post('/me/messages', { to: to.map(({ id }) => id), body, ...more })
async function started(...given: Parameters<typeof start>) {
  const { status, body } = await start(...given)
  if (status !== 201)
    throw new Error(JSON.stringify(body))
  return body.data.id as string
}
const write = (from: Person, id: string, body: string, more = {}) => from.api.post(`/me/messages/${id}`, { body, ...more })
const list = async (person: Person) => (await person.api.get('/me/messages')).body.data.items as Card[]
const read = async (person: Person, id: string) => (await person.api.get(`/me/messages/${id}`)).body.data
const texts = async (person: Person, id: string) => (await read(person, id)).messages.items.map(({ html }: { html: string }) => html.replace(/<[^>]+>/g, ''))
const unread = async (person: Person) => (await person.api.get('/me/unread-messages')).body.data.conversations
const block = (one: Person, other: Person) => one.api.post(`/people/${other.id}/block`)
const code = (answer: { status: number, body: { error: { details: { code: string } } } }) => [answer.status, answer.body.error.details.code]

describe('two people', () => {
  it('have one conversation, whoever begins it', async () => {
    const id = await started(amy, [bob], 'Do you **know**?')
    expect(await started(bob, [amy], 'Yes')).toBe(id)
    expect(await texts(amy, id)).toEqual(['Do you know?', 'Yes'])
    expect((await read(amy, id)).messages.items[0]).toMatchObject({ mine: true, html: '<p>Do you <strong>know</strong>?</p>' })
    const [card] = await list(bob)
    expect(card).toMatchObject({ id, group: false, name: null, excerpt: 'Yes', lastMine: true, people: [{ id: amy.id, name: 'Amy' }] })
  })

  it('have one, also when both begin at once', async () => {
    const ids = await Promise.all([started(amy, [bob]), started(bob, [amy]), started(amy, [bob])])
    expect(new Set(ids).size).toBe(1)
    expect(await texts(amy, ids[0]!)).toHaveLength(3)
    const answers = await Promise.all([1, 2, 3, 4, 5].flatMap(() => [write(amy, ids[0]!, 'Over to you'), write(bob, ids[0]!, 'No, to you')]))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
  })

  it('see what is new, until they have seen it', async () => {
    const id = await started(amy, [bob], 'One')
    await write(amy, id, 'Two')
    expect([await unread(bob), (await list(bob))[0]!.unread, await unread(amy)]).toEqual([1, 2, 0])
    const [first, second] = (await read(bob, id)).messages.items
    await bob.api.post(`/me/messages/${id}/seen`, { message: first.id })
    expect((await list(bob))[0]!.unread).toBe(1)
    await bob.api.post(`/me/messages/${id}/seen`, { message: second.id })
    expect([await unread(bob), (await list(bob))[0]!.unread]).toEqual([0, 0])
    // An older one seen again takes nothing back.
    await bob.api.post(`/me/messages/${id}/seen`, { message: first.id })
    expect(await unread(bob)).toBe(0)
  })

  it('send a message once, however often the request comes', async () => {
    const requestKey = randomUUID()
    const ids = await Promise.all([1, 2, 3].map(() => started(amy, [bob], 'Once', { requestKey })))
    expect(new Set(ids).size).toBe(1)
    const again = randomUUID()
    await Promise.all([1, 2, 3].map(() => write(bob, ids[0]!, 'Twice', { requestKey: again })))
    expect(await texts(amy, ids[0]!)).toEqual(['Once', 'Twice'])
  })

  it('are told by mail of the first that is new, with a link to it', async () => {
    const id = await started(amy, [bob], 'First *words*')
    await scene.settled()
    await write(amy, id, 'Second words')
    await scene.settled()
    const mails = scene.mailsTo(bob)
    expect(mails.map(({ subject }) => subject)).toEqual(['New message from Amy'])
    expect(mails[0]!.text).toContain('First words')
    expect(mails[0]!.text).toContain(`/me/messages/${id}`)
    expect(scene.mailsTo(amy)).toEqual([])
    const { items } = (await read(bob, id)).messages
    await bob.api.post(`/me/messages/${id}/seen`, { message: items.at(-1).id })
    await write(amy, id, 'Third words')
    await scene.settled()
    expect(scene.mailsTo(bob)).toHaveLength(2)
  })

  it('hear nothing of what they muted, but see it', async () => {
    const id = await started(amy, [bob])
    await scene.settled()
    await bob.api.post(`/me/messages/${id}/seen`, { message: (await read(bob, id)).messages.items[0].id })
    await bob.api.patch(`/me/messages/${id}`, { muted: true })
    scene.mailbox.clear()
    await write(amy, id, 'More')
    await scene.settled()
    expect([scene.mailsTo(bob).length, (await list(bob))[0]!.unread, (await list(bob))[0]!.muted]).toEqual([0, 1, true])
  })

  it('leave, and are back with the next message', async () => {
    const id = await started(amy, [bob], 'One')
    await bob.api.post(`/me/messages/${id}/leave`)
    expect([await list(bob), (await bob.api.get(`/me/messages/${id}`)).status]).toEqual([[], 404])
    await write(amy, id, 'Two')
    expect([await texts(bob, id), await unread(bob)]).toEqual([['One', 'Two'], 1])
  })
})

describe('whoever is not in a conversation', () => {
  it('finds nothing of it', async () => {
    const id = await started(amy, [bob, cat], 'Between us', { name: 'Three' })
    const message = (await read(amy, id)).messages.items[0].id
    const absent = await eve.api.get('/me/messages/nosuchconversation')
    const tried = [
      await eve.api.get(`/me/messages/${id}`),
      await write(eve, id, 'Me too'),
      await eve.api.post(`/me/messages/${id}/seen`, { message }),
      await eve.api.patch(`/me/messages/${id}`, { muted: true }),
      await eve.api.post(`/me/messages/${id}/people`, { people: [eve.id] }),
      await eve.api.post(`/me/messages/${id}/leave`),
      await eve.api.post('/reports', { kind: 'message', thing: message, category: 'unkind' }),
    ]
    for (const { status, body } of tried)
      expect([status, body]).toEqual([404, absent.body])
    expect((await eve.api.get('/me/message-search', { q: 'between' })).body.data.items).toEqual([])
    expect(await list(eve)).toEqual([])
    for (const path of ['/me/messages', `/me/messages/${id}`, '/me/message-search?q=between', '/me/unread-messages'])
      expect((await scene.visitor.get(path)).status).toBe(401)
  })

  it('cannot reach a message through a conversation of their own', async () => {
    const theirs = await started(amy, [bob], 'Not yours')
    const mine = await started(eve, [amy], 'Mine')
    const message = (await read(amy, theirs)).messages.items[0].id
    expect((await eve.api.post(`/me/messages/${mine}/seen`, { message })).status).toBe(404)
  })

  it('reads nothing of it in the admin panel', async () => {
    const staff = await createAdmin(scene.cms, 'communities-km-staff')
    for (const type of ['message', 'conversation', 'conversation-member', 'report', 'report-case', 'block', 'contact'])
      expect([type, (await staff.api.get(`/../content-manager/collection-types/plugin::communities.${type}`)).status]).not.toEqual([type, 200])
  })
})

describe('a group', () => {
  it('is told to all, has a name, and takes people who read from then on', async () => {
    const id = await started(amy, [bob, cat], 'Before', { name: 'Map people' })
    expect((await list(bob))[0]).toMatchObject({ name: 'Map people', group: true, people: [{ name: 'Amy' }, { name: 'Cat' }] })
    await bob.api.post(`/me/messages/${id}/people`, { people: [eve.id] })
    expect(await texts(eve, id)).toEqual([])
    await write(cat, id, 'After')
    expect([await texts(eve, id), await texts(bob, id)]).toEqual([['After'], ['Before', 'After']])
    expect((await eve.api.get('/me/message-search', { q: 'before' })).body.data.items).toEqual([])
    await bob.api.patch(`/me/messages/${id}`, { name: 'Atlas' })
    expect((await list(cat))[0]!.name).toBe('Atlas')
  })

  it('that was left stays left', async () => {
    const id = await started(amy, [bob, cat])
    await bob.api.post(`/me/messages/${id}/leave`)
    await write(amy, id, 'Still here?')
    expect([await list(bob), await unread(bob), (await write(bob, id, 'Yes')).status]).toEqual([[], 0, 404])
    expect((await list(cat))[0]!.people.map(({ name }) => name)).toEqual(['Amy'])
  })

  it('has twenty people at most', async () => {
    const many = await Promise.all(Array.from({ length: 20 }, () => scene.person({ signIn: false })))
    expect((await start(amy, many)).status).toBe(400)
    const id = await started(amy, many.slice(0, 19))
    expect(code(await amy.api.post(`/me/messages/${id}/people`, { people: [many[19]!.id] }))).toEqual([409, 'group-full'])
  })

  it('is not made of two by adding', async () => {
    const id = await started(amy, [bob])
    expect((await amy.api.post(`/me/messages/${id}/people`, { people: [cat.id] })).status).toBe(409)
  })
})

describe('who may write', () => {
  it.each([
    ['registered', ['amy', 'fellow', 'friend']],
    ['communities', ['fellow', 'friend']],
    ['contacts', ['friend']],
    ['nobody', []],
  ])('is up to whom it is for: %s', async (messagesFrom, may) => {
    const [fellow, friend] = await scene.people('Fellow', 'Friend') as [Person, Person]
    const place = await scene.community(fellow)
    await scene.members(place, fellow, bob)
    await makeContacts(scene, friend, bob)
    await bob.api.patch('/me/profile', { messagesFrom })
    for (const [who, person] of Object.entries({ amy, fellow, friend })) {
      const answer = await start(person, [bob])
      expect([messagesFrom, who, answer.status]).toEqual([messagesFrom, who, may.includes(who) ? 201 : 403])
      expect((await person.api.get(`/people/${bob.id}`)).body.data.can.message).toBe(may.includes(who))
    }
  })

  it('always includes those whom one has written to', async () => {
    await bob.api.patch('/me/profile', { messagesFrom: 'nobody' })
    const id = await started(bob, [amy])
    expect((await write(amy, id, 'Thank you')).status).toBe(201)
  })

  it('is nobody whose account is closed, nor oneself', async () => {
    const id = await started(amy, [bob])
    await scene.cms.query('update up_users set blocked = ? where id = ?', [true, bob.userId])
    expect((await start(amy, [bob])).status).toBe(404)
    expect((await write(amy, id, 'Hello?')).status).toBe(404)
    expect((await start(amy, [amy])).status).toBe(409)
  })
})

describe('somebody who is blocked', () => {
  it('writes as before, and reaches nobody', async () => {
    const id = await started(amy, [bob], 'Before')
    await scene.settled()
    await bob.api.post(`/me/messages/${id}/seen`, { message: (await read(bob, id)).messages.items[0].id })
    await block(bob, amy)
    scene.mailbox.clear()
    const answer = await write(amy, id, 'After')
    expect(answer.status).toBe(201)
    expect(await texts(amy, id)).toEqual(['Before', 'After'])
    await scene.settled()
    expect([await texts(bob, id), await unread(bob), scene.mailsTo(bob).length]).toEqual([['Before'], 0, 0])
    expect((await list(bob))[0]!.excerpt).toBe('Before')
    expect((await bob.api.get('/me/message-search', { q: 'after' })).body.data.items).toEqual([])
    expect(code(await write(bob, id, 'Mine'))).toEqual([409, 'unblock-first'])
  })

  it('begins conversations and groups that the other never sees', async () => {
    await block(bob, amy)
    const two = await started(amy, [bob], 'Hello?')
    const group = await started(amy, [bob, cat], 'All of you')
    await write(cat, group, 'Here')
    await scene.settled()
    expect([await list(bob), await unread(bob), scene.mailsTo(bob).length]).toEqual([[], 0, 0])
    expect((await bob.api.get(`/me/messages/${group}`)).status).toBe(404)
    expect((await list(cat))[0]!.people.map(({ name }) => name).sort()).toEqual(['Amy', 'Bob'])
    expect(await texts(amy, two)).toEqual(['Hello?'])
  })

  it('is not heard in a group where others are', async () => {
    const id = await started(cat, [amy, bob], 'Start')
    await block(bob, amy)
    await write(amy, id, 'Unwanted')
    await write(cat, id, 'Wanted')
    expect([await texts(bob, id), (await list(bob))[0]!.unread]).toEqual([['Start', 'Wanted'], 2])
  })
})

describe('search', () => {
  it('finds words in one\'s own messages, whoever wrote them, newest first', async () => {
    const one = await started(amy, [bob], 'Where are the harbour maps? I have looked for them in every single drawer of the office, and then some more.')
    await write(bob, one, 'The HARBOUR maps are in the blue box')
    const found = (await amy.api.get('/me/message-search', { q: 'harbour' })).body.data.items
    expect(found.map(({ excerpt, mine }: { excerpt: string, mine: boolean }) => [excerpt.slice(0, 20), mine])).toEqual([['The HARBOUR maps are', false], ['Where are the harbou', true]])
    expect(found[0].conversation).toMatchObject({ id: one, people: [{ name: 'Bob' }] })
    expect((await amy.api.get('/me/message-search', { q: '%%' })).body.data.items).toEqual([])
    expect((await amy.api.get('/me/message-search', { q: 'x' })).status).toBe(400)
  })
})

describe('long conversations', () => {
  it('are read a page at a time, from the newest back', async () => {
    const id = await started(amy, [bob], 'Number 0')
    for (let count = 1; count < 45; count++)
      await write(amy, id, `Number ${count}`)
    const first = await read(bob, id)
    expect([first.messages.items.length, first.messages.items.at(-1).html]).toEqual([40, '<p>Number 44</p>'])
    const { messages } = (await bob.api.get(`/me/messages/${id}`, { cursor: first.messages.nextCursor })).body.data
    expect(messages.items.map(({ html }: { html: string }) => html)).toEqual([0, 1, 2, 3, 4].map(count => `<p>Number ${count}</p>`))
    expect(messages.nextCursor).toBeNull()
  })

  it('are listed a page at a time', async () => {
    for (let count = 0; count < 33; count++)
      await started(await scene.person({ name: `Sender ${count}` }), [bob])
    const first = (await bob.api.get('/me/messages')).body.data
    const second = (await bob.api.get('/me/messages', { cursor: first.nextCursor })).body.data
    const names = [...first.items, ...second.items].map(({ people }: Card) => people[0]!.name)
    expect([names.length, new Set(names).size, second.nextCursor]).toEqual([33, 33, null])
  })
})
