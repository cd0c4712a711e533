import type { Person, Scene } from '../../support'
import { profileFields, visibility } from '../../../plugins/communities/contracts'
import { createAdmin, startScene, until } from '../../support'
import { makeContacts, makeKnown, profile } from './calls'

let scene: Scene
let me: Person
let stranger: Person
let fellow: Person
let friend: Person
let topics: { slug: string, name: string }[]
let councils: Record<string, string>

interface Card { id: string, name: string }
const find = async (person: Person, query: Record<string, string> = {}) => (await person.api.get('/people', query)).body.data
/** Waits until the index has caught up. */
const settled = () => scene.settled()
const names = async (person: Person, query: Record<string, string>) => (await find(person, query)).items.map(({ name }: Card) => name)

beforeAll(async () => {
  scene = await startScene()
  ;[me, stranger, fellow, friend] = await scene.people('Zed Me', 'Zed Stranger', 'Zed Fellow', 'Zed Friend') as [Person, Person, Person, Person]
  topics = (await scene.visitor.get('/expertise')).body.data
  const council = async (q: string) => (await scene.visitor.get('/organisations', { q })).body.data[0].slug
  councils = { cardiff: await council('cardiff'), swansea: await council('swansea'), essex: await council('essex') }
  const somebody = async (name: string, changes: object) => profile(await scene.person({ name }), changes)
  await somebody('Amy Archer', { jobTitle: 'Keeper of maps', organisation: councils.cardiff, region: 'wales', expertise: [topics[0]!.slug], about: 'I look after **harbours**' })
  await somebody('Bob Baker', { jobTitle: 'Map maker', organisation: councils.swansea, region: 'wales', expertise: [topics[0]!.slug, topics[1]!.slug], interests: ['Tidal flats'] })
  await somebody('Ann Archer-Smith', { jobTitle: 'Head of housing', organisation: councils.essex, region: 'east-of-england', expertise: [topics[1]!.slug] })
  await somebody('Siân Mair Ŵyn', { jobTitle: 'Librarian', region: 'scotland', about: 'Conservation of parchment' })
  await settled()
})
afterAll(() => scene?.stop())

