import type { Admin, Community, Person, Scene } from '../../support'
import { createAdmin, documentId, startScene, until } from '../../support'
import { communityAt, lifecycleOf, move } from './calls'

let scene: Scene
let fiona: Person
let member: Person
let staff: Admin

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, member] = await scene.people('Fiona', 'Mary') as [Person, Person]
  staff = await createAdmin(scene.cms, 'communities-km-staff')
})
beforeEach(() => scene.mailbox.clear())
afterAll(() => scene?.stop())

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
const at = ({ slug }: Community) => `/communities/${slug}/closedown`
const pathOf = async (place: Community, query = {}) => (await fiona.api.get(at(place), query)).body.data
const setDate = (place: Community, ahead = 30) => fiona.api.put(`${at(place)}/date`, { day: day(ahead), reason: 'It has done its work' })
const undone = ({ steps }: { steps: { step: string, done: boolean }[] }) => steps.filter(one => !one.done).map(one => one.step)
const answer = (person: Person, place: Community, words: object) => person.api.put(`/communities/${place.slug}/closing-questions`, { worth: '', learned: '', next: '', named: false, ...words })

async function closing(): Promise<Community> {
  const place = await communityAt(scene, fiona, 'startup')
  await scene.members(place, fiona, member)
  await move(fiona, place, 'closedown')
  await scene.settled()
  scene.mailbox.clear()
  return place
}

/** What runs every night begins now; a loose attachment goes after the dates were looked at. */
async function night() {
  await scene.cms.query('insert into cop_attachments (document_id) values (?)', [documentId()])
  await scene.cms.run('communities-housekeeping')
  await until(() => scene.cms.query('select id from cop_attachments where contribution_id is null and comment_id is null'), rows => rows.length === 0)
  await scene.settled()
}

describe('the way to the end', () => {
  it('says what is still open, as it is at the moment', async () => {
    const place = await closing()
    await fiona.api.patch(`/communities/${place.slug}`, { joining: 'request' })
    const [asker] = await scene.people('Asker') as [Person]
    await asker.api.post(`/communities/${place.slug}/join`, { reason: 'Please' })
    const talk = await scene.discussion(member, place, { title: 'Who knows?' })
    const meeting = await scene.discussion(member, place, { title: 'One last time', event: { starts: `${day(3)}T10:00`, ends: `${day(3)}T11:00`, place: null, link: null } })
    await fiona.api.post(`/communities/${place.slug}/invitations`, { emails: ['guest@council.example'] })
    const before = await pathOf(place)
    expect(before).toMatchObject({ stage: 'closedown', date: null, told: null, looseEnds: { questions: { total: 1, items: [{ slug: talk.slug, title: 'Who knows?' }] }, events: { total: 1, items: [{ slug: meeting.slug, title: 'One last time' }] }, requests: { total: 1, oldest: expect.any(String) }, invitations: { total: 1 } } })
    expect(undone(before)).toEqual(['told', 'outputs', 'loose-ends', 'lessons', 'date'])
    await scene.comment(fiona, talk, 'I do')
    const [request] = (await fiona.api.get(`/communities/${place.slug}/requests`)).body.data.items
    await fiona.api.post(`/communities/${place.slug}/requests/decide`, { requests: [request.id], decision: 'decline', message: 'It ends' })
    const [invitation] = (await fiona.api.get(`/communities/${place.slug}/invitations`)).body.data.items
    await fiona.api.delete(`/communities/${place.slug}/invitations/${invitation.id}`)
    await member.api.post(`${meeting.path}/moderate`, { action: 'delete' })
    const after = await pathOf(place)
    expect([after.looseEnds, undone(after)]).toEqual([{ questions: { total: 0, items: [] }, events: { total: 0, items: [] }, requests: { total: 0, oldest: null }, invitations: { total: 0 } }, ['told', 'outputs', 'lessons', 'date']])
  })

  it('keeps lessons, which go only where they are', async () => {
    const [place, other] = [await closing(), await closing()]
    const first = (await fiona.api.post(`${at(place)}/lessons`, { text: 'Ask *earlier*' })).body.data
    expect(first).toMatchObject({ text: 'Ask *earlier*', author: { name: 'Fiona' } })
    await fiona.api.post(`${at(place)}/lessons`, { text: 'Meet in person' })
    expect((await pathOf(place)).lessons.map(({ text }: { text: string }) => text)).toEqual(['Meet in person', 'Ask *earlier*'])
    expect((await fiona.api.delete(`${at(other)}/lessons/${first.id}`)).status).toBe(404)
    expect((await fiona.api.delete(`${at(place)}/lessons/${first.id}`)).status).toBe(200)
    expect((await pathOf(place)).lessons).toHaveLength(1)
  })

  it('is not gone by members, nor before it closes', async () => {
    const place = await communityAt(scene, fiona, 'startup')
    await scene.members(place, fiona, member)
    expect([(await setDate(place)).body.error.details.code, (await fiona.api.post(`${at(place)}/tell`, { message: 'The end' })).body.error.details.code, (await answer(member, place, { worth: 'x' })).body.error.details.code]).toEqual(['not-closing', 'not-closing', 'not-closing'])
    await move(fiona, place, 'closedown')
    expect([(await member.api.get(at(place))).status, (await member.api.put(`${at(place)}/date`, { day: day(3), reason: 'Why not' })).status]).toEqual([403, 403])
  })
})

