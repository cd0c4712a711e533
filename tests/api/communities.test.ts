import type { Community, Person, Scene } from '../support'
import { randomUUID } from 'node:crypto'
import { startScene } from '../support'

let scene: Scene
let fiona: Person
let stranger: Person

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, stranger] = await scene.people('Fiona Facilitator', 'Sam Stranger') as [Person, Person]
})
afterAll(() => scene.stop())

const valid = { name: 'Records managers', summary: 'People who keep records in councils' }
const create = (person: Person, more: object = {}) => person.api.post('/communities', { ...valid, ...more })
const slugsIn = (answer: { body: { data: { items: { slug: string }[] } } }) => answer.body.data.items.map(({ slug }) => slug)
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
    const given = { description: 'We *meet* monthly.', topics: [topic.slug], region: region.slug, agreement: 'Be kind.', membersInvite: true, accent: '#1D4F7C', charter: { purpose: 'To learn', success: 'We do' } }
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

describe('settings', () => {
  let place: Community
  let member: Person
  beforeAll(async () => {
    member = await scene.person()
    place = await scene.community(fiona)
    await scene.members(place, fiona, member)
  })

  it('are for facilitators', async () => {
    const path = `/communities/${place.slug}/settings`
    expect((await fiona.api.get(path)).status).toBe(200)
    expect((await member.api.get(path)).status).toBe(403)
    expect((await stranger.api.get(path)).status).toBe(403)
    expect((await scene.visitor.get(path)).status).toBe(401)
    for (const person of [member, stranger])
      expect((await person.api.patch(`/communities/${place.slug}`, { name: 'Taken over' })).status).toBe(403)
    expect((await scene.visitor.patch(`/communities/${place.slug}`, { name: 'Taken over' })).status).toBe(401)
    expect((await fiona.api.get(path)).body.data.settings.name).toBe(place.name)
  })

  it('change one at a time and keep the rest', async () => {
    const answer = await fiona.api.patch(`/communities/${place.slug}`, { summary: 'A summary that was changed' })
    expect(answer.body.data).toMatchObject({ name: place.name, summary: 'A summary that was changed', joining: 'open' })
    await fiona.api.patch(`/communities/${place.slug}`, { name: 'A new name' })
    expect((await scene.visitor.get(`/communities/${place.slug}`)).body.data.community).toMatchObject({ name: 'A new name', slug: place.slug, summary: 'A summary that was changed' })
  })

  it('are held against what is there already', async () => {
    const answer = await fiona.api.patch(`/communities/${place.slug}`, { listed: false })
    expect(answer.status).toBe(400)
    expect(fieldsOf(answer).sort()).toEqual(['joining', 'reach'])
    expect((await fiona.api.patch(`/communities/${place.slug}`, { effectiveReach: 'public' })).status).toBe(400)
    expect((await fiona.api.patch(`/communities/${place.slug}`, { stage: 'archived' })).status).toBe(400)
  })
})