describe('people are found', () => {
  it.each([
    [{ first: 'a' }, ['Amy Archer', 'Ann Archer-Smith']],
    [{ first: 'AMY' }, ['Amy Archer']],
    [{ last: 'arch' }, ['Amy Archer', 'Ann Archer-Smith']],
    [{ first: 'ann', last: 'arch' }, ['Ann Archer-Smith']],
    [{ first: 'arch' }, []],
    // The word itself before words that begin with it.
    [{ job: 'map' }, ['Bob Baker', 'Amy Archer']],
    [{ job: 'maker map' }, ['Bob Baker']],
    [{ q: 'harbours' }, ['Amy Archer']],
    [{ q: 'tidal' }, ['Bob Baker']],
    [{ q: 'map, archer' }, ['Amy Archer']],
    // Marks, middle names, one letter wrong from five letters on and two from nine.
    [{ first: 'sian' }, ['Siân Mair Ŵyn']],
    [{ first: 'siân mair', last: 'WYN' }, ['Siân Mair Ŵyn']],
    [{ last: 'mair' }, ['Siân Mair Ŵyn']],
    [{ first: 'wyn' }, []],
    [{ last: 'archre' }, ['Amy Archer', 'Ann Archer-Smith']],
    [{ q: 'harbuors' }, ['Amy Archer']],
    [{ q: 'consarvetion, librar' }, ['Siân Mair Ŵyn']],
    [{ q: 'parchment, cardiff' }, []],
    [{ job: 'cardiff' }, []],
    // A job stands before what somebody says about themselves.
    [{ q: 'keeper of maps' }, ['Amy Archer']],
    [{ q: 'cardiff' }, ['Amy Archer']],
    [{ q: 'Caerdydd' }, ['Amy Archer']],
    [{ regions: 'wales' }, ['Amy Archer', 'Bob Baker']],
    [{ regions: 'wales,east-of-england' }, ['Amy Archer', 'Ann Archer-Smith', 'Bob Baker']],
    [{ kinds: 'principal-area' }, ['Amy Archer', 'Bob Baker']],
    [{ kinds: 'county' }, ['Ann Archer-Smith']],
    [{ q: '%' }, []],
    [{ q: '_' }, []],
    [{ q: '\'' }, []],
    [{ regions: 'atlantis' }, []],
  ] as [Record<string, string>, string[]][])('by %j', async (query, found) => {
    const { items, total } = await find(me, query)
    expect([items.map(({ name }: Card) => name), total]).toEqual([found, found.length])
  })

  it('by organisations and areas of expertise', async () => {
    expect(await names(me, { organisations: councils.cardiff! })).toEqual(['Amy Archer'])
    expect(await names(me, { organisations: councils.cardiff!, kinds: 'county' })).toEqual(['Amy Archer', 'Ann Archer-Smith'])
    expect(await names(me, { expertise: topics[0]!.slug })).toEqual(['Amy Archer', 'Bob Baker'])
    expect(await names(me, { expertise: topics[1]!.slug, regions: 'wales' })).toEqual(['Bob Baker'])
  })

  it('with counts of what each choice would bring', async () => {
    const { facets, total } = await find(me, { regions: 'wales', expertise: topics[1]!.slug })
    const counts = (terms: { slug: string, count: number }[]) => Object.fromEntries(terms.map(({ slug, count }) => [slug, count]))
    expect(total).toBe(1)
    // Each facet leaves its own choice aside.
    expect(counts(facets.regions)).toEqual({ 'wales': 1, 'east-of-england': 1 })
    expect(counts(facets.expertise)).toEqual({ [topics[0]!.slug]: 2, [topics[1]!.slug]: 1 })
    expect(counts(facets.organisations)).toEqual({ [councils.swansea!]: 1 })
    expect(counts(facets.kinds)).toEqual({ 'principal-area': 1 })
  })

  it('by registered people alone, of whom only open accounts', async () => {
    expect((await scene.visitor.get('/people')).status).toBe(401)
    const closed = await scene.person({ name: 'Quentin Closed' })
    await makeKnown(scene, [closed])
    expect(await names(me, { first: 'quentin' })).toEqual(['Quentin Closed'])
    await scene.cms.query('update up_users set blocked = ? where id = ?', [true, closed.userId])
    // Past the services, so that the index holds them still: nobody is shown, and nothing counted.
    expect(await find(me, { first: 'quentin' })).toMatchObject({ items: [], total: null, facets: null })
    await makeKnown(scene, [await scene.person({ name: 'Quintus Unconfirmed', confirmed: false })])
    expect(await find(me, { first: 'quintus' })).toMatchObject({ items: [], total: 0 })
  })

  it('a page at a time, everyone once, namesakes too', async () => {
    const many: Person[] = []
    for (let count = 0; count < 30; count++)
      many.push(await scene.person({ name: 'Many Alike', signIn: false }))
    await makeKnown(scene, many)
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const data: { items: Card[], nextCursor: string | null, total: number } = await find(me, { first: 'many', ...(cursor && { cursor }) })
      expect(data.total).toBe(30)
      seen.push(...data.items.map(({ id }) => id))
      cursor = data.nextCursor
    }
    expect([seen.length, new Set(seen).size]).toEqual([30, 30])
  })

  it('follows what staff call regions, areas of expertise and organisations', async () => {
    const staff = await createAdmin(scene.cms, 'strapi-super-admin')
    const one = await scene.person({ name: 'Rhys Renamed' })
    const topic = topics.at(-2)!
    await profile(one, { region: 'scotland', organisation: councils.essex, expertise: [topic.slug] })
    await settled()
    const change = async (type: string, slug: string, data: object) => {
      const [{ document_id: id }] = await scene.cms.query<{ document_id: string }>(`select document_id from cop_${type}s where slug = ?`, [slug]) as [{ document_id: string }]
      expect((await staff.panel.put(`/content-manager/collection-types/plugin::communities.${type}/${id}`, data)).status).toBe(200)
    }
    await change('region', 'scotland', { name: 'Caledonia', slug: 'caledonia' })
    await change('organisation', councils.essex!, { kind: 'unitary' })
    await change('expertise', topic.slug, { name: 'Whaling' })
    await settled()
    for (const query of [{ q: 'caledonia' }, { regions: 'caledonia' }, { kinds: 'unitary' }, { q: 'whaling' }] as Record<string, string>[])
      expect([query, await names(me, { last: 'renamed', ...query })]).toEqual([query, ['Rhys Renamed']])
    expect(await find(me, { last: 'renamed', regions: 'scotland' })).toMatchObject({ items: [], total: 0 })
    await change('region', 'caledonia', { name: 'Scotland', slug: 'scotland' })
    await change('organisation', councils.essex!, { kind: 'county' })
    await settled()
    expect((await find(me, { last: 'renamed' })).facets).toMatchObject({ regions: [{ slug: 'scotland', name: 'Scotland', count: 1 }], kinds: [{ slug: 'county', count: 1 }] })
  })

  it('knows what councils are like mine', async () => {
    expect((await find(me)).mine).toBeNull()
    await profile(me, { organisation: councils.swansea })
    expect((await find(me)).mine).toBe('principal-area')
    await profile(me, { organisation: null })
  })
})

