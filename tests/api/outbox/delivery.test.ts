import type { Community, Person, Scene } from '../../support'
import { startMailbox, startScene, until } from '../../support'

let scene: Scene
let fiona: Person
let amy: Person

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, amy] = await scene.people('Fiona', 'Amy') as [Person, Person]
})
beforeEach(async () => {
  await scene.settled()
  scene.mailbox.clear()
})
afterEach(() => scene.mailbox.refuse(() => null))
afterAll(() => scene?.stop())

const at = (community: Community, path: string) => `/communities/${community.slug}${path}`
const waiting = async () => Number((await scene.cms.query<{ n: number | string }>(`select count(*) as n from cop_outbox_deliveries where state = 'waiting'`))[0]!.n)
/** What is still to be delivered, once each has failed at least once; until then nothing. */
async function failed() {
  const rows = await scene.cms.query<{ attempts: number, error: string }>(`select attempts, error from cop_outbox_deliveries where state = 'waiting'`)
  return rows.every(({ attempts }) => attempts > 0) ? rows : []
}
/** As if the time until the next attempt, or until a dead process' lease ends, had passed. */
const letTimePass = () => scene.cms.query(`update cop_outbox_deliveries set due_at = ? where state = 'waiting'`, [new Date(Date.now() - 1000)])
const nothingGetsThrough = () => scene.mailbox.refuse(() => ({ code: 450, message: 'Try later' }))

async function getThrough() {
  scene.mailbox.refuse(() => null)
  await until(async () => {
    await letTimePass()
    return waiting()
  }, count => count === 0)
}

/** Does something whose mail fails once, changes the world, and lets the mail try again. */
async function meanwhile(act: () => Promise<unknown>, change: () => Promise<unknown>) {
  nothingGetsThrough()
  await act()
  await until(failed, rows => rows.length > 0)
  await change()
  await getThrough()
}

describe('access.md 6: rights are those of the moment of sending', () => {
  let place: Community
  let author: Person
  beforeEach(async () => {
    place = await scene.community(fiona, { reach: 'community', joining: 'request' })
    author = await scene.person()
    await scene.members(place, fiona, author, amy)
    await scene.settled()
    scene.mailbox.clear()
  })
  const replyTo = async () => scene.comment(amy, await scene.discussion(author, place, { title: 'Kept inside' }), 'Secret words')
  const wordsTo = (person: Person) => scene.mailsTo(person).filter(({ text }) => text.includes('Secret words'))

  it('arrives late, but arrives, when nothing changed', async () => {
    await meanwhile(replyTo, async () => {})
    expect(wordsTo(author)).toHaveLength(1)
  })

  it.each([
    ['was removed', () => fiona.api.post(at(place, `/members/${author.id}/remove`), { reason: 'x' })],
    ['was banned', () => fiona.api.post(at(place, `/members/${author.id}/ban`), { reason: 'x' })],
    ['left', () => author.api.post(at(place, '/leave'))],
    ['closed their account', () => scene.cms.query('update up_users set blocked = ? where id = ?', [true, author.userId])],
    ['sees a suspended community no more', () => scene.cms.query(`update cop_communities set status = 'suspended' where id = ?`, [place.id])],
  ])('tells nothing to whoever %s meanwhile', async (_, change) => {
    await meanwhile(replyTo, change)
    expect(wordsTo(author)).toEqual([])
  })

  it('tells nothing of a reply that was deleted meanwhile', async () => {
    let path = ''
    await meanwhile(async () => {
      const talk = await scene.discussion(author, place)
      path = `${talk.path}/comments/${(await scene.comment(amy, talk, 'Secret words')).id}/moderate`
    }, () => amy.api.post(path, { action: 'delete' }))
    expect(wordsTo(author)).toEqual([])
  })

  it('tells no facilitator of a request that was taken back, or decided, or is no longer theirs', async () => {
    const second = await scene.person({ name: 'Second' })
    await scene.members(place, fiona, second)
    await fiona.api.post(at(place, `/members/${second.id}/role`), { role: 'facilitator' })
    await scene.settled()
    scene.mailbox.clear()
    const asker = await scene.person({ name: 'Asker' })
    const ask = () => asker.api.post(at(place, '/join'), { reason: 'Please' })
    await meanwhile(ask, () => asker.api.post(at(place, '/cancel')))
    expect(scene.mailbox.messages.filter(({ subject }) => subject.includes('asks to join'))).toEqual([])
    await meanwhile(ask, () => fiona.api.post(at(place, `/members/${second.id}/role`), { role: 'member' }))
    expect(scene.mailsTo(fiona).filter(({ subject }) => subject.includes('asks to join'))).toHaveLength(1)
    expect(scene.mailsTo(second).filter(({ subject }) => subject.includes('asks to join'))).toEqual([])
  })

  it('sends no invitation that was revoked meanwhile', async () => {
    await meanwhile(() => fiona.api.post(at(place, '/invitations'), { emails: ['guest@council.example'] }), async () => {
      const [open] = (await fiona.api.get(at(place, '/invitations'))).body.data.items
      await fiona.api.delete(at(place, `/invitations/${open.id}`))
    })
    expect(scene.mailsTo({ email: 'guest@council.example' })).toEqual([])
  })
})

