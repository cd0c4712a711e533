import type { Community, Person, Scene } from '../../support'
import { startScene, until } from '../../support'

let scene: Scene
let fiona: Person
let amy: Person
let place: Community
beforeAll(async () => {
  scene = await startScene()
  ;[fiona, amy] = await scene.people('Fiona Facilitator', 'Amy Archivist') as [Person, Person]
  place = await scene.community(fiona, { name: 'Address matchers', summary: 'People who match addresses', reach: 'public' })
  await scene.members(place, fiona, amy)
})
afterAll(() => scene?.stop())

interface Item { kind: string, slug?: string, titleHtml: string, excerptHtml: string, comment?: string | null }
const find = async (api: Person['api'], q: string, more: Record<string, string | number> = {}) => (await api.get('/search', { q, ...more })).body.data as { items: Item[], total: number | null, facets: Record<string, { count: number }[]> | null, didYouMean: string | null }
const titles = ({ items }: { items: Item[] }) => items.map(({ titleHtml }) => titleHtml.replace(/<\/?mark>/g, ''))
/** Waits until the index has caught up. */
const settled = () => scene.settled()

describe('search', () => {
  it('finds a discussion, and a reply deep in it by its own words, with its place', async () => {
    const talk = await scene.discussion(amy, place, { title: 'Which gazetteer do you use?', body: 'We look for **one**.' })
    const reply = await scene.comment(fiona, talk, 'The national one, with <b>chimney</b> numbers')
    await settled()
    const found = await find(scene.visitor, 'gazetteer')
    expect(titles(found)).toEqual(['Which gazetteer do you use?'])
    expect(found.items[0]!.titleHtml).toContain('<mark>gazetteer</mark>')
    const [item] = (await find(scene.visitor, 'chimney')).items
    expect(item).toMatchObject({ kind: 'discussion', comment: reply.id })
    expect(item!.excerptHtml).toContain('<mark>chimney</mark>')
    expect(item!.excerptHtml).not.toContain('<b>')
  })

  it('follows edits, hiding, restoring and deleting', async () => {
    const talk = await scene.discussion(amy, place, { title: 'About weathervanes', body: 'Nothing else' })
    await settled()
    expect(titles(await find(amy.api, 'weathervanes'))).toEqual(['About weathervanes'])
    await amy.api.patch(talk.path, { title: 'About lightning rods' })
    await settled()
    expect(titles(await find(amy.api, 'weathervanes'))).toEqual([])
    expect(titles(await find(amy.api, 'lightning'))).toEqual(['About lightning rods'])
    await fiona.api.post(`${talk.path}/moderate`, { action: 'hide' })
    expect(titles(await find(scene.visitor, 'lightning'))).toEqual([])
    await settled()
    expect(titles(await find(fiona.api, 'lightning'))).toEqual([])
    await fiona.api.post(`${talk.path}/moderate`, { action: 'restore' })
    await settled()
    expect(titles(await find(scene.visitor, 'lightning'))).toEqual(['About lightning rods'])
  })

  it('finds communities and, for those who are signed in, people', async () => {
    await amy.api.patch('/me', { jobTitle: 'Cartographer' })
    await settled()
    expect(titles(await find(scene.visitor, 'address matchers'))).toContain('Address matchers')
    expect(titles(await find(fiona.api, 'cartographer'))).toEqual(['Amy Archivist'])
    const anonymous = await find(scene.visitor, 'cartographer')
    expect([anonymous.total, anonymous.items]).toEqual([0, []])
    expect(titles(await find(fiona.api, '', { kind: 'person' }))).toContain('Amy Archivist')
  })

  it('counts by kind, community and year, and narrows by each', async () => {
    const other = await scene.community(fiona, { name: 'Street namers', reach: 'public' })
    await scene.discussion(fiona, place, { title: 'Numbering cul-de-sacs' })
    await scene.discussion(fiona, other, { title: 'Numbering crescents' })
    await settled()
    const found = await find(scene.visitor, 'numbering')
    expect(found.total).toBe(2)
    expect(found.facets!.kind).toEqual([{ kind: 'discussion', count: 2 }])
    expect(found.facets!.community).toEqual(expect.arrayContaining([{ slug: place.slug, name: 'Address matchers', count: 1 }, { slug: other.slug, name: 'Street namers', count: 1 }]))
    expect(found.facets!.year).toEqual([{ year: String(new Date().getUTCFullYear()), count: 2 }])
    expect(titles(await find(scene.visitor, 'numbering', { community: other.slug }))).toEqual(['Numbering crescents'])
    expect(titles(await find(scene.visitor, 'numbering', { from: '2000-01-01', to: '2001-01-01' }))).toEqual([])
    expect(titles(await find(scene.visitor, 'numbering', { pageSize: 1, page: 2 }))).toHaveLength(1)
  })

  it('asks "did you mean" in words of what the viewer may read', async () => {
    await scene.discussion(amy, place, { title: 'Procurement of cutlery' })
    await settled()
    const found = await find(scene.visitor, 'procuremant of cutlery')
    expect(titles(found)).toEqual(['Procurement of cutlery'])
    expect(found.didYouMean).toBe('procurement of cutlery')
    expect((await find(scene.visitor, 'procurement of cutlery')).didYouMean).toBeNull()
  })

  it('suggests while one is typing', async () => {
    await scene.discussion(amy, place, { title: 'Thatching with heather' })
    await settled()
    const { communities, discussions } = (await scene.visitor.get('/search/suggestions', { q: 'thatch' })).body.data
    expect([communities, titles({ items: discussions })]).toEqual([[], ['Thatching with heather']])
    const { people } = (await fiona.api.get('/search/suggestions', { q: 'amy arch' })).body.data
    expect(titles({ items: people })).toEqual(['Amy Archivist'])
    expect((await scene.visitor.get('/search/suggestions', { q: 'amy arch' })).body.data.people).toEqual([])
  })
})