describe('telling members', () => {
  it('asks everybody once, in their language, and keeps a name where it is to be kept', async () => {
    const place = await closing()
    const cerys = await scene.person({ name: 'Cerys' })
    await cerys.api.patch('/me', { locale: 'cy' })
    const gone = await scene.person({ name: 'Gone' })
    await scene.members(place, fiona, cerys, gone)
    await gone.api.post(`/communities/${place.slug}/leave`)
    await scene.settled()
    scene.mailbox.clear()
    const last = day(120)
    await fiona.api.put(`${at(place)}/date`, { day: last, reason: 'It has done its work' })
    for (const message of ['Thank you, all\nof you', 'Again'])
      expect((await fiona.api.post(`${at(place)}/tell`, { message })).status).toBe(200)
    await scene.settled()
    const [told] = scene.mailsTo(member)
    expect([scene.mailsTo(member).length, scene.mailsTo(gone)]).toEqual([1, []])
    expect(told!.subject).toBe(`${place.name} is coming to an end`)
    expect(told!.text).toContain(`until ${new Date(`${last}T12:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })};`)
    expect(told!.text).toContain('> Thank you, all\n> of you')
    expect(told!.text).toContain(`/c/${place.slug}/closing`)
    expect(scene.mailsTo(cerys).map(({ subject, text }) => [subject, text.includes(`/cy/c/${place.slug}/closing`)])).toEqual([[`Mae ${place.name} yn dod i ben`, true]])

    expect((await answer(member, place, { worth: 'A great deal', named: true })).status).toBe(200)
    expect((await answer(cerys, place, { next: 'A wiki' })).status).toBe(200)
    expect((await answer(cerys, place, { next: 'A *better* wiki' })).status).toBe(200)
    const { answers } = await pathOf(place)
    expect(answers.items).toMatchObject([{ next: 'A *better* wiki', author: null }, { worth: 'A great deal', author: { name: 'Mary' } }])
    expect(JSON.stringify(answers.items[0])).not.toMatch(/Cerys|T\d\d:/)
    expect((await cerys.api.get(`/communities/${place.slug}/closing-questions`)).body.data).toMatchObject({ open: true, day: last, mine: { worth: '', next: 'A *better* wiki', named: false } })
    expect((await member.api.get(`/communities/${place.slug}/closing-questions`)).body.data.mine).toMatchObject({ worth: 'A great deal', named: true })
    expect((await answer(member, place, {})).body.error.details.errors).toMatchObject([{ path: ['worth'], code: 'empty' }])
    const { items } = (await staff.api.get('/audit', { community: place.documentId, action: 'community.closing-told' })).body.data
    expect(items).toMatchObject([{ reason: 'Thank you, all\nof you', by: { kind: 'member' } }])
  })
})

describe('the closing date', () => {
  it('is told anew to those who were told, each time it is another one, and to nobody before', async () => {
    const place = await closing()
    const cerys = await scene.person({ name: 'Cerys Two' })
    await cerys.api.patch('/me', { locale: 'cy' })
    await scene.members(place, fiona, cerys)
    const heard = async (change: () => Promise<unknown>) => {
      await scene.settled()
      scene.mailbox.clear()
      await change()
      await scene.settled()
      return [member, cerys].map(person => scene.mailsTo(person).map(({ subject }) => subject))
    }
    const inWords = (ahead: number, locale: string) => new Date(`${day(ahead)}T12:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })
    expect(await heard(() => setDate(place, 30))).toEqual([[], []])
    await fiona.api.post(`${at(place)}/tell`, { message: 'Thank you all' })
    expect(await heard(() => setDate(place, 40))).toEqual([[`${place.name} closes after ${inWords(40, 'en-GB')}`], [`Bydd ${place.name} yn cau ar ôl ${inWords(40, 'cy-GB')}`]])
    expect(scene.mailsTo(member)[0]!.text).toContain(`/c/${place.slug}/closing`)
    // Other words for the same day are for the history alone.
    expect(await heard(() => fiona.api.put(`${at(place)}/date`, { day: day(40), reason: 'For another reason' }))).toEqual([[], []])
    await member.api.post(`/communities/${place.slug}/leave`)
    expect(await heard(() => fiona.api.delete(`${at(place)}/date`))).toEqual([[], [`Nid oes diwrnod olaf i ${place.name} am y tro`]])
  })

  it('is within two years, can be changed and taken back, and stands on the board', async () => {
    const place = await closing()
    for (const wrong of [day(-2), day(800), 'soon', '2099-02-30'])
      expect([wrong, (await fiona.api.put(`${at(place)}/date`, { day: wrong, reason: 'It ends' })).status]).toEqual([wrong, 400])
    expect((await setDate(place, 30)).body.data).toMatchObject({ day: day(30), reason: 'It has done its work', setBy: { name: 'Fiona' } })
    await setDate(place, 40)
    const card = async () => (await staff.api.get('/board', { q: place.name })).body.data.flatMap((column: { items: { id: string }[] }) => column.items).find(({ id }: { id: string }) => id === place.documentId)
    expect((await card()).closing).toEqual({ done: 2, of: 5, day: day(40) })
    expect((await fiona.api.delete(`${at(place)}/date`)).status).toBe(200)
    expect([(await pathOf(place)).date, (await card()).closing.day]).toEqual([null, null])
    const { items } = (await staff.api.get('/audit', { community: place.documentId })).body.data
    expect(items.map(({ action, after }: { action: string, after: object | null }) => [action, after]).slice(0, 3)).toEqual([['community.closing-date-withdrawn', null], ['community.closing-date-set', { lastDay: day(40) }], ['community.closing-date-set', { lastDay: day(30) }]])
    await move(fiona, place, 'nurture')
    expect((await card()).closing).toBeNull()
  })

  it('closes it in the night after that day, in the name of whoever set it; others are left', async () => {
    const [place, later, back, suspended] = [await closing(), await closing(), await closing(), await closing()]
    const part = await scene.below(place, member)
    for (const one of [place, later, back, suspended])
      await setDate(one, 5)
    const past = (one: Community) => scene.cms.query('update cop_closedowns set last_day = ? where community_id = ?', [day(-1), one.id])
    await past(place)
    await scene.cms.query('update cop_closedowns set last_day = ? where community_id = ?', [day(0), later.id])
    // What goes on after all has no date any more.
    await move(fiona, back, 'nurture')
    await move(fiona, back, 'closedown')
    await past(suspended)
    await staff.api.post(`/communities/${suspended.documentId}/suspend`, { reason: 'To be looked at' })
    await night()
    const { stage, history } = await lifecycleOf(fiona, place)
    expect([stage, history.items[0]]).toMatchObject(['archived', { from: 'closedown', reason: 'It has done its work', movedBy: { name: 'Fiona' }, byStaff: false }])
    expect((await lifecycleOf(fiona, later)).stage).toBe('closedown')
    expect((await pathOf(back)).date).toBeNull()
    const stages = await scene.cms.query<{ id: number, stage: string }>('select id, stage from cop_communities where id in (?, ?)', [part.id, suspended.id])
    expect(Object.fromEntries(stages.map(row => [row.id, row.stage]))).toEqual({ [part.id]: 'archived', [suspended.id]: 'closedown' })
    expect((await member.api.post(`/communities/${place.slug}/discussions`, { title: 'Too late', body: 'x' })).status).toBe(403)
    expect((await answer(member, place, { worth: 'x' })).status).toBe(403)
  })

  it('goes with the life it belongs to: what was learned stays, the members are told anew', async () => {
    const place = await closing()
    await setDate(place)
    await fiona.api.post(`${at(place)}/tell`, { message: 'Thank you all' })
    await fiona.api.post(`${at(place)}/lessons`, { text: 'Ask earlier' })
    await move(fiona, place, 'planning')
    expect(await pathOf(place)).toMatchObject({ stage: 'planning', date: null, told: null, lessons: [{ text: 'Ask earlier' }] })
  })
})
