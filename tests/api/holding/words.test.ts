import type { Admin, Community, Person, Scene } from '../../support'
import { createAdmin, startScene } from '../../support'
import { trail } from '../audit/calls'

describe('words and links that are watched for', () => {
  let scene: Scene
  let staff: Admin
  let fiona: Person
  let ann: Person
  let ben: Person
  let place: Community

  beforeAll(async () => {
    scene = await startScene()
    staff = await createAdmin(scene.cms, 'communities-km-staff')
    ;[fiona, ann, ben] = await scene.people('Fiona', 'Ann', 'Ben') as [Person, Person, Person]
  })
  beforeEach(async () => {
    place = await scene.community(fiona, {})
    await scene.members(place, fiona, ann, ben)
    await everywhere([])
  })
  afterEach(() => scene.settled())
  afterAll(() => scene.stop())

  const at = () => `/communities/${place.slug}/watch-list`

  async function watch(watched: string[]) {
    const { fingerprint } = (await fiona.api.get(at())).body.data
    return fiona.api.put(at(), { watched, fingerprint })
  }

  async function everywhere(watched: string[]) {
    const { fingerprint } = (await staff.api.get('/watch-list')).body.data
    return staff.api.put('/watch-list', { watched, fingerprint })
  }

  const waiting = async () => (await fiona.api.get(`/communities/${place.slug}/reports`)).body.data.items.map(({ title, held }: { title: string, held: { why: string, words: string[] } }) => [title, held.why, held.words])
  const titles = async (reader: Person) => (await reader.api.get(`/communities/${place.slug}/discussions`)).body.data.items.map((one: { title: string }) => one.title)

  it('keep what holds one from others, and tell facilitators which; members learn nothing of the list', async () => {
    expect((await watch(['casino', 'example.com'])).body.data.watched).toEqual(['casino', 'example.com'])
    await scene.discussion(ann, place, { title: 'A Casino for all', body: 'See [here](https://www.example.com/win)' })
    await scene.discussion(ann, place, { title: 'Maps' })
    expect(await titles(ben)).toEqual(['Maps'])
    expect(await waiting()).toEqual([['A Casino for all', 'words', ['casino', 'example.com']]])
    const own = await ann.api.get(`/communities/${place.slug}/discussions/a-casino-for-all`)
    expect(JSON.stringify(own.body)).not.toContain('watch')
    expect((await ann.api.get(at())).status).toBe(403)
  })

  it('keep an edit that puts one in, a reply, and what its author deleted and wants back', async () => {
    const discussion = await scene.discussion(ann, place, { title: 'Plain' })
    const reply = await scene.comment(ben, discussion, 'Plain too')
    await scene.comment(fiona, discussion, 'Facilitators may: casino')
    await watch(['casino'])
    await ben.api.patch(`${discussion.path}/comments/${reply.id}`, { body: 'casino' })
    expect((await ann.api.get(discussion.path)).body.data.comments.items.map((one: { html: string }) => one.html)).toEqual(['<p>Facilitators may: casino</p>'])
    await ann.api.patch(discussion.path, { title: 'Plain casino' })
    expect((await ben.api.get(discussion.path)).status).toBe(404)
    expect(await waiting()).toEqual([['Plain', 'words', ['casino']], ['Plain casino', 'words', ['casino']]])
    const other = await scene.discussion(ann, place, { title: 'Gone' })
    await ann.api.post(`${other.path}/moderate`, { action: 'delete' })
    await watch(['gone'])
    await ann.api.post(`${other.path}/moderate`, { action: 'restore' })
    expect(await titles(ben)).toEqual([])
  })

  it('count in every community where KM staff list them, and nobody else reads or changes that list', async () => {
    expect((await everywhere(['lottery'])).status).toBe(200)
    await scene.discussion(ann, place, { title: 'Lottery' })
    expect(await waiting()).toEqual([['Lottery', 'words', ['lottery']]])
    const panel = await createAdmin(scene.cms, 'communities-facilitator')
    expect((await panel.api.get('/watch-list')).status).toBe(403)
    expect((await panel.api.put('/watch-list', { watched: [], fingerprint: '0'.repeat(64) })).status).toBe(403)
    // A community's own list is not the one of all.
    expect((await fiona.api.get(at())).body.data.watched).toEqual([])
  })

  it('are changed as they were shown, each once, with something to look for', async () => {
    const { fingerprint } = (await fiona.api.get(at())).body.data
    expect((await watch(['One', 'one', 'two'])).body.data.watched).toEqual(['one', 'two'])
    expect(await fiona.api.put(at(), { watched: [], fingerprint })).toMatchObject({ status: 409, body: { error: { details: { code: 'changed' } } } })
    expect(await watch(['fine', '!!!'])).toMatchObject({ status: 400, body: { error: { details: { errors: [{ path: ['watched', '1'], code: 'not-a-word' }] } } } })
    expect((await fiona.api.get(at())).body.data.watched).toEqual(['one', 'two'])
  })

  it('are in the audit trail, for KM staff', async () => {
    await watch(['casino'])
    await everywhere(['lottery'])
    const entries = await trail(staff, { action: 'watch-list.edited' })
    expect(entries.slice(0, 2)).toMatchObject([{ community: null, before: { watched: [] }, after: { watched: ['lottery'] } }, { community: { id: place.documentId }, before: { watched: [] }, after: { watched: ['casino'] } }])
  })

  it('go on in the community that another was merged into', async () => {
    const into = await scene.community(fiona, {})
    await watch(['casino'])
    const shown = (await staff.api.get(`/communities/${place.documentId}/merge/plan`, { into: into.documentId })).body.data
    expect((await staff.api.post(`/communities/${place.documentId}/merge`, { into: into.documentId, reason: 'They do the same', fingerprint: shown.fingerprint })).status).toBe(200)
    expect((await fiona.api.get(`/communities/${into.slug}/watch-list`)).body.data.watched).toEqual(['casino'])
  })
})
