import type { Community, Mail, Person, Scene } from '../support'
import { startMailbox, startScene, until } from '../support'

let scene: Scene
let fiona: Person
let amy: Person
let bob: Person

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, amy, bob] = await scene.people('Fiona', 'Amy', 'Bob') as [Person, Person, Person]
})
beforeEach(async () => {
  await scene.settled()
  scene.mailbox.clear()
})
afterEach(() => scene.mailbox.refuse(() => null))
afterAll(() => scene.stop())

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

function expectProper(mail: Mail, language: 'en' | 'cy') {
  expect(mail.text.length).toBeGreaterThan(40)
  expect(mail.html).toContain(`<html lang="${language}">`)
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
  expect(mail.headers.get('content-language')).toBe(language)
  expect(mail.messageId).toMatch(/^<cop\.\d+\.[0-9a-f]{24}@example\.org>$/)
  expect(mail.from).toContain('communities@example.org')
  expect(mail.html).not.toMatch(/<(?:script|img|iframe)\b/)
  const links = [...mail.html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!)
  for (const href of links) {
    expect(href).toMatch(/^http:\/\/localhost:3000/)
    expect(mail.text).toContain(href.replaceAll('&amp;', '&'))
    expect(href.startsWith('http://localhost:3000/cy/')).toBe(language === 'cy')
  }
}

describe.each([
  ['en', [/asks to join/, /Welcome to/, /Your request to join/, /Welcome to/, /no longer a member/, /no longer take part/, /now a champion/, /invites you/, /replied:/, /answered you:/, /mentioned you:/]],
  ['cy', [/yn gofyn am ymuno/, /Croeso i/, /Eich cais/, /Croeso i/, /bellach yn aelod/, /gymryd rhan/, /yn hyrwyddwr/, /yn eich gwahodd/, /^Atebodd/, /^Atebodd/, /^Crybwyllodd/]],
] as const)('mails in %s', (locale, [requested, approved, declined, welcome, removed, banned, role, invited, reply, answered, mention]) => {
  let facilitator: Person
  let reader: Person
  let place: Community
  beforeEach(async () => {
    facilitator = await scene.person({ name: 'Ffion', locale })
    reader = await scene.person({ name: 'Rhys', locale })
    place = await scene.community(facilitator, { joining: 'request', membersInvite: true })
  })
  async function expectMail(person: { email: string }, subject: RegExp, ...words: string[]) {
    const mail = await scene.mailbox.waitFor(({ to, subject: said }) => to.includes(person.email) && subject.test(said), 10_000)
    expectProper(mail, locale)
    for (const word of words)
      expect(mail.text).toContain(word)
    return mail
  }
  const ask = () => reader.api.post(at(place, '/join'), { reason: 'I do this work' })
  async function decide(decision: string, message: string) {
    const { items } = (await facilitator.api.get(at(place, '/requests'))).body.data
    await facilitator.api.post(at(place, '/requests/decide'), { requests: [items[0].id], decision, message })
  }

  it('tell of joining: request, decision, role, removal, ban', async () => {
    await ask()
    await expectMail(facilitator, requested, 'Rhys', '> I do this work', place.name, '/manage/requests')
    await decide('decline', 'Not yet')
    await expectMail(reader, declined, '> Not yet')
    await ask()
    await decide('approve', 'Now')
    await expectMail(reader, approved, '> Now', `/c/${place.slug}`)
    await facilitator.api.post(at(place, `/members/${reader.id}/role`), { role: 'champion' })
    await expectMail(reader, role)
    await facilitator.api.post(at(place, `/members/${reader.id}/remove`), { reason: 'Moved on' })
    await expectMail(reader, removed, '> Moved on')
    await facilitator.api.post(at(place, `/members/${reader.id}/ban`), { reason: 'Enough' })
    await expectMail(reader, banned, '> Enough')
  })

  it('greet and invite', async () => {
    const open = await scene.community(facilitator)
    await reader.api.post(at(open, '/join'), {})
    await expectMail(reader, welcome, open.name)
    await facilitator.api.post(at(place, '/invitations'), { emails: [reader.email], message: 'Come' })
    await expectMail(reader, invited, 'Ffion', '> Come', '/invitation?token=')
  })

  it('tell of replies, answers and mentions', async () => {
    await scene.members(place, facilitator, reader, amy)
    const talk = await scene.discussion(reader, place, { title: 'Counting visits' })
    const first = await scene.comment(amy, talk, 'Use the **library** counter')
    const mail = await expectMail(reader, reply, 'Amy', 'Counting visits', '> Use the library counter', `#comment-${first.id}`)
    expect(mail.subject).toContain('Counting visits')
    const mine = await scene.comment(reader, talk, 'Which one?')
    await scene.settled()
    scene.mailbox.clear()
    await scene.comment(amy, talk, 'The blue one', mine.id)
    await expectMail(reader, answered, '> The blue one')
    const other = await scene.discussion(amy, place, { body: `[@x](person:${reader.id}) knows` })
    await expectMail(reader, mention, '> @Rhys knows', other.slug)
  })
})

