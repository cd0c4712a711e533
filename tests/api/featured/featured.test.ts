import type { Community, Person, Scene } from '../../support'
import { addMembership } from '../../access/world'
import { createAdmin, startScene } from '../../support'
import { at, codeOf } from '../memberships/calls'
import { moveTo, startBelow } from '../subcommunities/calls'

let scene: Scene
let fiona: Person
let amy: Person
let place: Community
let talk: { id: string, slug: string, path: string }

const link = (more: object = {}) => ({ kind: 'link', title: 'Our wiki', titleCy: 'Ein wici', url: 'https://wiki.example/home', text: null, textCy: null, ...more })
const piece = (contribution: string, more: object = {}) => ({ kind: 'contribution', contribution, text: null, textCy: null, ...more })

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, amy] = await scene.people('Fiona', 'Amy') as [Person, Person]
})
beforeEach(async () => {
  place = await scene.community(fiona, { name: 'Bridges', reach: 'public' })
  await scene.members(place, fiona, amy)
  talk = await scene.discussion(amy, place, { title: 'Under or over' })
})
afterAll(() => scene?.stop())

const chosen = async (person = fiona, community = place) => (await person.api.get(at(community, '/featured'))).body.data
async function put(items: object[], person = fiona, community = place) {
  return person.api.put(at(community, '/featured'), { items, fingerprint: (await chosen(fiona, community)).fingerprint })
}
const shown = async (api = scene.visitor, community = place, language = 'en') => (await api.get(at(community, ''), {}, { headers: { 'accept-language': language } })).body.data.featured
const titles = async (api = scene.visitor, community = place) => (await shown(api, community)).map(({ title }: { title: string }) => title)
const errorsOf = (answer: { body: any }) => answer.body.error.details.errors.map(({ path, code }: { path: string[], code: string }) => [path.join('.'), code])