describe('what somebody may not see', () => {
  const secrets = { jobTitle: 'Zookeeper', organisation: 'essex', region: 'scotland', about: 'Xylophones', expertise: 'last', interests: ['Quokkas'], languages: ['cy'], links: [], contactEmail: 'zookeeper@zoo.example', phone: '01234 999888' }
  /** Every way to look for a secret person, by the field that would give them away. */
  const ways = (): [string, Record<string, string>][] => [
    ['jobTitle', { job: 'zookeeper' }],
    ['jobTitle', { q: 'zookeep' }],
    ['about', { q: 'xylophones' }],
    ['organisation', { organisations: councils.essex! }],
    ['organisation', { kinds: 'county' }],
    ['organisation', { q: 'essex' }],
    ['region', { regions: 'scotland' }],
    ['expertise', { expertise: topics.at(-1)!.slug }],
    ['expertise', { q: topics.at(-1)!.name.split(' ')[0]! }],
    ['interests', { q: 'quokka' }],
  ]
  let person: Person

  beforeAll(async () => {
    person = await scene.person({ name: 'Vera Vault' })
    const place = await scene.community(fellow)
    await scene.members(place, fellow, person)
    await makeContacts(scene, friend, person)
    await profile(person, { ...secrets, organisation: councils.essex, region: 'scotland', expertise: [topics.at(-1)!.slug] })
  })

  it.each(visibility.options)('never finds nor counts anybody: %s', async (chosen) => {
    await profile(person, { visibility: Object.fromEntries(profileFields.map(field => [field, chosen])) })
    await settled()
    const may = { stranger: ['everyone', 'registered'], fellow: ['everyone', 'registered', 'communities'], friend: ['everyone', 'registered', 'contacts'], person: [...visibility.options] }
    // What is for nobody is in no index: its owner sees it on the card, and isn't found by it.
    const finds = { ...may, person: ['everyone', 'registered', 'communities', 'contacts'] }
    for (const [who, reader] of Object.entries({ stranger, fellow, friend, person })) {
      const sees = may[who as keyof typeof may].includes(chosen)
      const isFound = finds[who as keyof typeof may].includes(chosen)
      for (const [field, query] of ways()) {
        const { items, total, facets } = await find(reader, { last: 'vault', ...query })
        expect([who, field, query, items.map(({ name }: Card) => name), total]).toEqual([who, field, query, isFound ? ['Vera Vault'] : [], Number(isFound)])
        if (!isFound)
          expect(JSON.stringify(facets)).not.toContain('"count":1')
      }
      const { items: [card], facets } = await find(reader, { last: 'vault' })
      expect([who, card.jobTitle, card.region?.slug ?? null, card.interests.length]).toEqual([who, sees ? 'Zookeeper' : null, sees ? 'scotland' : null, Number(sees)])
      for (const facet of ['regions', 'kinds', 'organisations', 'expertise'])
        expect([who, facet, facets[facet].length]).toEqual([who, facet, Number(isFound)])
    }
  })

  it('counts by the ties of this moment, whatever the index holds', async () => {
    const [one, other] = await scene.people('Tess Tied', 'Theo Tied') as [Person, Person]
    const place = await scene.community(other)
    await scene.members(place, other, one)
    await makeContacts(scene, friend, one)
    await profile(one, { jobTitle: 'Falconer', about: 'Kestrels at dawn', region: 'scotland', visibility: { jobTitle: 'communities', about: 'contacts', region: 'communities' } })
    await settled()
    const search = { last: 'tied', q: 'falconer' }
    const counted = async (as: Person, query: Record<string, string>) => {
      const { total, facets } = await find(as, query)
      return [total, facets?.regions]
    }
    const scotland = [{ slug: 'scotland', name: 'Scotland', count: 1 }]
    expect(await counted(other, search)).toEqual([1, scotland])
    expect(await counted(other, { q: 'kestrel' })).toEqual([0, []])
    expect(await counted(friend, { q: 'kestrel' })).toEqual([1, []])
    expect(await counted(friend, search)).toEqual([0, []])
    expect(await counted(friend, { q: 'kestrel', regions: 'scotland' })).toEqual([0, []])
    // Who is both sees both.
    await makeContacts(scene, other, one)
    expect(await counted(other, { q: 'kestrel, falconer' })).toEqual([1, scotland])
    await scene.cms.query(`update cop_memberships set state = 'left' where user_id = ? and community_id = ?`, [one.userId, place.id])
    expect(await counted(other, search)).toEqual([0, []])
    expect(await counted(other, { q: 'kestrel' })).toEqual([1, []])
    await scene.cms.query('delete from cop_contacts where asked_id = ? or asker_id = ?', [one.userId, one.userId])
    expect(await counted(other, { q: 'kestrel' })).toEqual([0, []])
    expect((await names(other, { last: 'tied', first: 'tess' }))).toEqual(['Tess Tied'])
  })

  it('shows nobody by what they have just hidden, before the index has heard of it', async () => {
    const one = await scene.person({ name: 'Hugo Hasty' })
    await profile(one, { jobTitle: 'Glassblower', region: 'scotland', about: 'Furnaces' })
    await settled()
    expect(await names(stranger, { q: 'glassblower, furnace' })).toEqual(['Hugo Hasty'])
    await scene.cms.query(`update cop_profiles set job_title_visibility = 'nobody', region_visibility = 'contacts' where user_id = ?`, [one.userId])
    for (const query of [{ job: 'glassblower' }, { q: 'glassblower' }, { q: 'glassblower, furnace' }, { last: 'hasty', regions: 'scotland' }] as Record<string, string>[])
      expect(await find(stranger, query)).toMatchObject({ items: [], total: null, facets: null })
    expect(await names(stranger, { q: 'furnace' })).toEqual(['Hugo Hasty'])
  })

  it('is not found by contact details, ever', async () => {
    await profile(person, { visibility: { phone: 'everyone', contactEmail: 'everyone' } })
    await settled()
    for (const q of ['999888', 'zoo.example', person.email])
      expect(await names(stranger, { q })).toEqual([])
  })
})

