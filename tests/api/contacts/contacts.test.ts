import type { Person, Scene } from '../../support'
import { startScene } from '../../support'

let scene: Scene
let amy: Person
let bob: Person

beforeAll(async () => {
  scene = await startScene()
})
beforeEach(async () => {
  ;[amy, bob] = await scene.people('Amy', 'Bob') as [Person, Person]
  scene.mailbox.clear()
})
afterAll(() => scene?.stop())

const ask = (one: Person, other: Person, body = {}) => one.api.post(`/people/${other.id}/contact`, body)
const accept = (one: Person, other: Person) => one.api.post(`/people/${other.id}/contact/accept`)
const decline = (one: Person, other: Person) => one.api.post(`/people/${other.id}/contact/decline`)
const remove = (one: Person, other: Person) => one.api.delete(`/people/${other.id}/contact`)
const block = (one: Person, other: Person) => one.api.post(`/people/${other.id}/block`)
const unblock = (one: Person, other: Person) => one.api.delete(`/people/${other.id}/block`)
async function lists(person: Person) {
  const { data } = (await person.api.get('/me/contacts')).body
  return Object.fromEntries(['contacts', 'asking', 'asked', 'blocked'].map(list => [list, data[list].map(({ name }: { name: string }) => name)]))
}
const none = { contacts: [], asking: [], asked: [], blocked: [] }
const state = async (one: Person, other: Person) => (await one.api.get(`/people/${other.id}`)).body.data.contact
/** Everything that one can learn of the other. */
const known = async (one: Person, other: Person) => ({ page: (await one.api.get(`/people/${other.id}`)).body, contacts: (await one.api.get('/me/contacts')).body })

describe('contacts', () => {
  it('are asked for, and accepted; each is told by mail', async () => {
    expect((await ask(amy, bob, { note: 'We met in Cardiff' })).body.data).toEqual({ contact: 'asked' })
    expect([await lists(amy), await lists(bob)]).toEqual([{ ...none, asked: ['Bob'] }, { ...none, asking: ['Amy'] }])
    expect(await state(bob, amy)).toBe('asks-me')
    expect((await accept(bob, amy)).body.data).toEqual({ contact: 'contact' })
    expect([await lists(amy), await lists(bob)]).toEqual([{ ...none, contacts: ['Bob'] }, { ...none, contacts: ['Amy'] }])
    await scene.settled()
    // Accepted before the mail about asking was made, or after: it is sent only while it is true.
    expect(scene.mailsTo(amy).map(({ subject }) => subject)).toEqual(['Bob is now your contact'])
  })

  it('are told of being asked', async () => {
    await ask(amy, bob, { note: 'We met in Cardiff' })
    await scene.settled()
    const [mail] = scene.mailsTo(bob)
    expect([mail!.subject, mail!.text.includes('We met in Cardiff')]).toEqual(['Amy asks to be your contact', true])
  })

  it('are made at once where both ask', async () => {
    await Promise.all([ask(amy, bob), ask(bob, amy)])
    expect([await state(amy, bob), await state(bob, amy)]).toEqual(['contact', 'contact'])
    expect(await scene.cms.query('select id from cop_contacts where asker_id in (?, ?)', [amy.userId, bob.userId])).toHaveLength(1)
  })

  it('end when either removes the other', async () => {
    await ask(amy, bob)
    await accept(bob, amy)
    await remove(amy, bob)
    expect([await lists(amy), await lists(bob)]).toEqual([none, none])
  })

  it('are not oneself, nor anybody without an account', async () => {
    expect((await ask(amy, amy)).status).toBe(409)
    expect((await amy.api.post('/people/nosuchperson/contact')).status).toBe(404)
    expect((await accept(amy, bob)).body.error.details.code).toBe('not-asking')
    expect((await scene.visitor.get('/me/contacts')).status).toBe(401)
    expect((await scene.visitor.post(`/people/${bob.id}/contact`)).status).toBe(401)
  })
})

describe('nobody learns', () => {
  it('that they were declined: asking, waiting, taking back and asking again are the same', async () => {
    const carl = await scene.person({ name: 'Bob' })
    await ask(amy, bob)
    await ask(amy, carl)
    await decline(bob, amy)
    await scene.settled()
    const steps = [async (other: Person) => known(amy, other), async (other: Person) => (await remove(amy, other)).body, async (other: Person) => known(amy, other), async (other: Person) => (await ask(amy, other)).body, async (other: Person) => known(amy, other)]
    for (const step of steps) {
      const [declined, waiting] = [JSON.stringify(await step(bob)), JSON.stringify(await step(carl))]
      const blank = (text: string) => text.replaceAll(bob.id, 'x').replaceAll(carl.id, 'x').replace(/"\d{4}-[^"]*"/g, '"when"')
      expect(blank(declined)).toBe(blank(waiting))
    }
    // Whoever declined is asked no more, and may still change their mind by asking.
    expect((await lists(bob)).asking).toEqual([])
    expect(scene.mailsTo(amy)).toEqual([])
    await ask(bob, amy)
    expect(await state(amy, bob)).toBe('contact')
  })

  it('that they were blocked', async () => {
    const carl = await scene.person({ name: 'Bob' })
    await block(bob, amy)
    scene.mailbox.clear()
    await ask(amy, bob)
    await ask(amy, carl)
    const blank = (value: unknown) => JSON.stringify(value).replaceAll(bob.id, 'x').replaceAll(carl.id, 'x').replace(/"\d{4}-[^"]*"/g, '"when"')
    expect(blank((await known(amy, bob)).page)).toBe(blank((await known(amy, carl)).page))
    expect((await lists(amy)).asked).toEqual(['Bob', 'Bob'])
    await scene.settled()
    expect([scene.mailsTo(bob).length, scene.mailsTo(carl).length]).toEqual([0, 1])
    expect(await lists(bob)).toEqual({ ...none, blocked: ['Amy'] })
    expect(await state(bob, amy)).toBe('blocked')
  })
})

describe('blocking', () => {
  it('ends a contact, and what was asked', async () => {
    await ask(amy, bob)
    await accept(bob, amy)
    await block(bob, amy)
    expect([await lists(amy), await lists(bob)]).toEqual([none, { ...none, blocked: ['Amy'] }])
    expect((await ask(bob, amy)).body.error.details.code).toBe('unblock-first')
    await unblock(bob, amy)
    expect(await lists(bob)).toEqual(none)
  })

  it('of somebody who asks lets them wait', async () => {
    await ask(amy, bob)
    await block(bob, amy)
    expect([(await lists(amy)).asked, (await lists(bob)).asking]).toEqual([['Bob'], []])
    expect((await accept(bob, amy)).status).toBe(409)
    await unblock(bob, amy)
    expect((await lists(bob)).asking).toEqual([])
  })

  it('twice is once', async () => {
    await Promise.all([block(bob, amy), block(bob, amy)])
    expect(await scene.cms.query('select id from cop_blocks where user_id = ?', [bob.userId])).toHaveLength(1)
  })
})