describe('what stands at the top of a community', () => {
  it('is chosen by its facilitators, shown in their order, and in the language of the reader', async () => {
    expect(await shown()).toEqual([])
    expect((await chosen()).items).toEqual([])
    const answer = await put([piece(talk.id, { text: 'Begin here', textCy: 'Dechrau yma' }), link(), link({ title: 'Members', titleCy: null, url: `/c/${place.slug}/members` })])
    expect([answer.status, answer.body.data.items[0]]).toEqual([200, { ...piece(talk.id, { text: 'Begin here', textCy: 'Dechrau yma' }), slug: talk.slug, title: 'Under or over', state: 'published' }])
    expect(await shown()).toEqual([
      { kind: 'discussion', id: talk.id, slug: talk.slug, title: 'Under or over', language: null, text: 'Begin here' },
      { kind: 'link', title: 'Our wiki', url: 'https://wiki.example/home', text: null },
      { kind: 'link', title: 'Members', url: `/c/${place.slug}/members`, text: null },
    ])
    expect((await shown(scene.visitor, place, 'cy')).map(({ title, text }: { title: string, text: string }) => [title, text])).toEqual([['Under or over', 'Dechrau yma'], ['Ein wici', null], ['Members', null]])
    await put([link(), piece(talk.id)])
    expect(await titles()).toEqual(['Our wiki', 'Under or over'])
    for (const [person, status] of [[amy, 403], [await scene.person(), 403], [{ api: scene.visitor }, 401]] as const) {
      expect((await person.api.get(at(place, '/featured'))).status).toBe(status)
      expect((await person.api.put(at(place, '/featured'), { items: [], fingerprint: (await chosen()).fingerprint })).status).toBe(status)
    }
    expect(await titles()).toEqual(['Our wiki', 'Under or over'])
  })

  it('is written down with what it was, once for each change', async () => {
    await put([link({ text: 'All we know' })])
    await put([link({ text: 'All we know' })])
    await put([])
    const entries = await scene.cms.query<{ before: string, after: string }>(`select before, after from cop_audit_entries where action = 'community.edited' and community = ? order by number`, [place.documentId])
    const line = 'https://wiki.example/home | Our wiki | Ein wici | All we know'
    expect(entries.map(({ before, after }) => [JSON.parse(before), JSON.parse(after)])).toEqual([[{ featured: null }, { featured: line }], [{ featured: line }, { featured: null }]])
  })

  it('is replaced only by those who saw what is there now', async () => {
    const { fingerprint } = await chosen()
    await put([link()])
    const late = await fiona.api.put(at(place, '/featured'), { items: [], fingerprint })
    expect([late.status, codeOf(late), await titles()]).toEqual([409, 'changed', ['Our wiki']])
    const seen = (await chosen()).fingerprint
    const both = await Promise.all(['One', 'Two'].map(title => fiona.api.put(at(place, '/featured'), { items: [link({ title })], fingerprint: seen })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('leads nobody to what they may not read, and comes back with it', async () => {
    const inner = await scene.discussion(amy, place, { title: 'Among us', audience: 'community' })
    await put([piece(inner.id), piece(talk.id)])
    const seen = async () => [await titles(), await titles((await scene.person()).api), await titles(amy.api), await titles(fiona.api)].map(list => list.length)
    expect(await seen()).toEqual([1, 1, 2, 2])
    await fiona.api.post(`${inner.path}/moderate`, { action: 'hide' })
    expect(await seen()).toEqual([1, 1, 1, 1])
    expect((await chosen()).items[0]).toMatchObject({ title: 'Among us', state: 'hidden' })
    await fiona.api.post(`${inner.path}/moderate`, { action: 'restore' })
    expect(await seen()).toEqual([1, 1, 2, 2])
    await amy.api.post(`${inner.path}/moderate`, { action: 'delete' })
    expect([await seen(), (await chosen()).items.length]).toEqual([[1, 1, 1, 1], 1])
    await amy.api.post(`${inner.path}/moderate`, { action: 'restore' })
    expect(await seen()).toEqual([1, 1, 2, 2])
    await fiona.api.patch(at(place, ''), { reach: 'network' })
    expect(await seen()).toEqual([0, 1, 2, 2])
  })

  it('is nothing of another community, nothing twice, nothing unsafe, and no more than six', async () => {
    const other = await scene.community(fiona)
    const elsewhere = await scene.discussion(fiona, other)
    await put([link()])
    expect(errorsOf(await put([piece(talk.id), piece(elsewhere.id)]))).toEqual([['items.1.contribution', 'not-on-list']])
    expect(errorsOf(await put([piece('nosuchthing')]))).toEqual([['items.0.contribution', 'not-on-list']])
    expect(errorsOf(await put([link(), piece(talk.id), piece(talk.id), link({ title: 'Again' })]))).toEqual([['items.2.contribution', 'invalid'], ['items.3.url', 'invalid']])
    expect(errorsOf(await put([link({ url: 'javascript:alert(1)' })]))).toEqual([['items.0.url', 'invalid-format']])
    expect(errorsOf(await put(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(name => link({ url: `/${name}` }))))).toEqual([['items', 'too-many']])
    expect(await titles()).toEqual(['Our wiki'])
  })

  it('stays in an archived community, and nobody changes it there', async () => {
    await put([link()])
    await scene.cms.query(`update cop_communities set stage = 'archived' where id = ?`, [place.id])
    const answer = await put([])
    expect([answer.status, codeOf(answer), await titles()]).toEqual([403, 'closed', ['Our wiki']])
    expect((await chosen()).items).toHaveLength(1)
  })
})

describe('what happens to it when things move', () => {
  it('is chosen no more when a discussion goes to another community', async () => {
    const to = await scene.community(fiona, { name: 'Tunnels', reach: 'public' })
    await put([piece(talk.id), link()])
    const { fingerprint } = (await fiona.api.get(`${talk.path}/move/plan`, { to: to.slug })).body.data.plan
    expect((await fiona.api.post(`${talk.path}/move`, { to: to.slug, fingerprint, reason: 'It is about tunnels' })).status).toBe(200)
    expect([await titles(), await titles(scene.visitor, to), (await chosen()).items.length]).toEqual([['Our wiki'], [], 1])
  })

  it('stands below what stands in the community that it is merged with, with what it shows', async () => {
    const into = await scene.community(fiona, { name: 'Tunnels', reach: 'public' })
    await put([piece(talk.id), link()])
    await put([link(), link({ title: 'Tunnels first', url: '/c/tunnels' })], fiona, into)
    const { api } = await createAdmin(scene.cms, 'communities-km-staff')
    const { fingerprint } = (await api.get(`/communities/${place.documentId}/merge/plan`, { into: into.documentId })).body.data
    expect((await api.post(`/communities/${place.documentId}/merge`, { into: into.documentId, fingerprint, reason: 'They talk of the same things' })).status).toBe(200)
    expect(await titles(scene.visitor, into)).toEqual(['Our wiki', 'Tunnels first', 'Under or over'])
  })

  it('goes along with a part that goes elsewhere', async () => {
    const part = await startBelow(scene, fiona, place, { name: 'Rivets' })
    await addMembership(scene, part, amy.userId, 'active', 'member')
    const inside = await scene.discussion(amy, part, { title: 'Hot or cold' })
    await put([piece(inside.id)], fiona, part)
    expect((await moveTo(fiona, part, null)).status).toBe(200)
    expect(await titles(fiona.api, part)).toEqual(['Hot or cold'])
  })
})