describe('narrowing', () => {
  const surfaces = (community: Community, discussion: { path: string }) => ({
    page: `/communities/${community.slug}`,
    list: `/communities/${community.slug}/discussions`,
    one: discussion.path,
  })
  const statuses = async (person: { api: Scene['visitor'] }, paths: Record<string, string>) => {
    const found = []
    for (const path of Object.values(paths))
      found.push((await person.api.get(path)).status)
    return found
  }
  const total = async (api: Scene['visitor'], q: string) => (await api.get('/communities', { q })).body.data.total

  it('takes effect at once on every surface, below as well, and widens again the same way', async () => {
    const [member] = await scene.people('Mary Member') as [Person]
    const whole = await scene.community(fiona, { name: 'Narrow whole', reach: 'public' })
    const part = await scene.below(whole, fiona, { name: 'Narrow part', reach: 'public' })
    await scene.members(whole, fiona, member)
    await scene.members(part, fiona, member)
    const upper = await scene.discussion(member, whole, { title: 'Narrowed words above' })
    const lower = await scene.discussion(member, part, { title: 'Narrowed words below' })
    const everyone = { visitor: { api: scene.visitor }, stranger, member }
    const look = async () => Object.fromEntries(await Promise.all(Object.entries(everyone).map(async ([name, viewer]) => [name, [...await statuses(viewer, surfaces(whole, upper)), ...await statuses(viewer, surfaces(part, lower)), await total(viewer.api, 'Narrow')]])))
    const all = [200, 200, 200, 200, 200, 200, 2]
    expect(await look()).toEqual({ visitor: all, stranger: all, member: all })

    await fiona.api.patch(`/communities/${whole.slug}`, { reach: 'network' })
    const noWords = [200, 200, 404, 200, 200, 404, 2]
    expect(await look()).toEqual({ visitor: noWords, stranger: all, member: all })
    const seen = (await scene.visitor.get(`/communities/${whole.slug}`)).body.data
    expect(seen.latest).toEqual([])
    expect(seen.community.contributionCount).toBeNull()
    expect(JSON.stringify(seen)).not.toContain('Narrowed words')

    await fiona.api.patch(`/communities/${whole.slug}`, { reach: 'community' })
    expect(await look()).toEqual({ visitor: noWords, stranger: noWords, member: all })

    await fiona.api.patch(`/communities/${whole.slug}`, { listed: false, joining: 'invitation' })
    const nothing = [404, 404, 404, 404, 404, 404, 0]
    expect(await look()).toEqual({ visitor: nothing, stranger: nothing, member: all })
    const [row] = await scene.cms.query<{ effective_reach: string }>('select effective_reach from cop_communities where id = ?', [part.id])
    expect(row?.effective_reach).toBe('community')

    await fiona.api.patch(`/communities/${whole.slug}`, { listed: true, joining: 'open', reach: 'public' })
    expect(await look()).toEqual({ visitor: all, stranger: all, member: all })
  })

  it('below leaves what is above as it is, and cannot be wider than it', async () => {
    const whole = await scene.community(fiona, { reach: 'network' })
    const part = await scene.below(whole, fiona)
    await fiona.api.patch(`/communities/${part.slug}`, { reach: 'public' })
    const { settings } = (await fiona.api.get(`/communities/${part.slug}/settings`)).body.data
    expect(settings).toMatchObject({ reach: 'public', effectiveReach: 'network' })
    await fiona.api.patch(`/communities/${part.slug}`, { reach: 'community' })
    expect((await fiona.api.get(`/communities/${whole.slug}/settings`)).body.data.settings).toMatchObject({ reach: 'network', effectiveReach: 'network' })
  })
})

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

describe('an archived community', () => {
  it('is read as before, written by no one, and found by name', async () => {
    const [member] = await scene.people('Archie') as [Person]
    const place = await scene.community(fiona, { name: 'Quokka archive' })
    await scene.members(place, fiona, member)
    const talk = await scene.discussion(member, place)
    const reply = await scene.comment(member, talk, 'Kept')
    await scene.cms.query(`update cop_communities set stage = 'archived' where id = ?`, [place.id])
    const at = `/communities/${place.slug}`

    expect((await stranger.api.get(talk.path)).status).toBe(200)
    expect((await scene.visitor.get('/communities', { q: 'Quokka' })).body.data.total).toBe(1)
    expect(slugsIn(await scene.visitor.get('/communities', { pageSize: 50 }))).not.toContain(place.slug)
    const { community } = (await member.api.get(at)).body.data
    expect(community.can).toMatchObject({ post: false, comment: false, invite: false })

    const denied = [
      await member.api.post(`${at}/discussions`, { title: 'More', body: 'Words' }),
      await member.api.post(`${talk.path}/comments`, { body: 'More' }),
      await member.api.patch(talk.path, { title: 'Changed' }),
      await member.api.patch(`${talk.path}/comments/${reply.id}`, { body: 'Changed' }),
      await member.api.post(`${talk.path}/moderate`, { action: 'delete' }),
      await fiona.api.post(`${talk.path}/moderate`, { action: 'pin' }),
      await fiona.api.post(`${talk.path}/answer`, { comment: reply.id }),
      await fiona.api.patch(at, { name: 'Changed' }),
      await fiona.api.post(`${at}/invitations`, { emails: ['x@council.example'] }),
      await fiona.api.post(`${at}/members/${member.id}/role`, { role: 'champion' }),
      await fiona.api.post(`${at}/members/${member.id}/remove`, { reason: 'Why not' }),
      await stranger.api.post(`${at}/join`, {}),
    ]
    expect(denied.map(({ status }) => status)).toEqual(denied.map(() => 403))
    expect((await member.api.get(talk.path)).body.data).toMatchObject({ discussion: { title: 'A question', commentCount: 1 } })
  })
})