describe('without a mail server', () => {
  it('the site goes on, and catches up with the same Message-ID', async () => {
    const place = await scene.community(fiona)
    const newcomers = await scene.people('One', 'Two', 'Three')
    await scene.mailbox.stop()
    for (const person of newcomers)
      expect((await person.api.post(at(place, '/join'), {})).body.data.state).toBe('active')
    await until(failed, rows => rows.length === 3)
    await letTimePass()
    await until(failed, rows => rows.length === 3 && rows.every(({ attempts }) => attempts >= 2))
    expect((await newcomers[0]!.api.get(at(place, ''))).status).toBe(200)
    scene.mailbox = await startMailbox(scene.mailbox.port)
    await getThrough()
    for (const person of newcomers)
      expect(scene.mailbox.messages.filter(({ to }) => to.includes(person.email))).toHaveLength(1)
    expect(new Set(scene.mailbox.messages.map(({ messageId }) => messageId)).size).toBe(3)
  })

  it('what is refused for good is given up on in the end, and staff can see it', async () => {
    scene.mailbox.refuse(() => ({ code: 550, message: 'No such person' }))
    const place = await scene.community(fiona)
    const person = await scene.person()
    await person.api.post(at(place, '/join'), {})
    await until(failed, rows => rows.length === 1)
    await scene.cms.query(`update cop_outbox_deliveries set attempts = 11 where state = 'waiting'`)
    await letTimePass()
    const [dead] = await until(() => scene.cms.query<{ attempts: number, error: string }>(`select attempts, error from cop_outbox_deliveries where state = 'dead'`), rows => rows.length === 1)
    expect(dead).toMatchObject({ attempts: 12, error: expect.stringContaining('No such person') })
  })
})

describe('kill -9', () => {
  it('loses no mail and makes none twice that can be told apart', async () => {
    const place = await scene.community(fiona)
    await scene.settled()
    const people = await scene.people(...Array.from({ length: 12 }, (_, place) => `Killed ${place}`))
    scene.mailbox.clear()
    const joins = people.map(person => person.api.post(at(place, '/join'), {}).then(answer => answer.status === 200 ? person : null, () => null))
    await until(async () => scene.mailbox.messages.length, count => count >= 2)
    await scene.cms.kill('SIGKILL')
    const answered = (await Promise.all(joins)).filter(person => person !== null)
    await scene.cms.restart()
    await getThrough()
    const members = await scene.cms.query<{ user_id: number }>(`select user_id from cop_memberships where community_id = ? and state = 'active'`, [place.id])
    for (const person of answered)
      expect(members.map(({ user_id }) => user_id)).toContain(person.userId)
    const told = people.filter(({ userId }) => members.some(({ user_id }) => user_id === userId))
    for (const person of told)
      expect(new Set(scene.mailsTo(person).map(({ messageId }) => messageId)).size).toBe(1)
    const copies = scene.mailbox.messages.length - told.length
    expect(copies).toBeLessThanOrEqual(1)
  })
})