describe('who is told', () => {
  it('is everyone once, and nobody of their own words', async () => {
    const place = await scene.community(fiona)
    await scene.members(place, fiona, amy, bob)
    await scene.settled()
    scene.mailbox.clear()
    const talk = await scene.discussion(amy, place, { body: `[@a](person:${amy.id}) [@b](person:${bob.id})` })
    await scene.comment(bob, talk, `[@a](person:${amy.id}) [@a](person:${amy.id}) [@b](person:${bob.id})`)
    await scene.settled()
    expect(scene.mailsTo(amy).map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Bob replied/)])
    expect(scene.mailsTo(bob).map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Amy mentioned you/)])
    await amy.api.patch(talk.path, { body: `Again [@b](person:${bob.id}) and [@f](person:${fiona.id})` })
    await scene.settled()
    expect(scene.mailsTo(bob)).toHaveLength(1)
    expect(scene.mailsTo(fiona)).toHaveLength(1)
  })

  it('is nobody who may not read it', async () => {
    const place = await scene.community(fiona, { reach: 'community' })
    const outsider = await scene.person()
    await scene.discussion(fiona, place, { body: `[@o](person:${outsider.id})` })
    await scene.settled()
    expect(scene.mailsTo(outsider)).toEqual([])
  })
})

describe('rights are those of the moment of sending', () => {
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

describe('names and titles', () => {
  it('reach no header and look like no link', async () => {
    const trickster = await scene.person({ name: 'Evil www.evil.example http://evil.example' })
    const place = await scene.community(fiona, { name: 'Sign in at evil.example' })
    await scene.members(place, fiona, trickster, amy)
    const talk = await scene.discussion(amy, place, { title: 'Visit https://evil.example now' })
    await scene.settled()
    scene.mailbox.clear()
    await scene.comment(trickster, talk, 'Hello')
    const mail = await scene.mailbox.waitFor(({ to }) => to.includes(amy.email))
    for (const text of [mail.subject, mail.text.split('Read the reply')[0]!, mail.html.replace(/<[^>]+>/g, ' ').split('Read the reply')[0]!])
      expect(text).not.toMatch(/evil\.example|https?:\/\/evil/)
  })

  it('that hold line breaks are refused before they are anybody\'s', async () => {
    for (const name of ['Name\r\nBcc: victim@example.org', 'Name\nSubject: x'])
      expect((await amy.api.patch('/me', { name })).status).toBe(400)
    // However one got there: it stays one line of the subject.
    await scene.cms.query('update cop_profiles set name = ? where user_id = ?', ['Bob\r\nBcc: victim@example.org', bob.userId])
    const place = await scene.community(fiona, { joining: 'request' })
    await bob.api.post(at(place, '/join'), { reason: 'Hello' })
    const mail = await scene.mailbox.waitFor(({ to }) => to.includes(fiona.email))
    expect(mail.to).toEqual([fiona.email])
    expect(mail.headers.has('bcc')).toBe(false)
    await scene.cms.query('update cop_profiles set name = ? where user_id = ?', ['Bob', bob.userId])
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
