import type { Community, Person, Scene } from '../../support'
import { startScene } from '../../support'

let scene: Scene
let fiona: Person
let stranger: Person

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, stranger] = await scene.people('Fiona Facilitator', 'Sam Stranger') as [Person, Person]
})
afterAll(() => scene?.stop())

const slugsIn = (answer: { body: { data: { items: { slug: string }[] } } }) => answer.body.data.items.map(({ slug }) => slug)

describe('the directory', () => {
  let tag: string
  let topic: string
  let region: string
  let open: Community
  let hidden: Community
  let insider: Person

  beforeAll(async () => {
    tag = 'Zebra'
    topic = (await scene.visitor.get('/expertise')).body.data[1].slug
    region = (await scene.visitor.get('/regions')).body.data[1].slug
    insider = await scene.person()
    open = await scene.community(fiona, { name: `${tag} beta`, summary: 'All about stripes', topics: [topic] })
    await scene.community(fiona, { name: `${tag} Alpha`, summary: 'All about 100% wool_', region, joining: 'request', reach: 'community' })
    hidden = await scene.community(fiona, { name: `${tag} gamma`, listed: false, joining: 'invitation', reach: 'community' })
    await scene.members(open, fiona, insider)
    await scene.members(hidden, fiona, insider)
    for (let count = 0; count < 6; count++)
      await scene.community(fiona)
  })

  const find = (api: Scene['visitor'], query: Record<string, string | number>) => api.get('/communities', query)
  const names = async (api: Scene['visitor'], query: Record<string, string | number>) => (await find(api, query)).body.data.items.map(({ name }: { name: string }) => name)

  it('shows each what they may know of, and counts nothing else', async () => {
    for (const api of [scene.visitor, stranger.api]) {
      const { data } = (await find(api, { q: tag })).body
      expect(data.total).toBe(2)
      expect(data.items.map(({ name }: { name: string }) => name).sort()).toEqual([`${tag} Alpha`, `${tag} beta`])
    }
    for (const person of [insider, fiona])
      expect((await find(person.api, { q: tag })).body.data.total).toBe(3)
  })

  it('finds by words in name or summary, in any order and case', async () => {
    expect(await names(scene.visitor, { q: 'STRIPES zebra' })).toEqual([`${tag} beta`])
    expect(await names(scene.visitor, { q: 'stripes nothing' })).toEqual([])
  })

  it('takes % and _ as the characters they are', async () => {
    expect(await names(scene.visitor, { q: '100%' })).toEqual([`${tag} Alpha`])
    expect(await names(scene.visitor, { q: 'wool_' })).toEqual([`${tag} Alpha`])
    expect(await names(scene.visitor, { q: `${tag}%beta` })).toEqual([])
  })

  it('filters by topic, region, stage and way of joining', async () => {
    expect(await names(scene.visitor, { q: tag, topic })).toEqual([`${tag} beta`])
    expect(await names(scene.visitor, { q: tag, region })).toEqual([`${tag} Alpha`])
    expect(await names(scene.visitor, { q: tag, joining: 'request' })).toEqual([`${tag} Alpha`])
    expect(await names(scene.visitor, { q: tag, stage: 'sustain' })).toEqual([])
    expect(await names(scene.visitor, { q: tag, topic: 'no-such-topic' })).toEqual([])
  })

  it('sorts by name, age, size and activity', async () => {
    expect(await names(scene.visitor, { q: tag, sort: 'name' })).toEqual([`${tag} Alpha`, `${tag} beta`])
    expect(await names(scene.visitor, { q: tag, sort: 'newest' })).toEqual([`${tag} Alpha`, `${tag} beta`])
    expect(await names(scene.visitor, { q: tag, sort: 'members' })).toEqual([`${tag} beta`, `${tag} Alpha`])
    await scene.discussion(insider, open)
    expect(await names(scene.visitor, { q: tag, sort: 'active' })).toEqual([`${tag} beta`, `${tag} Alpha`])
  })

  it('pages without gaps or repeats, and says how many there are', async () => {
    const query = { sort: 'name', pageSize: 3 }
    const { total } = (await find(scene.visitor, query)).body.data
    expect(total).toBeGreaterThan(6)
    const seen: string[] = []
    for (let page = 1; page <= Math.ceil(total / 3); page++)
      seen.push(...slugsIn(await find(scene.visitor, { ...query, page })))
    expect(seen).toHaveLength(total)
    expect(new Set(seen).size).toBe(total)
    expect(slugsIn(await find(scene.visitor, { ...query, page: 1000 }))).toEqual([])
  })

  it('names facilitators and activity to registered viewers only', async () => {
    const card = async (api: Scene['visitor']) => (await find(api, { q: 'stripes' })).body.data.items[0]
    expect(await card(scene.visitor)).toMatchObject({ facilitators: [], lastActivityAt: null, standing: 'anonymous', memberCount: 2 })
    expect((await card(stranger.api)).facilitators.map(({ name }: { name: string }) => name)).toEqual([fiona.name])
    expect(await card(insider.api)).toMatchObject({ standing: 'member' })
  })

  it('speaks the language of who asks', async () => {
    const [{ name_cy }] = await scene.cms.query<{ name_cy: string }>('select name_cy from cop_expertises where slug = ?', [topic]) as [{ name_cy: string }]
    const welsh = await scene.visitor.get('/communities', { q: 'stripes' }, { headers: { 'accept-language': 'cy' } })
    expect(welsh.body.data.items[0].topics[0].name).toBe(name_cy)
  })
})

describe('my communities', () => {
  const mine = async (person: Person, query: Record<string, string | number> = {}) => (await person.api.get('/me/communities', query)).body.data as { memberships: { name: string }[], total: number, page: number, pageSize: number }

  it('are counted anew the moment one more is mine', async () => {
    const newcomer = await scene.person()
    const hidden = await scene.community(fiona, { name: 'Quagga circle', listed: false, joining: 'invitation', reach: 'community' })
    const counts = async () => [(await newcomer.api.get('/communities', { q: 'quagga' })).body.data.total, (await mine(newcomer)).total]
    const seen = [await counts()]
    await scene.members(hidden, fiona, newcomer)
    seen.push(await counts())
    await newcomer.api.post(`/communities/${hidden.slug}/leave`)
    seen.push(await counts())
    expect(seen).toEqual([[0, 0], [1, 1], [0, 0]])
  })

  it('are paged, and found by words', async () => {
    const person = await scene.person()
    for (const name of ['Okapi north', 'Okapi south', 'Tapir north'])
      await scene.members(await scene.community(fiona, { name }), fiona, person)
    const pages = [await mine(person, { pageSize: 2 }), await mine(person, { pageSize: 2, page: 2 }), await mine(person, { pageSize: 2, page: 3 })]
    expect(pages.map(({ memberships, total, page }) => [memberships.length, total, page])).toEqual([[2, 3, 1], [1, 3, 2], [0, 3, 3]])
    expect(new Set(pages.flatMap(({ memberships }) => memberships.map(({ name }) => name))).size).toBe(3)
    expect((await mine(person, { q: 'NORTH okapi' })).memberships.map(({ name }) => name)).toEqual(['Okapi north'])
    expect((await mine(person)).total).toBe(3)
    expect((await person.api.get('/me/communities', { pageSize: 51 })).status).toBe(400)
  })
})