describe('what is private', () => {
  let inside: Community
  const secret = 'Zeppelinhangar'
  beforeAll(async () => {
    inside = await scene.community(fiona, { name: 'Inner circle', reach: 'community', joining: 'invitation', listed: false })
    const talk = await scene.discussion(fiona, inside, { title: `The ${secret}`, body: 'Nobody else knows' })
    await scene.comment(fiona, talk, 'Also called a Quonsetbarrack')
    await settled()
  })

  it('is found by those inside', async () => {
    expect(titles(await find(fiona.api, secret))).toEqual([`The ${secret}`])
    expect((await find(fiona.api, 'quonsetbarrack')).items).toHaveLength(1)
  })

  it.each(['zeppelinhangar', 'zeppelinhanger', 'zepp', 'quonsetbarrack', 'quonsetbarack', 'inner circle', '"nobody else knows"'])('is not found, counted, suggested or corrected by others: %s', async (words) => {
    for (const api of [scene.visitor, amy.api]) {
      const found = await find(api, words)
      expect([found.items, found.total, found.didYouMean]).toEqual([[], 0, null])
      expect(JSON.stringify(found.facets)).not.toMatch(/inner|circle/i)
      const { communities, discussions, people, tags } = (await api.get('/search/suggestions', { q: words })).body.data
      expect([communities, discussions, people, tags]).toEqual([[], [], [], []])
    }
    expect(JSON.stringify((await find(amy.api, '')).facets)).not.toMatch(/inner-circle/)
  })

  it('is closed at once when a community is narrowed, whatever the index holds', async () => {
    const open = await scene.community(fiona, { name: 'Open until now', reach: 'public' })
    await scene.discussion(fiona, open, { title: 'Marzipan factories', audience: 'public' })
    await settled()
    expect(titles(await find(scene.visitor, 'marzipan'))).toEqual(['Marzipan factories'])
    await scene.cms.query(`update cop_communities set effective_reach = 'community', reach = 'community', effective_listed = ?, listed = ? where id = ?`, [false, false, open.id])
    for (const api of [scene.visitor, amy.api]) {
      const found = await find(api, 'marzipan')
      expect([found.items, found.total, found.facets!.community]).toEqual([[], 0, []])
    }
    expect(titles(await find(fiona.api, 'marzipan'))).toEqual(['Marzipan factories'])
  })

  it('is open and closed to somebody from one question to the next, as they come and go', async () => {
    const ben = await scene.person({ name: 'Ben' })
    const sees = async () => titles(await find(ben.api, secret)).length
    const seen = [await sees()]
    await scene.members(inside, fiona, ben)
    seen.push(await sees())
    await fiona.api.post(`/communities/${inside.slug}/members/${ben.id}/ban`, { reason: 'A trial' })
    seen.push(await sees())
    await fiona.api.post(`/communities/${inside.slug}/members/${ben.id}/readmit`)
    seen.push(await sees())
    expect(seen).toEqual([0, 1, 0, 1])
  })

  it('withholds counts where the index is behind the database', async () => {
    const talk = await scene.discussion(amy, place, { title: 'Origami bridges' })
    await settled()
    await scene.cms.query(`update cop_contributions set state = 'hidden' where document_id = ?`, [talk.id])
    const found = await find(scene.visitor, 'origami')
    expect([found.items, found.total, found.facets]).toEqual([[], null, null])
  })

  it('is not found by words that its author has taken out, however late the index is', async () => {
    const talk = await scene.discussion(amy, place, { title: 'Regrettable xylophones', body: 'The xylophone of Mr Smith' })
    await settled()
    await scene.cms.query(`update cop_contributions set title = 'Regrettable things', body_text = 'Nothing' where document_id = ?`, [talk.id])
    expect((await find(scene.visitor, 'xylophone')).items).toEqual([])
    const [item] = (await find(scene.visitor, 'regrettable')).items
    expect(item!.titleHtml).toBe('<mark>Regrettable</mark> things')
  })

  it('is a field of a profile that fewer people see', async () => {
    await amy.api.patch('/me/profile', { about: 'I collect barometers', visibility: { about: 'contacts' } })
    await settled()
    expect((await find(fiona.api, 'barometers')).items).toEqual([])
    await amy.api.patch('/me/profile', { visibility: { about: 'registered' } })
    await settled()
    expect(titles(await find(fiona.api, 'barometers'))).toEqual(['Amy Archivist'])
    // The choice counts before the index has heard of it.
    await scene.cms.query(`update cop_profiles set about_visibility = 'nobody' where user_id = ?`, [amy.userId])
    expect((await find(fiona.api, 'barometers')).items).toEqual([])
  })
})

