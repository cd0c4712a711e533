import type { Community, Person, Scene } from '../../support'
import { startScene, wrongCounters } from '../../support'
import { at, codeOf, join, standingOf, stateOf } from '../memberships/calls'

let scene: Scene
let fiona: Person
let member: Person
let whole: Community

beforeAll(async () => {
  scene = await startScene()
  fiona = await scene.person({ name: 'Fiona' })
  member = await scene.person({ name: 'Mabel' })
})
beforeEach(async () => {
  whole = await scene.community(fiona)
  await scene.members(whole, fiona, member)
})
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene?.stop())

const start = (person: Person, above: Community, settings: object = {}) => person.api.post('/communities', { name: 'A part of it', summary: 'Some of those who are here', parent: above.slug, ...settings })
const settings = async (slug: string) => (await fiona.api.get(`/communities/${slug}/settings`)).body.data.settings
const errorsOf = (answer: { body: any }) => answer.body.error.details.errors.map(({ path, code }: { path: string[], code: string }) => [path[0], code])
const rowOf = async (slug: string) => (await scene.cms.query<{ id: number, path: string, document_id: string }>('select id, path, document_id from cop_communities where slug = ?', [slug]))[0]!

describe('starting a part of a community', () => {
  it('is for its facilitators, and makes one that is as open as it', async () => {
    expect((await start(member, whole)).status).toBe(403)
    expect((await start(await scene.person(), whole)).status).toBe(403)
    const made = await start(fiona, whole)
    expect(made.status).toBe(201)
    const { slug } = made.body.data
    expect(await settings(slug)).toMatchObject({ reach: 'network', listed: true, joining: 'open', tools: ['discussions'], above: { name: whole.name, reach: 'network', listed: true, tools: ['discussions'] } })
    expect((await scene.visitor.get(`/communities/${slug}`)).body.data.community).toMatchObject({ parent: { slug: whole.slug }, ancestors: [{ slug: whole.slug }] })
    const row = await rowOf(slug)
    expect(row.path).toBe(`/${whole.id}/${row.id}/`)
    const [entry] = await scene.cms.query<{ action: string, after: string }>('select action, after from cop_audit_entries where subject_id = ?', [row.document_id])
    expect(entry!.action).toBe('community.created')
    expect(JSON.parse(entry!.after)).toMatchObject({ parent: whole.documentId, reach: 'network' })
  })

  it('is told of a community that one cannot see like one that is not there', async () => {
    const hidden = await scene.community(fiona, { listed: false, joining: 'invitation', reach: 'community' })
    const [absent, secret] = [await start(member, { ...hidden, slug: 'no-such-community' }), await start(member, hidden)]
    expect([secret.status, secret.body]).toEqual([404, absent.body])
  })

  it('never lets it be wider than the one above, and says which choice would', async () => {
    expect(errorsOf(await start(fiona, whole, { reach: 'public' }))).toEqual([['reach', 'wider-than-above']])
    const hidden = await scene.community(fiona, { listed: false, joining: 'invitation', reach: 'community' })
    expect(errorsOf(await start(fiona, hidden, { listed: true, joining: 'open', reach: 'community' }))).toEqual([['listed', 'listed-below-hidden']])
    const { slug } = (await start(fiona, hidden)).body.data
    expect(await settings(slug)).toMatchObject({ reach: 'community', listed: false, joining: 'invitation' })
    expect(errorsOf(await fiona.api.patch(`/communities/${slug}`, { listed: true, joining: 'open' }))).toEqual([['listed', 'listed-below-hidden']])
  })

  it('gives it all of the tools, or some, and takes away below what goes above', async () => {
    expect(await settings((await start(fiona, whole, { tools: [] })).body.data.slug)).toMatchObject({ tools: [] })
    const { slug } = (await start(fiona, whole)).body.data
    expect((await fiona.api.post(`/communities/${slug}/discussions`, { title: 'A question', body: 'x' })).status).toBe(201)
    await fiona.api.patch(at(whole, ''), { tools: [] })
    expect(await settings(slug)).toMatchObject({ tools: [] })
    expect(codeOf(await fiona.api.post(`/communities/${slug}/discussions`, { title: 'Another', body: 'x' }))).toBe('tool-off')
    expect((await fiona.api.get(`/communities/${slug}`)).body.data).toMatchObject({ community: { can: { post: false, comment: true } }, latest: [{ title: 'A question' }] })
    expect(errorsOf(await fiona.api.patch(`/communities/${slug}`, { tools: ['discussions'] }))).toEqual([['tools', 'tool-not-above']])
    const entries = await scene.cms.query<{ after: string }>(`select after from cop_audit_entries where action = 'community.edited' and subject_id = ?`, [(await rowOf(slug)).document_id])
    expect(JSON.parse(entries[0]!.after)).toMatchObject({ tools: [], with: whole.documentId })
  })

  it('carries narrowing down with an entry for each, and keeps what was chosen below for when it is widened', async () => {
    const { slug } = (await start(fiona, whole, { name: 'Part one' })).body.data
    const part = { ...whole, slug }
    const deep = (await start(fiona, part, { name: 'Deep in it' })).body.data.slug
    await fiona.api.patch(at(whole, ''), { reach: 'community' })
    for (const one of [slug, deep]) {
      expect(await settings(one)).toMatchObject({ reach: 'network', effectiveReach: 'community' })
      const [entry] = await scene.cms.query<{ before: string, after: string }>(`select before, after from cop_audit_entries where action = 'community.edited' and subject_id = ?`, [(await rowOf(one)).document_id])
      expect([JSON.parse(entry!.before).effectiveReach, JSON.parse(entry!.after).effectiveReach]).toEqual(['network', 'community'])
    }
    // Saved as it stands, with the reach that counts for nothing now.
    expect((await fiona.api.patch(`/communities/${slug}`, { reach: 'network', summary: 'Another line for it' })).status).toBe(200)
    expect(errorsOf(await fiona.api.patch(`/communities/${slug}`, { reach: 'public' }))).toEqual([['reach', 'wider-than-above']])
    await fiona.api.patch(at(whole, ''), { reach: 'network' })
    expect(await settings(deep)).toMatchObject({ effectiveReach: 'network' })
  })

  it('goes as deep as the host lets it, and not below what closes', async () => {
    let above = whole
    for (let level = 2; level <= 5; level++) {
      expect((await fiona.api.get(at(above, '/below'))).body.data.start).toBe('yes')
      above = { ...above, slug: (await start(fiona, above, { name: `Level ${level}` })).body.data.slug }
    }
    expect(codeOf(await start(fiona, above))).toBe('too-deep')
    expect((await fiona.api.get(at(above, '/below'))).body.data.start).toBe('too-deep')
    await scene.cms.query(`update cop_communities set stage = 'closedown' where id = ?`, [whole.id])
    expect(codeOf(await start(fiona, whole))).toBe('closed')
    expect((await fiona.api.get(at(whole, '/below'))).body.data.start).toBe('closed')
  })

  it('brings in whoever facilitates from above, unless they were put out on the way', async () => {
    await fiona.api.post(at(whole, `/members/${member.id}/role`), { role: 'facilitator' })
    const part = { ...whole, slug: (await start(member, whole, { name: 'Theirs' })).body.data.slug, id: 0 }
    part.id = (await rowOf(part.slug)).id
    expect(await stateOf(scene, fiona, part)).toEqual([])
    const deep = (await start(fiona, part, { name: 'In theirs' })).body.data
    expect((await stateOf(scene, fiona, part))[0]).toMatchObject({ state: 'active', role: 'member' })
    expect((await fiona.api.get(`/communities/${deep.slug}`)).body.data.community).toMatchObject({ role: 'facilitator', memberCount: 1 })
    await member.api.post(at(part, `/members/${fiona.id}/remove`), { reason: 'x' })
    expect(codeOf(await start(fiona, part))).toBe('parent-first')
    expect((await fiona.api.get(at(part, '/below'))).body.data.start).toBe('parent-first')
  })

  it('is joined by members of the one above with one click, and by nobody else', async () => {
    const part = { ...whole, slug: (await start(fiona, whole)).body.data.slug }
    const other = await scene.person()
    expect(codeOf(await join(other, part))).toBe('parent-first')
    expect((await join(member, part)).body.data.state).toBe('active')
    expect(await standingOf(member, part)).toBe('member')
  })

  it('happens once, however often it is asked for, and with whatever else happens', async () => {
    const key = 'c0ffee00-0000-4000-8000-000000000000'
    const twice = await Promise.all([1, 2].map(() => start(fiona, whole, { requestKey: key })))
    expect(twice[0]!.body).toEqual(twice[1]!.body)
    // Narrowed in the very moment in which parts of it are started and widened: nothing stays wider.
    const open = await scene.community(fiona, { reach: 'public' })
    const part = { ...open, slug: (await start(fiona, open, { reach: 'community', name: 'Small' })).body.data.slug }
    const answers = await Promise.all([
      start(fiona, open, { reach: 'public', name: 'One' }),
      fiona.api.patch(at(part, ''), { reach: 'public' }),
      fiona.api.patch(at(open, ''), { reach: 'community' }),
      start(fiona, open, { reach: 'public', name: 'Two' }),
    ])
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    const reaches = await scene.cms.query<{ effective_reach: string }>('select effective_reach from cop_communities where path like ?', [`/${open.id}/%`])
    expect(reaches.map(row => row.effective_reach)).toEqual(reaches.map(() => 'community'))
  })
})

