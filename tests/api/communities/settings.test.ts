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
const fieldsOf = (answer: { body: any }) => answer.body.error.details.errors.map((error: { path: string[] }) => error.path[0])

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

  describe('links of its own', () => {
    const link = { label: 'Our wiki', labelCy: 'Ein wici', url: 'https://wiki.example/home' }
    const change = (menu: object[]) => fiona.api.patch(`/communities/${place.slug}`, { menu })
    const shown = async (language = 'en') => (await scene.visitor.get(`/communities/${place.slug}`, {}, { headers: { 'accept-language': language } })).body.data.community.menu

    it('are shown to whoever sees the community, in their language', async () => {
      expect(await shown()).toEqual([])
      expect((await change([link, { label: 'Maps', labelCy: null, url: 'https://maps.example' }])).status).toBe(200)
      expect(await shown()).toEqual([{ label: 'Our wiki', url: link.url }, { label: 'Maps', url: 'https://maps.example' }])
      expect((await shown('cy')).map(({ label }: { label: string }) => label)).toEqual(['Ein wici', 'Maps'])
      expect((await member.api.patch(`/communities/${place.slug}`, { menu: [] })).status).toBe(403)
      expect((await fiona.api.get(`/communities/${place.slug}/settings`)).body.data.settings.menu[0]).toEqual(link)
    })

    it.each([
      ['no https', [{ ...link, url: 'http://wiki.example' }]],
      ['script', [{ ...link, url: 'javascript:alert(1)' }]],
      ['no name', [{ ...link, label: '' }]],
      ['too many', Array.from({ length: 6 }, () => link)],
      ['more than a link', [{ ...link, onclick: 'alert(1)' }]],
    ])('%s is refused, and nothing changes', async (_, menu) => {
      const before = await shown()
      const answer = await change(menu)
      expect(answer.status).toBe(400)
      expect(fieldsOf(answer)[0]).toBe('menu')
      expect(await shown()).toEqual(before)
    })
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
    expect((await fiona.api.patch(`/communities/${part.slug}`, { reach: 'public' })).body.error.details.errors).toMatchObject([{ path: ['reach'], code: 'wider-than-above' }])
    const { settings } = (await fiona.api.get(`/communities/${part.slug}/settings`)).body.data
    expect(settings).toMatchObject({ reach: 'network', effectiveReach: 'network' })
    await fiona.api.patch(`/communities/${part.slug}`, { reach: 'community' })
    expect((await fiona.api.get(`/communities/${whole.slug}/settings`)).body.data.settings).toMatchObject({ reach: 'network', effectiveReach: 'network' })
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