describe('markup', () => {
  it('is never made of what somebody wrote or asked', async () => {
    await scene.discussion(amy, place, { title: 'Danger <img src=x onerror=alert(1)> ahead', body: 'With `<script>` and "quotes" & signs' })
    await settled()
    const [item] = (await find(scene.visitor, 'danger ahead')).items
    expect(item!.titleHtml).toBe('<mark>Danger</mark> &lt;img src=x onerror=alert(1)&gt; <mark>ahead</mark>')
    expect(item!.excerptHtml).not.toMatch(/<(?!\/?mark>)/)
    const answer = await scene.visitor.get('/search', { q: '<script>alert(1)</script>" OR 1=1' })
    expect(answer.status).toBe(200)
  })
})

describe('the index', () => {
  it('is filled by itself with what came past the services', async () => {
    await scene.cms.query(`update cop_contributions set title = 'Brought by hand' where title = 'Thatching with heather'`)
    await scene.cms.query('delete from cop_outbox_deliveries')
    const now = new Date()
    const [event] = await scene.cms.query<{ id: number }>(`insert into cop_outbox_events (document_id, type, payload, occurred_at, created_at, updated_at, published_at) values ('rebuildasked', 'search.rebuild-asked', '{}', ?, ?, ?, ?) returning id`, [now, now, now, now])
    await scene.cms.query(`insert into cop_outbox_deliveries (document_id, event_id, consumer, recipient, state, attempts, due_at, created_at, updated_at, published_at) values ('rebuildasked', ?, 'search', '', 'waiting', 0, ?, ?, ?, ?)`, [event!.id, now, now, now, now])
    await until(() => find(scene.visitor, 'brought by hand'), found => titles(found).includes('Brought by hand'))
  })

  it('comes back after its file was deleted', async () => {
    await scene.cms.kill()
    const { rmSync } = await import('node:fs')
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(`${scene.cms.env.DATA_FOLDER}/search.db${suffix}`, { force: true })
    await scene.cms.restart()
    await until(() => find(scene.visitor, 'gazetteer'), found => found.items.length === 1)
  })
})
