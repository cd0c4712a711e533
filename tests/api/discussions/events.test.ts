import type { Admin, Community, Person, Scene } from '../../support'
import { createAdmin, startScene, wrongCounters } from '../../support'
import { communityAt, lifecycleOf } from '../lifecycle/calls'
import { listed, read } from './calls'

let scene: Scene
let fiona: Person
let amy: Person
let stranger: Person
let staff: Admin
let place: Community

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, amy, stranger] = await scene.people('Fiona', 'Amy', 'Stranger') as [Person, Person, Person]
  staff = await createAdmin(scene.cms, 'communities-km-staff')
  place = await scene.community(fiona, { reach: 'public' })
  await scene.members(place, fiona, amy)
})
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene?.stop())

/** No date may be further away than two years. */
const nextYear = new Date().getUTCFullYear() + 1
/** In so many days from now at this hour, as a clock on the wall shows it. */
const wall = (days: number, hour = '10:00') => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T${hour}`
const event = (days: number, given = {}) => ({ starts: wall(days), ends: wall(days, '11:30'), place: 'Town Hall, room 3', link: 'https://meet.council.example/maps', ...given })
const start = (person: Person, given: object, at = place) => person.api.post(`/communities/${at.slug}/discussions`, { title: 'We meet', body: 'Bring a map', ...given })
const home = async (person: Pick<Person, 'api'>, at = place) => (await person.api.get(`/communities/${at.slug}`)).body.data
const coming = async (person: Pick<Person, 'api'>, at = place) => (await person.api.get(`/communities/${at.slug}/discussions`, { sort: 'coming' })).body.data.items.map(({ slug }: { slug: string }) => slug)
const errorsOf = ({ status, body }: { status: number, body: { error: { details: { errors: { path: string[], code: string }[] } } } }) => [status, ...body.error.details.errors.map(({ path, code }) => `${path.join('.')}: ${code}`)]
async function watch(...watched: string[]) {
  const { fingerprint } = (await fiona.api.get(`/communities/${place.slug}/watch-list`)).body.data
  expect((await fiona.api.put(`/communities/${place.slug}/watch-list`, { watched, fingerprint })).status).toBe(200)
}
/** As if it had been some time ago. */
const held = (slug: string, at = place) => scene.cms.query('update cop_events set starts_at = ?, ends_at = ? where contribution_id = (select id from cop_contributions where slug = ? and home_id = ?)', [new Date(Date.now() - 7_200_000), new Date(Date.now() - 3_600_000), slug, at.id])

describe('the date of a discussion', () => {
  it('is read by all who read the discussion, as a moment', async () => {
    const { slug } = (await start(amy, { title: 'Winter meeting', event: { ...event(0), starts: `${nextYear}-01-20T14:00`, ends: `${nextYear}-01-20T16:00` } })).body.data
    const { discussion } = await read({ api: scene.visitor }, { path: `/communities/${place.slug}/discussions/${slug}` })
    expect([discussion.startsAt, discussion.event]).toEqual([`${nextYear}-01-20T14:00:00.000Z`, { startsAt: `${nextYear}-01-20T14:00:00.000Z`, endsAt: `${nextYear}-01-20T16:00:00.000Z`, place: 'Town Hall, room 3', link: 'https://meet.council.example/maps' }])
    const summer = (await start(amy, { title: 'Summer meeting', event: { starts: `${nextYear}-07-20T14:00`, ends: `${nextYear}-07-21T16:00`, place: null, link: null } })).body.data
    expect((await read(amy, { path: `/communities/${place.slug}/discussions/${summer.slug}` })).discussion.event).toEqual({ startsAt: `${nextYear}-07-20T13:00:00.000Z`, endsAt: `${nextYear}-07-21T15:00:00.000Z`, place: null, link: null })
  })

  it('stands on the home and in a list of its own until it is over, the next first', async () => {
    const at = await scene.community(fiona, { reach: 'community', joining: 'request' })
    await scene.members(at, fiona, amy)
    const [later, sooner, past] = [(await start(fiona, { title: 'Later', event: event(20) }, at)).body.data.slug, (await start(fiona, { title: 'Sooner', event: event(3) }, at)).body.data.slug, (await start(fiona, { title: 'Past', event: event(2) }, at)).body.data.slug]
    await start(fiona, { title: 'No date' }, at)
    await held(past, at)
    expect(await coming(amy, at)).toEqual([sooner, later])
    expect((await home(amy, at)).coming.map(({ slug }: { slug: string }) => slug)).toEqual([sooner, later])
    expect((await home(stranger, at)).coming).toEqual([])
    expect([(await listed(amy, at)).length, (await home(amy, at)).latest.length]).toEqual([4, 4])
    await fiona.api.post(`/communities/${at.slug}/discussions/${sooner}/moderate`, { action: 'hide' })
    expect([await coming(amy, at), await coming(fiona, at)]).toEqual([[later], [later]])
  })

  it('goes on over pages, each once', async () => {
    const at = await scene.community(fiona)
    const slugs: string[] = []
    for (let number = 0; number < 23; number++)
      slugs.push((await start(fiona, { title: `Meeting ${number}`, event: event(1 + Math.floor(number / 2)) }, at)).body.data.slug)
    const first = (await fiona.api.get(`/communities/${at.slug}/discussions`, { sort: 'coming' })).body.data
    const second = (await fiona.api.get(`/communities/${at.slug}/discussions`, { sort: 'coming', cursor: first.nextCursor })).body.data
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([20, 3, null])
    expect([...first.items, ...second.items].map(({ slug }: { slug: string }) => slug)).toEqual(slugs)
  })

  it('is changed and taken away by whoever may edit; left out it stays', async () => {
    const { slug } = (await start(amy, { event: event(5) })).body.data
    const path = `/communities/${place.slug}/discussions/${slug}`
    expect((await amy.api.get(`${path}/source`)).body.data.event).toEqual(event(5))
    expect((await amy.api.patch(path, { title: 'We meet, later' })).status).toBe(200)
    expect((await read(amy, { path })).discussion.event.place).toBe('Town Hall, room 3')
    expect((await amy.api.patch(path, { event: event(9, { place: 'Library', link: null }) })).status).toBe(200)
    expect((await amy.api.get(`${path}/source`)).body.data.event).toEqual(event(9, { place: 'Library', link: null }))
    expect((await stranger.api.patch(path, { event: null })).status).toBe(403)
    expect((await fiona.api.patch(path, { event: null })).status).toBe(200)
    expect([(await read(amy, { path })).discussion.event, await coming(amy)]).toEqual([null, expect.not.arrayContaining([slug])])
    const [entry] = await scene.cms.query<{ before: string }>(`select * from cop_audit_entries where action = 'contribution.edited' order by id desc limit 1`)
    expect(JSON.stringify(entry)).toContain('Library')
  })

  it.each([
    ['ends before it starts', { starts: wall(3, '10:00'), ends: wall(3, '09:00') }, 'event.ends: ends-first'],
    ['ends when it starts', { ends: wall(3, '10:00'), starts: wall(3, '10:00') }, 'event.ends: ends-first'],
    ['lasts for weeks', { ends: wall(20) }, 'event.ends: ends-late'],
    ['is years away', { starts: '2090-01-01T10:00', ends: '2090-01-01T11:00' }, 'event.starts: out-of-range'],
    ['is a day that no month has', { starts: `${nextYear}-02-30T10:00`, ends: `${nextYear}-02-30T11:00` }, 'event.starts: invalid-format'],
    ['has seconds or a zone', { starts: `${wall(3)}:00Z` }, 'event.starts: invalid-format'],
    ['leads to a script', { link: 'javascript:alert(1)' }, 'event.link: invalid-format'],
    ['leads to plain http', { link: 'http://council.example' }, 'event.link: invalid-format'],
  ])('is refused when it %s, and the discussion with it', async (_, given, error) => {
    const before = await scene.cms.query('select id from cop_contributions')
    expect(errorsOf(await start(amy, { event: event(3, given) }))).toContain(error)
    expect(await scene.cms.query('select id from cop_contributions')).toHaveLength(before.length)
  })

  it('is looked through like the text: words and links that are watched wait', async () => {
    await watch('casino', 'bad.example')
    const states = await Promise.all([{ place: 'The old casino' }, { link: 'https://www.bad.example/x' }, {}].map(async (given, index) => (await start(amy, { title: `Watched ${index}`, event: event(4, given) })).body.data.state))
    expect(states).toEqual(['pending', 'pending', 'published'])
    const { slug } = (await start(amy, { title: 'Harmless', event: event(4) })).body.data
    const path = `/communities/${place.slug}/discussions/${slug}`
    expect((await amy.api.patch(path, { event: event(4, { place: 'Casino' }) })).body.data.state).toBe('pending')
    // Whoever decides reads the place, and approves what they read.
    const shown = (await fiona.api.get(`/communities/${place.slug}/reports`)).body.data.items.find(({ title }: { title: string }) => title === 'Harmless')
    expect(shown).toMatchObject({ text: expect.stringContaining('Casino'), held: { words: ['casino'] } })
    expect((await amy.api.patch(path, { event: event(4, { place: 'Casino, back door' }) })).status).toBe(200)
    const approve = (fingerprint: string) => fiona.api.post(`/communities/${place.slug}/reports/${shown.id}/decide`, { decision: 'approve', fingerprint })
    expect((await approve(shown.fingerprint)).body.error.details.code).toBe('changed')
    const again = (await fiona.api.get(`/communities/${place.slug}/reports`)).body.data.items.find(({ id }: { id: string }) => id === shown.id)
    expect([(await approve(again.fingerprint)).status, (await read(stranger, { path })).discussion.event.place]).toEqual([200, 'Casino, back door'])
    await watch()
  })
})

describe('what follows from it', () => {
  it('a discussion with a date is no question without an answer', async () => {
    const at = await scene.community(fiona)
    await start(fiona, { title: 'A date', event: event(3) }, at)
    await start(fiona, { title: 'A question' }, at)
    expect((await home(fiona, at)).unanswered.map(({ title }: { title: string }) => title)).toEqual(['A question'])
  })

  it('the first event held ticks its task by itself', async () => {
    const at = await communityAt(scene, fiona, 'startup', 'nurture')
    const task = async () => (await lifecycleOf(fiona, at)).toolkit.tasks.find(({ text }: { text: string }) => text === 'Hold the first event')
    const { slug } = (await start(fiona, { event: event(3) }, at)).body.data
    expect(await task()).toMatchObject({ automatic: true, done: false })
    await held(slug, at)
    expect(await task()).toMatchObject({ automatic: true, done: true })
  })

  it('goes with the discussion when that is moved, and when KM staff delete it for good', async () => {
    const [from, to] = [await scene.community(fiona), await scene.community(fiona)]
    const { slug, id } = (await start(fiona, { title: 'On the move', event: event(6) }, from)).body.data
    const path = `/communities/${from.slug}/discussions/${slug}/move`
    const { fingerprint } = (await fiona.api.get(`${path}/plan`, { to: to.slug })).body.data.plan
    expect((await fiona.api.post(path, { to: to.slug, fingerprint, reason: 'It belongs there' })).status).toBe(200)
    expect([await coming(fiona, from), (await coming(fiona, to)).length]).toEqual([[], 1])
    expect((await staff.panel.delete(`/content-manager/collection-types/plugin::communities.contribution/${id}`)).status).toBe(200)
    expect(await scene.cms.query('select id from cop_events where contribution_id is null or contribution_id not in (select id from cop_contributions)')).toEqual([])
  })
})
