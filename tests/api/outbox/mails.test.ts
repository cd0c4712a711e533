import type { Community, Mail, Person, Scene } from '../../support'
import { startScene } from '../../support'

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
afterAll(() => scene?.stop())

const at = (community: Community, path: string) => `/communities/${community.slug}${path}`

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
    const mail = await scene.mailbox.waitFor(({ to, subject: said }) => to.includes(person.email) && subject.test(said))
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
