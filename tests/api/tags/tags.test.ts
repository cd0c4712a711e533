import type { Admin, Community, Person, Scene } from '../../support'
import { createAdmin, startScene } from '../../support'
import { moderate, read } from '../discussions/calls'

let scene: Scene
let fiona: Person
let amy: Person
let bob: Person
let stranger: Person
let staff: Admin
let place: Community

interface Tag { slug: string, name: string, by: { id: string } | null, canRemove: boolean }
const tagged = async (person: Person, talk: { path: string }, ...tags: string[]) => (await person.api.post(`${talk.path}/tags`, { tags })).body.data as Tag[]
const page = async (who: { api: Person['api'] }, tag: string) => (await who.api.get(`/tags/${tag}`))
const suggested = async (person: Person, q: string) => (await person.api.get('/tags', { q })).body.data.map(({ name }: { name: string }) => name)

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, amy, bob, stranger] = await scene.people('Fiona', 'Amy', 'Bob', 'Stranger') as [Person, Person, Person, Person]
  place = await scene.community(fiona, { reach: 'public' })
  await scene.members(place, fiona, amy, bob)
  staff = await createAdmin(scene.cms, 'communities-km-staff')
})
afterAll(() => scene?.stop())

describe('tags on a discussion', () => {
  it('are added by any member, once each, and say by whom', async () => {
    const talk = await scene.discussion(amy, place)
    await tagged(amy, talk, 'Social value', 'Procurement')
    const tags = await tagged(bob, talk, 'social  VALUE', 'Toys')
    expect(tags.map(({ slug, name, by, canRemove }) => [slug, name, by?.id, canRemove])).toEqual([
      ['social-value', 'Social value', amy.id, false],
      ['procurement', 'Procurement', amy.id, false],
      ['toys', 'Toys', bob.id, true],
    ])
    const { discussion } = await read({ api: scene.visitor }, talk)
    expect(discussion.tags.map(({ slug, by, canRemove }: Tag) => [slug, by, canRemove])).toEqual([['social-value', null, false], ['procurement', null, false], ['toys', null, false]])
    expect(discussion.can.tag).toBe(false)
    expect((await read(bob, talk)).discussion.can.tag).toBe(true)
  })

  it('of one word, added by two in the same moment, are one', async () => {
    const talk = await scene.discussion(amy, place)
    await Promise.all([amy, bob, fiona].map(person => tagged(person, talk, 'Simultaneous')))
    expect((await read(amy, talk)).discussion.tags).toHaveLength(1)
    expect(await scene.cms.query('select id from cop_tags where slug = ?', ['simultaneous'])).toHaveLength(1)
  })

  it('are taken away by whoever added them, and by facilitators', async () => {
    const talk = await scene.discussion(amy, place)
    await tagged(amy, talk, 'One', 'Two', 'Three')
    expect((await bob.api.delete(`${talk.path}/tags/one`)).status).toBe(403)
    expect((await amy.api.delete(`${talk.path}/tags/one`)).status).toBe(200)
    expect((await fiona.api.delete(`${talk.path}/tags/two`)).body.data.map(({ slug }: Tag) => slug)).toEqual(['three'])
    expect((await fiona.api.delete(`${talk.path}/tags/two`)).status).toBe(404)
  })

  it('are for members, and for what they may read', async () => {
    const talk = await scene.discussion(amy, place)
    expect((await stranger.api.post(`${talk.path}/tags`, { tags: ['Mine'] })).body.error.details.code).toBe('not-member')
    expect((await scene.visitor.post(`${talk.path}/tags`, { tags: ['Mine'] })).status).toBe(401)
    const inside = await scene.discussion(fiona, await scene.community(fiona, { reach: 'community' }))
    expect((await amy.api.post(`${inside.path}/tags`, { tags: ['Mine'] })).status).toBe(404)
  })

  it.each([[['<!-- -->']], [['a,b']], [['x']], [[]], [['x'.repeat(41)]], [Array.from({ length: 11 }, (_, n) => `tag ${n}`)]])('refuses %j', async (tags) => {
    const talk = await scene.discussion(amy, place)
    expect((await amy.api.post(`${talk.path}/tags`, { tags })).status).toBe(400)
  })

  it('are twenty at most', async () => {
    const talk = await scene.discussion(amy, place)
    await tagged(amy, talk, ...Array.from({ length: 10 }, (_, n) => `first ${n}`))
    await tagged(amy, talk, ...Array.from({ length: 10 }, (_, n) => `second ${n}`))
    expect((await amy.api.post(`${talk.path}/tags`, { tags: ['One more'] })).body.error.details.errors[0]).toMatchObject({ path: ['tags'], code: 'too-many' })
    expect((await read(amy, talk)).discussion.tags).toHaveLength(20)
  })
})

