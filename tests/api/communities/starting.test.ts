import type { Person, Scene } from '../../support'
import { randomUUID } from 'node:crypto'
import { startScene } from '../../support'

let scene: Scene
let fiona: Person
let stranger: Person

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, stranger] = await scene.people('Fiona Facilitator', 'Sam Stranger') as [Person, Person]
})
afterAll(() => scene?.stop())

const valid = { name: 'Records managers', summary: 'People who keep records in councils' }
const create = (person: Person, more: object = {}) => person.api.post('/communities', { ...valid, ...more })
const fieldsOf = (answer: { body: any }) => answer.body.error.details.errors.map((error: { path: string[] }) => error.path[0])

describe('starting a community', () => {
  it('needs nothing but a name and a summary, and is open by default', async () => {
    const answer = await create(fiona, { name: 'Open by default' })
    expect(answer).toMatchObject({ status: 201, body: { data: { slug: 'open-by-default', name: 'Open by default' } } })
    const { community } = (await fiona.api.get('/communities/open-by-default')).body.data
    expect(community).toMatchObject({ reach: 'network', joining: 'open', listed: true, stage: 'planning', status: 'active', memberCount: 1, role: 'facilitator', standing: 'facilitator', tools: ['discussions'] })
    expect(community.facilitators.map(({ name }: { name: string }) => name)).toEqual([fiona.name])
  })

  it.each([
    ['Private', { listed: true, joining: 'request', reach: 'community' }],
    ['Hidden', { listed: false, joining: 'invitation', reach: 'community' }],
    ['Public', { listed: true, joining: 'open', reach: 'public' }],
  ])('takes the preset %s as it is', async (name, preset) => {
    const { body } = await create(fiona, { name: `Preset ${name}`, ...preset })
    expect((await fiona.api.get(`/communities/${body.data.slug}/settings`)).body.data.settings).toMatchObject({ ...preset, effectiveReach: preset.reach, effectiveListed: preset.listed })
  })

  it('keeps every answer of the wizard', async () => {
    const [topic] = (await scene.visitor.get('/expertise')).body.data
    const [region] = (await scene.visitor.get('/regions')).body.data
    const given = { description: 'We *meet* monthly.', topics: [topic.slug], region: region.slug, agreement: 'Be kind.', membersInvite: true, accent: '#1D4F7C', menu: [{ label: 'Wiki', labelCy: null, url: 'https://wiki.example/' }], charter: { purpose: 'To learn', success: 'We do' } }
    const { body } = await create(fiona, { name: 'With everything', ...given })
    const { settings } = (await fiona.api.get(`/communities/${body.data.slug}/settings`)).body.data
    expect(settings).toMatchObject({ ...given, accent: '#1d4f7c' })
    const home = (await scene.visitor.get(`/communities/${body.data.slug}`)).body.data
    expect(home.descriptionHtml).toBe('<p>We <em>meet</em> monthly.</p>')
    expect(home.charter).toEqual({ purpose: 'To learn', audience: null })
    expect(home.community).toMatchObject({ topics: [{ slug: topic.slug }], region: { slug: region.slug }, agreement: 'Be kind.' })
  })

  it.each([
    ['hidden but readable by everyone', { listed: false, reach: 'network', joining: 'invitation' }, 'reach'],
    ['hidden but open', { listed: false, reach: 'community', joining: 'open' }, 'joining'],
    ['an accent too light for white words', { accent: '#ffd700' }, 'accent'],
    ['an accent that is no colour', { accent: 'red;background:url(//evil.example)' }, 'accent'],
    ['a topic that is not on the list', { topics: ['no-such-topic'] }, 'topics'],
    ['a region that is not on the list', { region: 'atlantis' }, 'region'],
    ['a question nobody asked', { charter: { favourite: 'blue' } }, 'charter'],
    ['a name of two letters', { name: 'ab' }, 'name'],
    ['its own counters', { memberCount: 400 }, 'memberCount'],
    ['its own status', { status: 'active' }, 'status'],
    ['its own address', { slug: 'mine' }, 'slug'],
    ['a place under another', { parent: 1, path: '/1/' }, 'parent'],
  ])('refuses %s', async (_, wrong, field) => {
    const answer = await create(fiona, wrong)
    expect(answer.status).toBe(400)
    expect(fieldsOf(answer)).toContain(field)
  })

  it('needs a session', async () => {
    expect((await scene.visitor.post('/communities', valid)).status).toBe(401)
  })

  it('makes one community of one request, however often it is sent', async () => {
    const requestKey = randomUUID()
    const answers = await Promise.all([1, 2, 3, 4].map(() => create(fiona, { name: 'Clicked twice', requestKey })))
    answers.push(await create(fiona, { name: 'Clicked twice', requestKey }))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    expect(new Set(answers.map(({ body }) => body.data.slug))).toEqual(new Set(['clicked-twice']))
    const rows = await scene.cms.query('select id from cop_communities where name = ?', ['Clicked twice'])
    expect(rows).toHaveLength(1)
    expect(Number((await scene.cms.query<{ n: number }>('select count(*) as n from cop_memberships where community_id in (select id from cop_communities where name = ?)', ['Clicked twice']))[0]!.n)).toBe(1)
  })

  it('does not take one person\'s request key for another\'s', async () => {
    const requestKey = randomUUID()
    const mine = await create(fiona, { name: 'Same key', requestKey })
    const theirs = await create(stranger, { name: 'Same key', requestKey })
    expect(theirs.body.data.slug).not.toBe(mine.body.data.slug)
  })

  it('gives communities of one name addresses of their own, also in the same moment', async () => {
    const people = await scene.people('One', 'Two', 'Three', 'Four')
    const answers = await Promise.all(people.map(person => create(person, { name: 'The same name' })))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(answers.map(({ body }) => body.data.slug).sort()).toEqual(['the-same-name', 'the-same-name-2', 'the-same-name-3', 'the-same-name-4'])
  })

  it('takes no word of the site for an address', async () => {
    expect((await create(fiona, { name: 'Settings' })).body.data.slug).not.toBe('settings')
    expect((await create(fiona, { name: '🌳🌳🌳' })).body.data.slug).toMatch(/^community/)
  })
})