describe('a suspended community', () => {
  it('exists only for its facilitators', async () => {
    const [member] = await scene.people('Susan') as [Person]
    const place = await scene.community(fiona, { name: 'Numbat suspended', reach: 'public' })
    await scene.members(place, fiona, member)
    const talk = await scene.discussion(member, place)
    await scene.cms.query(`update cop_communities set status = 'suspended' where id = ?`, [place.id])
    for (const path of [`/communities/${place.slug}`, `/communities/${place.slug}/discussions`, talk.path, `/communities/${place.slug}/members`]) {
      for (const api of [scene.visitor, stranger.api, member.api])
        expect((await api.get(path)).status).toBe(404)
      expect((await fiona.api.get(path)).status).toBe(200)
    }
    expect((await member.api.get('/communities', { q: 'Numbat' })).body.data.total).toBe(0)
    expect((await fiona.api.get('/communities', { q: 'Numbat' })).body.data.total).toBe(1)
    expect(JSON.stringify((await member.api.get('/me')).body)).not.toContain('Numbat')
    expect(JSON.stringify((await member.api.get('/me/communities')).body)).not.toContain('Numbat')
    expect(JSON.stringify((await stranger.api.get(`/people/${member.id}`)).body)).not.toContain('Numbat')
    expect((await fiona.api.post(`/communities/${place.slug}/discussions`, { title: 'Still here', body: 'Words' })).status).toBe(403)
  })
})

describe('the home of a community', () => {
  it('shows what is new, what waits for an answer, what is below and who came', async () => {
    const [member] = await scene.people('Harriet') as [Person]
    const place = await scene.community(fiona)
    const part = await scene.below(place, fiona)
    const secret = await scene.below(place, fiona, { listed: false, reach: 'community', joining: 'invitation' })
    await scene.members(place, fiona, member)
    const answered = await scene.discussion(member, place, { title: 'Answered' })
    await scene.discussion(member, place, { title: 'Waiting' })
    await scene.comment(fiona, answered, 'Here you are')
    const home = (await member.api.get(`/communities/${place.slug}`)).body.data
    expect(home.latest.map(({ title }: { title: string }) => title)).toEqual(['Answered', 'Waiting'])
    expect(home.unanswered.map(({ title }: { title: string }) => title)).toEqual(['Waiting'])
    expect(home.children.map(({ slug }: { slug: string }) => slug)).toEqual([part.slug])
    expect(home.newestMembers[0]).toMatchObject({ id: member.id, name: 'Harriet' })
    const theirs = (await fiona.api.get(`/communities/${place.slug}`)).body.data
    expect(theirs.children.map(({ slug }: { slug: string }) => slug).sort()).toEqual([part.slug, secret.slug].sort())
    const outside = (await scene.visitor.get(`/communities/${place.slug}`)).body.data
    expect(outside).toMatchObject({ latest: [], unanswered: [], newestMembers: [] })
    expect((await stranger.api.get(`/communities/${part.slug}`)).body.data.community).toMatchObject({ parent: { slug: place.slug }, ancestors: [{ slug: place.slug }] })
  })
})