describe('a tag\'s page', () => {
  it('shows everything that the reader may read, counts only that, and what stands beside it', async () => {
    const inside = await scene.community(fiona, { reach: 'community', joining: 'invitation' })
    const [open, network, closed] = [await scene.discussion(fiona, place, { title: 'Open one', audience: 'public' }), await scene.discussion(fiona, place, { title: 'Network one', audience: 'network' }), await scene.discussion(fiona, inside, { title: 'Closed one' })]
    await tagged(fiona, open, 'Harbours', 'Boats')
    await tagged(fiona, network, 'Harbours', 'Boats', 'Nets')
    await tagged(fiona, closed, 'Harbours', 'Secret quay')
    const shows = async (who: { api: Person['api'] }) => {
      const { data } = (await page(who, 'harbours')).body
      return [data.total, data.items.map(({ title }: { title: string }) => title), data.related.map(({ slug, count }: { slug: string, count: number }) => `${slug} ${count}`)]
    }
    expect(await shows(fiona)).toEqual([3, ['Closed one', 'Network one', 'Open one'], ['boats 2', 'nets 1', 'secret-quay 1']])
    expect(await shows(stranger)).toEqual([2, ['Network one', 'Open one'], ['boats 2', 'nets 1']])
    expect(await shows({ api: scene.visitor })).toEqual([1, ['Open one'], ['boats 1']])
  })

  it('is not there for those who may read nothing on it, nor are its words suggested', async () => {
    const inside = await scene.community(fiona, { reach: 'community', joining: 'invitation', listed: false })
    await tagged(fiona, await scene.discussion(fiona, inside), 'Merger of Ambridge')
    const absent = await stranger.api.get('/tags/no-such-tag')
    const hidden = await page(stranger, 'merger-of-ambridge')
    expect([hidden.status, hidden.body]).toEqual([404, absent.body])
    expect(await suggested(stranger, 'merg')).toEqual([])
    expect(await suggested(fiona, 'merg')).toEqual(['Merger of Ambridge'])
    expect(await suggested(fiona, 'ambri')).toEqual(['Merger of Ambridge'])
  })

  it('empties with what was hidden', async () => {
    const talk = await scene.discussion(amy, place)
    await tagged(amy, talk, 'Fleeting')
    expect((await page(bob, 'fleeting')).status).toBe(200)
    await moderate(fiona, talk, 'hide')
    expect((await page(bob, 'fleeting')).status).toBe(404)
    expect(await suggested(bob, 'fleet')).toEqual([])
  })

  it('is paged, all of it once', async () => {
    for (let count = 0; count < 23; count++)
      await tagged(amy, await scene.discussion(amy, place, { title: `Paged ${count}` }), 'Paged')
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { data } = (await bob.api.get('/tags/paged', cursor ? { cursor } : {})).body as { data: { items: { title: string }[], nextCursor: string | null } }
      seen.push(...data.items.map(({ title }) => title))
      cursor = data.nextCursor
    }
    expect(seen).toEqual(Array.from({ length: 23 }, (_, count) => `Paged ${22 - count}`))
  })
})

describe('interests', () => {
  it('are suggested only where the profile lets them be seen', async () => {
    await amy.api.patch('/me/profile', { interests: ['Beekeeping rules'], visibility: { interests: 'nobody' } })
    expect(await suggested(stranger, 'beek')).toEqual([])
    expect(await suggested(amy, 'beek')).toEqual(['Beekeeping rules'])
    await amy.api.patch('/me/profile', { visibility: { interests: 'registered' } })
    expect(await suggested(stranger, 'beek')).toEqual(['Beekeeping rules'])
  })
})

