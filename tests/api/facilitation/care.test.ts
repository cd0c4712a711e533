import type { Admin, Community, Person, Scene } from '../../support'
import { promptTexts } from '../../../plugins/communities/server/src/facilitation/prompts/texts'
import { createAdmin, startScene } from '../../support'

/*
 * What facilitators see first: whom to write to, what waits for a reply, and what to ask this week.
 */

let scene: Scene
let fiona: Person
let staff: Admin
let place: Community
beforeAll(async () => {
  scene = await startScene()
  ;[fiona] = await scene.people('Fiona') as [Person]
  staff = await createAdmin(scene.cms, 'communities-km-staff')
  place = await scene.community(fiona)
})
afterAll(() => scene?.stop())

const DAY = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * DAY)
const overview = async (community: Community, headers = {}) => (await fiona.api.get(`/communities/${community.slug}/facilitation`, {}, { headers })).body.data
const names = (list: { items: { name: string }[] }) => list.items.map(({ name }) => name)
const joined = (person: Person, community: Community, days: number) => scene.cms.query('update cop_memberships set joined_at = ? where user_id = ? and community_id = ?', [ago(days), person.userId, community.id])

it('who is new is who joined in the last 30 days, with whether they have written yet', async () => {
  const [nia, owen, old] = await scene.people('Nia', 'Owen', 'Olwen') as [Person, Person, Person]
  await scene.members(place, fiona, nia, owen, old)
  await joined(nia, place, 3)
  await joined(owen, place, 29)
  await joined(old, place, 31)
  await scene.comment(owen, await scene.discussion(fiona, place), 'Hello')
  const { newcomers } = await overview(place)
  expect([newcomers.total, names(newcomers), newcomers.items.map(({ wrote }: { wrote: boolean }) => wrote)]).toEqual([2, ['Nia', 'Owen'], [false, true]])
})

it('quiet is who wrote here before, and not in the last 90 days; who only reads is left in peace', async () => {
  const home = await scene.community(fiona)
  const elsewhere = await scene.community(fiona)
  const [rhian, sam, tom, gone] = await scene.people('Rhian', 'Sam', 'Tom', 'Gone') as [Person, Person, Person, Person]
  await scene.members(home, fiona, rhian, sam, tom, gone)
  await scene.members(elsewhere, fiona, rhian)
  const talk = await scene.discussion(rhian, home)
  for (const person of [sam, gone])
    await scene.comment(person, talk, 'What I know')
  await scene.cms.query('update cop_contributions set created_at = ? where author_id = ?', [ago(200), rhian.userId])
  for (const person of [sam, gone])
    await scene.cms.query('update cop_comments set created_at = ? where author_id = ?', [ago(120), person.userId])
  // What she writes elsewhere is not for these facilitators to know of.
  await scene.discussion(rhian, elsewhere)
  await gone.api.post(`/communities/${home.slug}/leave`)
  expect(await overview(home)).toMatchObject({ quiet: { total: 2, items: [{ name: 'Sam', wrote: true }, { name: 'Rhian' }] } })
  await scene.comment(rhian, talk, 'Here again')
  expect(names((await overview(home)).quiet)).toEqual(['Sam'])
})

it('a discussion waits until somebody replies or it is locked, the oldest first', async () => {
  const home = await scene.community(fiona)
  const talks = []
  for (let number = 1; number <= 7; number++)
    talks.push(await scene.discussion(fiona, home, { title: `Question ${number}` }))
  const waiting = async () => {
    const { total, items } = (await overview(home)).waiting
    return [total, items.map(({ title }: { title: string }) => title)]
  }
  expect(await waiting()).toEqual([7, ['Question 1', 'Question 2', 'Question 3', 'Question 4', 'Question 5']])
  await scene.comment(fiona, talks[0]!, 'An answer')
  await fiona.api.post(`${talks[1]!.path}/moderate`, { action: 'lock' })
  await fiona.api.post(`${talks[2]!.path}/moderate`, { action: 'delete' })
  expect(await waiting()).toEqual([4, ['Question 4', 'Question 5', 'Question 6', 'Question 7']])
})

it('everybody on a list is there page by page, once', async () => {
  const home = await scene.community(fiona)
  const people = await Promise.all(Array.from({ length: 55 }, (_, number) => scene.person({ name: `Person ${number}`, signIn: false })))
  const now = new Date()
  for (const [number, { userId }] of people.entries()) {
    // Many joined at the same moment: the row's number decides.
    const at = ago(Math.floor(number / 10))
    await scene.cms.query(`insert into cop_memberships (document_id, user_id, community_id, role, state, joined_at, created_at, updated_at, published_at) values (?, ?, ?, 'member', 'active', ?, ?, ?, ?)`, [`m${number}`.padEnd(24, 'x'), userId, home.id, at, now, now, now])
  }
  const list = `/communities/${home.slug}/facilitation/new`
  const first = (await fiona.api.get(list)).body.data
  const second = (await fiona.api.get(list, { cursor: first.nextCursor })).body.data
  const all = [...names(first), ...names(second)]
  expect([first.items.length, second.items.length, second.nextCursor, new Set(all).size]).toEqual([50, 5, null, 55])
  expect((await overview(home)).newcomers.total).toBe(55)
  expect((await fiona.api.get(list, { cursor: 'x' })).status).toBe(400)
  expect((await fiona.api.get(`/communities/${home.slug}/facilitation/all`)).status).toBe(400)
})

