import type { Admin, Community, Person, Scene } from '../support'
import type { NamedEndpoint } from '../support/endpoints'
import { createAdmin, rebuildSearch, snapshot, startScene, validBodies, validQueries } from '../support'
import { endpoints, fill } from '../support/endpoints'

/*
 * Lines of the security checklist that go across all calls, each by its number in `access.md`. Calls are taken from the
 * contracts, so that a new one is asked as well. Lines that belong to one feature are tested with it, under their number.
 */

let scene: Scene
let staff: Admin
let fiona: Person
let frank: Person
let member: Person
let stranger: Person
let hidden: Community
let other: Community
let inHidden: Record<string, string>
let inOther: Record<string, string>

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, frank, member, stranger] = await scene.people('Fiona', 'Frank', 'Mabel Memberson', 'Stranger') as [Person, Person, Person, Person]
  staff = await createAdmin(scene.cms, 'communities-km-staff')
  hidden = await scene.community(fiona, { name: 'Quicksilver mining', listed: false, joining: 'invitation', reach: 'community' })
  other = await scene.community(frank, { name: 'Open lamps' })
  inHidden = await fillIt(hidden, fiona, 'Cinnabar furnaces')
  inOther = await fillIt(other, frank, 'Lamps that flicker')
  await rebuildSearch(scene.cms, staff)
  await scene.settled()
})
afterAll(() => scene?.stop())

/** One of each thing that stands in a path below the community. */
async function fillIt(place: Community, facilitator: Person, title: string): Promise<Record<string, string>> {
  await scene.members(place, facilitator, member)
  const talk = await scene.discussion(member, place, { title })
  const comment = await scene.comment(member, talk, `More of ${title}`)
  await member.api.post(`${talk.path}/tags`, { tags: [title.split(' ')[0]] })
  await facilitator.api.post(`/communities/${place.slug}/invitations`, { emails: [`guest-of-${place.id}@council.example`] })
  const [invitation] = (await facilitator.api.get(`/communities/${place.slug}/invitations`)).body.data.items
  await stranger.api.post('/reports', { kind: 'contribution', thing: talk.id, category: 'wrong' })
  return { slug: place.slug, discussion: talk.slug, comment: comment.id, person: member.id, invitation: invitation.id, tag: title.split(' ')[0]!.toLowerCase() }
}

const site = endpoints.filter(({ side }) => side === 'site')
const below = site.filter(({ path }) => path.includes('/communities/:slug'))
const fillers = { list: 'new', task: 'nosuchtask', lesson: 'nosuchlesson', output: 'nosuchoutput', case: 'nosuchcase' }

function ask({ name, endpoint, path }: NamedEndpoint, params: Record<string, string>, person: Person | null, data = validBodies[name]) {
  const api = person?.api ?? scene.visitor
  const at = fill(path, { ...fillers, ...params }).replace('/api/cop', '')
  const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
  return method === 'get' ? api.get(at + (validQueries[name] ?? '')) : api[method](at, data ?? {})
}

describe('access.md 5: what somebody may not see is answered as what is not there', () => {
  it.each(below.map(target => [target.name, target] as const))('%s', async (_, target) => {
    for (const viewer of [stranger, null]) {
      const there = await ask(target, inHidden, viewer)
      const nowhere = await ask(target, { ...inHidden, slug: 'nothing-at-all' }, viewer)
      expect([there.status, there.body]).toEqual([nowhere.status, nowhere.body])
      expect(there.status).toBeGreaterThanOrEqual(400)
      expect(there.headers.get('location')).toBeNull()
    }
  })

  it('by its name, the words in it, its tag and its members, wherever one can search', async () => {
    for (const viewer of [stranger.api, scene.visitor]) {
      const answers = await Promise.all([
        viewer.get('/communities', { q: 'Quicksilver' }),
        viewer.get('/search', { q: 'cinnabar' }),
        viewer.get('/search', { q: 'quicksilver' }),
        viewer.get('/search/suggestions', { q: 'cinna' }),
        viewer.get('/tags', { q: 'cinna' }),
        viewer.get(`/tags/${inHidden.tag}`),
      ])
      for (const { body } of answers)
        expect(JSON.stringify(body)).not.toMatch(/quicksilver-|Quicksilver mining|Cinnabar furnaces|"total":[1-9]/)
    }
    expect(JSON.stringify((await member.api.get('/search', { q: 'cinnabar' })).body)).toContain('quicksilver-mining')
    expect(JSON.stringify((await stranger.api.get(`/people/${member.id}`)).body)).not.toContain('Quicksilver')
  })

  it('by addresses that it had before', async () => {
    const was = hidden.slug
    await fiona.api.patch(`/communities/${was}`, { ...validBodies['communities.update'], name: 'Mercury mining', listed: false, joining: 'invitation', reach: 'community' })
    const [row] = await scene.cms.query<{ slug: string }>('select slug from cop_communities where id = ?', [hidden.id])
    for (const slug of [was, row!.slug]) {
      const { status, headers } = await stranger.api.get(`/communities/${slug}`)
      expect([status, headers.get('location')]).toEqual([404, null])
    }
  })
})