describe('the draft of the wizard', () => {
  it('is kept between steps, for its author alone, and can be thrown away', async () => {
    const person = await scene.person()
    expect((await person.api.get('/me/community-draft')).body.data).toBeNull()
    await person.api.put('/me/community-draft', { step: 1, answers: { name: 'Half' } })
    await person.api.put('/me/community-draft', { step: 3, answers: { name: 'Half a name', listed: false, topics: ['a'], region: null } })
    expect((await person.api.get('/me/community-draft')).body.data).toMatchObject({ step: 3, answers: { name: 'Half a name', listed: false, topics: ['a'], region: null } })
    expect((await stranger.api.get('/me/community-draft')).body.data).toBeNull()
    await person.api.delete('/me/community-draft')
    expect((await person.api.get('/me/community-draft')).body.data).toBeNull()
  })

  it('is kept once when two first steps come at once', async () => {
    const person = await scene.person()
    const answers = await Promise.all([1, 2, 3].map(step => person.api.put('/me/community-draft', { step, answers: {} })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await scene.cms.query('select id from cop_community_drafts where user_id = ?', [person.userId])).toHaveLength(1)
  })

  it('is gone once the community is started', async () => {
    const person = await scene.person()
    await person.api.put('/me/community-draft', { step: 5, answers: { name: 'Nearly' } })
    await create(person, { name: 'Nearly there' })
    expect((await person.api.get('/me/community-draft')).body.data).toBeNull()
  })

  it('cannot be used to store anything big', async () => {
    const answers = Object.fromEntries(Array.from({ length: 41 }, (_, place) => [`answer${place}`, 'x']))
    expect((await stranger.api.put('/me/community-draft', { step: 1, answers })).status).toBe(400)
    expect((await stranger.api.put('/me/community-draft', { step: 1, answers: { name: 'x'.repeat(10_001) } })).status).toBe(400)
    expect((await stranger.api.put('/me/community-draft', { step: 1, answers: { name: { deep: true } } })).status).toBe(400)
  })
})