describe('the prompt of the week', () => {
  const ofStage = (stage: string) => promptTexts.filter(prompt => (prompt.stage ?? stage) === stage).map(({ text }) => text)

  it('is one for the community\'s stage, in the reader\'s language', async () => {
    const english = (await overview(place)).prompt
    const welsh = (await overview(place, { 'accept-language': 'cy' })).prompt
    const text = ofStage('planning').find(({ en }) => en === english.text)
    expect([english.language, welsh.language, welsh.id, welsh.text]).toEqual(['en', 'cy', english.id, text?.cy])
  })

  it('is what staff made of it, and none where nobody can write', async () => {
    const home = await scene.community(fiona)
    const { id } = (await overview(home)).prompt
    const at = `/content-manager/collection-types/plugin::communities.prompt/${id}`
    expect((await staff.panel.put(`${at}?locale=cy`, { text: 'Beth sy’n newydd?' })).status).toBe(200)
    expect((await overview(home, { 'accept-language': 'cy' })).prompt.text).toBe('Beth sy’n newydd?')
    expect((await staff.panel.delete(`${at}?locale=*`)).status).toBe(200)
    expect((await overview(home)).prompt.id).not.toBe(id)
    await fiona.api.post(`/communities/${home.slug}/lifecycle/move`, { to: 'archived', reason: 'It was not needed' })
    expect((await overview(home)).prompt).toBeNull()
  })
})

describe('the community where facilitators meet', () => {
  const choose = (community: Community, on = true) => staff.api.post(`/communities/${community.documentId}/for-facilitators`, { on })

  it('is offered to whoever facilitates, who joins with one click where others ask', async () => {
    const [host, member] = await scene.people('Host', 'Member') as [Person, Person]
    const meeting = await scene.community(host, { name: 'Where we meet', joining: 'request' })
    expect((await overview(place)).offered).toBeNull()
    expect((await choose(meeting)).status).toBe(200)
    expect((await overview(place)).offered).toEqual({ slug: meeting.slug, name: 'Where we meet' })
    expect((await host.api.get(`/communities/${meeting.slug}/facilitation`)).body.data.offered).toBeNull()
    expect((await member.api.post(`/communities/${meeting.slug}/join`, { reason: 'I would like to' })).body.data.state).toBe('pending')
    expect((await fiona.api.post(`/communities/${meeting.slug}/join`, {})).body.data.state).toBe('active')
    expect((await overview(place)).offered).toBeNull()
  })

  it('is one at most, in the directory, and chosen by staff alone', async () => {
    const [host, other] = await scene.people('Host', 'Other') as [Person, Person]
    const own = await scene.community(other)
    const offered = async () => (await other.api.get(`/communities/${own.slug}/facilitation`)).body.data.offered?.slug ?? null
    const [first, second] = [await scene.community(host), await scene.community(host)]
    await choose(first)
    await choose(second)
    expect(await offered()).toBe(second.slug)
    const hidden = await scene.community(host, { listed: false, reach: 'community', joining: 'invitation' })
    expect((await choose(hidden)).body.error.details.code).toBe('not-listed')
    expect(await offered()).toBe(second.slug)
    await choose(first, false)
    expect(await offered()).toBe(second.slug)
    await choose(second, false)
    expect(await offered()).toBeNull()
    const entries = await scene.cms.query<{ n: number | string }>(`select count(*) as n from cop_audit_entries where action = 'community.edited' and subject_id in (?, ?)`, [first.documentId, second.documentId])
    expect(Number(entries[0]!.n)).toBe(4)
  })

  it('whoever becomes a facilitator is told of it, and nobody else', async () => {
    const [host, rhys] = await scene.people('Host', 'Rhys') as [Person, Person]
    const meeting = await scene.community(host)
    await choose(meeting)
    await scene.members(place, fiona, rhys)
    const told = async (role: string) => {
      await fiona.api.post(`/communities/${place.slug}/members/${rhys.id}/role`, { role })
      await scene.settled()
      return scene.mailsTo(rhys).at(-1)!.text.includes(`/c/${meeting.slug}/join`)
    }
    expect([await told('champion'), await told('facilitator')]).toEqual([false, true])
  })
})