describe('KM staff', () => {
  const tag = async (path: string, body = {}) => staff.api.post(`/tags/${path}`, body)

  it('merge two words for one thing: discussions, profiles and addresses follow', async () => {
    const [one, both] = [await scene.discussion(amy, place), await scene.discussion(amy, place)]
    await tagged(amy, one, 'Bins')
    await tagged(amy, both, 'Bins', 'Waste')
    await bob.api.patch('/me/profile', { interests: ['Bins', 'Waste'] })
    await amy.api.patch('/me/profile', { interests: ['Bins'] })
    expect((await tag('bins/merge', { into: 'waste' })).body.data).toMatchObject({ state: 'merged', mergedInto: 'Waste', contributions: 0, people: 0 })
    expect((await read(amy, one)).discussion.tags.map(({ slug }: Tag) => slug)).toEqual(['waste'])
    expect((await read(amy, both)).discussion.tags.map(({ slug }: Tag) => slug)).toEqual(['waste'])
    expect((await page(bob, 'bins')).body.data.tag).toEqual({ slug: 'waste', name: 'Waste' })
    for (const person of [amy, bob])
      expect((await person.api.get('/me/profile')).body.data.interests.map(({ slug }: Tag) => slug)).toEqual(['waste'])
    // Whoever still writes the old word gets the new one.
    const later = await scene.discussion(amy, place)
    expect((await tagged(amy, later, 'bins')).map(({ slug }) => slug)).toEqual(['waste'])
    expect((await tag('waste/merge', { into: 'waste' })).status).toBe(409)
    expect((await tag('waste/merge', { into: 'bins' })).status).toBe(409)
  })

  it('rename one, whose old address leads on', async () => {
    const talk = await scene.discussion(amy, place)
    await tagged(amy, talk, 'Recyling')
    expect((await tag('recyling/rename', { name: 'Recycling' })).body.data).toMatchObject({ slug: 'recycling', name: 'Recycling', contributions: 1 })
    expect((await page(bob, 'recyling')).body.data.tag.slug).toBe('recycling')
    expect((await tag('recycling/rename', { name: 'RECYCLING' })).body.data.name).toBe('RECYCLING')
    expect((await tag('recycling/rename', { name: 'Waste' })).body.error.details.code).toBe('tag-exists')
    expect((await tag('recycling/rename', { name: 'Recyling' })).body.data.slug).toBe('recyling')
  })

  it('ban one, and let it be used again', async () => {
    const talk = await scene.discussion(amy, place)
    await tagged(amy, talk, 'Rude word', 'Good word')
    await tag('rude-word/ban')
    expect((await read(amy, talk)).discussion.tags.map(({ slug }: Tag) => slug)).toEqual(['good-word'])
    expect((await page(amy, 'rude-word')).status).toBe(404)
    expect(await suggested(amy, 'rude')).toEqual([])
    expect((await amy.api.post(`${talk.path}/tags`, { tags: ['Rude WORD'] })).body.error.details.errors[0].code).toBe('tag-banned')
    expect((await amy.api.patch('/me/profile', { interests: ['Rude word'] })).body.error.details.errors[0].code).toBe('tag-banned')
    expect((await staff.api.get('/tags', { state: 'banned' })).body.data.items).toEqual([expect.objectContaining({ slug: 'rude-word', contributions: 1 })])
    await tag('rude-word/unban')
    expect((await page(amy, 'rude-word')).status).toBe(200)
  })

  it('alone do, and every change is told to those who follow', async () => {
    const facilitator = await createAdmin(scene.cms, 'communities-facilitator')
    for (const [path, body] of [['paged/ban', {}], ['paged/rename', { name: 'Else' }], ['paged/merge', { into: 'waste' }]] as const)
      expect((await facilitator.api.post(`/tags/${path}`, body)).status).toBe(403)
    expect((await facilitator.api.get('/tags')).status).toBe(403)
    const rows = await scene.cms.query<{ payload: string | object }>(`select payload from cop_outbox_events where type = 'contributions.tagged' order by id desc limit 1`)
    await tag('paged/ban')
    const [told] = await scene.cms.query<{ payload: string | { contributionIds: number[] } }>(`select payload from cop_outbox_events where type = 'contributions.tagged' order by id desc limit 1`)
    expect(told).not.toEqual(rows[0])
    const payload = typeof told!.payload === 'string' ? JSON.parse(told!.payload) as { contributionIds: number[] } : told!.payload
    expect(payload.contributionIds).toHaveLength(23)
  })
})