describe('access.md 7: a thing is found below the community that it is in, and nowhere else', () => {
  const nested = below.filter(({ path }) => /:(?:discussion|comment|invitation)/.test(path))
  it.each(nested.map(target => [target.name, target] as const))('%s', async (_, target) => {
    const before = await snapshot(scene.cms)
    // Frank may do all of this in his own community, and nothing in the hidden one.
    for (const viewer of [frank, member]) {
      const { status, body } = await ask(target, { ...inHidden, slug: other.slug }, viewer)
      expect([viewer.name, [403, 404].includes(status)]).toEqual([viewer.name, true])
      expect(JSON.stringify(body)).not.toContain('Cinnabar')
    }
    if (target.path.includes(':comment')) {
      const { status } = await ask(target, { ...inOther, comment: inHidden.comment! }, frank)
      expect(status).toBe(404)
    }
    expect(await snapshot(scene.cms)).toEqual(before)
  })

  it('the CMS\'s own calls for the same things are closed, with a session and without', async () => {
    const models = (await scene.cms.query<{ slug: string }>('select slug from cop_contributions limit 1')).length
    expect(models).toBe(1)
    for (const path of ['communities', 'contributions', 'comments', 'memberships', 'profiles', 'invitations', 'users', 'users/me', 'users-permissions/roles', 'communities/communities', 'communities/contributions', 'upload/files', 'i18n/locales']) {
      for (const api of [scene.cms.api, scene.cms.api.as(member.api.token!)]) {
        const { status, body } = await api.get(`/api/${path}?populate=*`)
        expect([path, [401, 403, 404, 405].includes(status)]).toEqual([path, true])
        expect(JSON.stringify(body)).not.toMatch(/Cinnabar|Lamps that|@council/)
      }
    }
  })
})

describe('access.md 9: nobody comes in, rises, or decides by a request they wrote themselves', () => {
  const managed = ['memberships.decide', 'memberships.changeRole', 'memberships.remove', 'memberships.ban', 'memberships.readmit', 'memberships.revokeInvitation', 'memberships.invite', 'communities.update', 'featuring.put', 'lifecycle.move', 'subcommunities.move', 'discussions.moderate', 'comments.moderate']
  it.each(managed)('%s, as a member', async (name) => {
    const before = await snapshot(scene.cms)
    const target = site.find(one => one.name === name)!
    const { status } = await ask(target, { ...inOther, person: member.id }, member)
    expect(status).toBe(403)
    expect(await snapshot(scene.cms)).toEqual(before)
  })

  it('a role, a state or somebody else\'s name in the request to join is refused', async () => {
    const before = await snapshot(scene.cms)
    for (const more of [{ role: 'facilitator' }, { state: 'active' }, { person: frank.id }, { userId: frank.userId }, { community: hidden.documentId }]) {
      const { status, body } = await stranger.api.post(`/communities/${other.slug}/join`, { reason: 'I do this work', ...more })
      expect([Object.keys(more)[0], status, body.data]).toEqual([Object.keys(more)[0], 400, null])
    }
    expect(await snapshot(scene.cms)).toEqual(before)
  })
})

describe('access.md 11: what a person may not set is set by no request', () => {
  const writing = site.filter(({ endpoint, name }) => endpoint.method !== 'GET' && validBodies[name])
  const never = { id: 1, author: 1, authorId: 1, author_id: 1, user: 1, userId: 1, role: 'facilitator', state: 'active', status: 'active', memberCount: 99, commentCount: 99, createdAt: '2001-01-01T00:00:00Z', publishedAt: '2001-01-01T00:00:00Z', documentId: 'mine', effectiveReach: 'public', blocked: false, confirmed: true, bodyHtml: '<script>' }
  it.each(writing.map(target => [target.name, target] as const))('%s', async (_, target) => {
    const before = await snapshot(scene.cms)
    const valid = validBodies[target.name]!
    const others = Object.entries(never).filter(([key]) => !(key in valid)).map(([key, extra]) => ({ key, data: { ...valid, [key]: extra } }))
    expect(others.filter(({ data }) => target.endpoint.body.safeParse(data).success)).toEqual([])
    const answers = await Promise.all(others.map(({ data }) => ask(target, inOther, frank, data)))
    for (const [place, { status, body }] of answers.entries())
      expect([others[place]!.key, status, body.data]).toEqual([others[place]!.key, 400, null])
    expect(await snapshot(scene.cms)).toEqual(before)
  })
})