describe('what is below', () => {
  it('is listed page by page, with what is new there for those who may read it', async () => {
    const open = { ...whole, slug: (await start(fiona, whole, { name: 'Beetles' })).body.data.slug }
    const closed = { ...whole, slug: (await start(fiona, whole, { name: 'Ants', reach: 'community', joining: 'request' })).body.data.slug }
    const deep = { ...whole, slug: (await start(fiona, open, { name: 'Weevils' })).body.data.slug }
    await scene.discussion(fiona, open, { title: 'In beetles' })
    await scene.discussion(fiona, closed, { title: 'In ants' })
    await scene.discussion(fiona, deep, { title: 'In weevils' })
    const seen = async (person: Pick<Person, 'api'>) => (await person.api.get(at(whole, '/below'))).body.data.latest.map(({ discussion, community }: any) => [discussion.title, community.name])
    expect(await seen(fiona)).toEqual([['In weevils', 'Weevils'], ['In ants', 'Ants'], ['In beetles', 'Beetles']])
    expect(await seen(member)).toEqual([['In weevils', 'Weevils'], ['In beetles', 'Beetles']])
    expect(await seen({ api: scene.visitor } as never)).toEqual([])
    const home = (await member.api.get(at(whole, ''))).body.data
    expect(home.latestBelow.map(({ discussion }: any) => discussion.title)).toEqual(['In weevils', 'In beetles'])
    const second = (await member.api.get(at(whole, '/below'), { page: 2, pageSize: 1 })).body.data
    expect([second.total, second.items.map(({ name }: { name: string }) => name)]).toEqual([2, ['Beetles']])
    await fiona.api.patch(at(whole, ''), { listed: false, joining: 'invitation', reach: 'community' })
    expect(await seen(member)).toEqual([])
    expect((await member.api.get(at(whole, '/below'))).body.data.total).toBe(0)
  })
})

describe('the directory', () => {
  it('leaves smaller communities out, or shows only those', async () => {
    const { slug } = (await start(fiona, whole, { name: 'Quagga within' })).body.data
    const top = await scene.community(fiona, { name: 'Quagga alone' })
    const found = async (query: object) => (await scene.visitor.get('/communities', { q: 'quagga', ...query })).body.data.items.map((item: { slug: string }) => item.slug)
    expect([(await found({})).sort(), await found({ level: 'top' }), await found({ level: 'part' })]).toEqual([[slug, top.slug].sort(), [top.slug], [slug]])
  })
})