it('says so while the search engine is away', async () => {
  await scene.cms.restart({ MEILISEARCH_HOST: 'http://127.0.0.1:9' })
  const answer = await me.api.get('/people', { q: 'map' })
  expect([answer.status, answer.body.error.details.code]).toEqual([503, 'search-unavailable'])
  expect((await me.api.get(`/people/${me.id}/like`)).status).toBe(200)
  await scene.cms.restart()
  await until(() => find(me, { q: 'map' }), found => found?.total === 2)
})

describe('people like me', () => {
  const like = async (person: Person, as = person) => (await as.api.get(`/people/${person.id}/like`)).body.data

  it('share what is rare, and say so', async () => {
    const [one, two, three, far] = await scene.people('Like One', 'Like Two', 'Like Three', 'Like Far') as [Person, Person, Person, Person]
    const place = await scene.community(one, { name: 'Lighthouse keepers' })
    await scene.members(place, one, three)
    const rare = topics[7]!
    await profile(one, { expertise: [rare.slug, topics[0]!.slug], interests: ['Fog horns'], jobTitle: 'Lighthouse keeper', organisation: councils.cardiff })
    await profile(two, { expertise: [rare.slug], interests: ['Fog horns'], jobTitle: 'Senior lighthouse officer', organisation: councils.swansea })
    await profile(three, { expertise: [topics[0]!.slug] })
    await profile(far, { jobTitle: 'Baker' })
    const { items, self } = await like(one)
    const ours = items.filter(({ name }: Card) => name.startsWith('Like'))
    expect(self).toBe(true)
    expect(ours.map(({ name }: Card) => name)).toEqual(['Like Two', 'Like Three'])
    // Which of them is heaviest depends on how many people there are: likeness.test.ts has that.
    const byKind = (reasons: { kind: string }[]) => reasons.sort((a, b) => a.kind.localeCompare(b.kind))
    expect(byKind(ours[0].reasons)).toEqual([
      { kind: 'expertise', words: [rare.name] },
      { kind: 'interests', words: ['Fog horns'] },
      { kind: 'kind', words: [] },
      { kind: 'role', words: ['lighthouse'] },
    ])
    expect(ours[1].reasons).toContainEqual({ kind: 'communities', words: ['Lighthouse keepers'] })
    // Anybody's likeness can be asked for, as far as the reader sees what it is made of.
    const others = (await like(one, stranger)).items.find(({ name }: Card) => name === 'Like Three')
    expect(others.reasons.some(({ kind }: { kind: string }) => kind === 'communities')).toBe(false)
  })

  it('are not found by what they or their likeness hide, nor by a private community', async () => {
    const [one, two] = await scene.people('Hide One', 'Hide Two') as [Person, Person]
    const secret = await scene.community(one, { name: 'Secret keepers', reach: 'community', joining: 'invitation', listed: false })
    await scene.members(secret, one, two)
    await profile(one, { interests: ['Very hidden thing'] })
    await profile(two, { interests: ['Very hidden thing'], visibility: { interests: 'nobody' } })
    const found = async (as: Person) => (await like(one, as)).items.filter(({ name }: Card) => name === 'Hide Two')
    // Between themselves they share the community.
    expect((await found(one))[0].reasons).toEqual([{ kind: 'communities', words: ['Secret keepers'] }])
    expect(await found(stranger)).toEqual([])
    await profile(two, { visibility: { interests: 'registered' } })
    expect((await found(stranger))[0].reasons).toEqual([{ kind: 'interests', words: ['Very hidden thing'] }])
    await profile(one, { visibility: { interests: 'contacts' } })
    expect(await found(stranger)).toEqual([])
    expect(JSON.stringify(await like(one, stranger))).not.toContain('Secret')
  })

  it('are not those whom one has blocked, nor closed accounts', async () => {
    const [one, two, three] = await scene.people('Gone One', 'Gone Two', 'Gone Three') as [Person, Person, Person]
    for (const person of [one, two, three])
      await profile(person, { interests: ['Going away'] })
    expect((await like(one)).items).toHaveLength(2)
    await scene.cms.query('update up_users set blocked = ? where id = ?', [true, three.userId])
    const now = new Date()
    await scene.cms.query('insert into cop_blocks (document_id, user_id, blocked_id, created_at, updated_at, published_at) values (?, ?, ?, ?, ?, ?)', ['blockblockblockblock1234', one.userId, two.userId, now, now, now])
    expect((await like(one)).items).toEqual([])
  })
})
