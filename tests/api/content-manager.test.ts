import type { Admin, Community, Person, Scene } from '../support'
import { createAdmin, startScene, wrongCounters } from '../support'

let scene: Scene
let staff: Admin
let fiona: Person
let reader: Person
let ours: Community

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, reader] = await scene.people('Fiona', 'Reader') as [Person, Person]
  staff = await createAdmin(scene.cms, 'strapi-super-admin')
})
beforeEach(async () => {
  ours = await scene.community(fiona, { reach: 'network' })
})
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene?.stop())

const at = (type: string, documentId = '') => `/content-manager/collection-types/plugin::communities.${type}${documentId && `/${documentId}`}`
const column = async (table: string, name: string, documentId: string) => (await scene.cms.query<Record<string, unknown>>(`select ${name} from ${table} where document_id = ?`, [documentId]))[0]?.[name]

describe('a community in the Content Manager', () => {
  it('is narrowed for everybody, with what is below it', async () => {
    const part = await scene.below(ours, fiona, { reach: 'network', effectiveReach: 'network' })
    const { path } = await scene.discussion(fiona, ours, { audience: 'network' })
    expect((await reader.api.get(path)).status).toBe(200)
    expect((await staff.panel.put(at('community', ours.documentId), { reach: 'community' })).status).toBe(200)
    expect((await reader.api.get(path)).status).toBe(404)
    expect(await column('cop_communities', 'effective_reach', part.documentId)).toBe('community')
  })

  it('is not put into settings that contradict each other', async () => {
    expect((await staff.panel.put(at('community', ours.documentId), { listed: false })).status).toBe(400)
    expect((await reader.api.get(`/communities/${ours.slug}`)).status).toBe(200)
  })

  it('shows the description as it was rendered', async () => {
    await staff.panel.put(at('community', ours.documentId), { description: 'Now **bold** <script>alert(1)</script>' })
    const { body } = await reader.api.get(`/communities/${ours.slug}`)
    expect(body.data.descriptionHtml).toContain('<strong>bold</strong>')
    expect(body.data.descriptionHtml).not.toContain('<script>')
  })

  it('goes with what is in it, unless communities are below it', async () => {
    const part = await scene.below(ours, fiona)
    const talk = await scene.discussion(fiona, part)
    await scene.comment(fiona, talk, 'A reply')
    expect((await staff.panel.delete(at('community', ours.documentId))).status).toBe(400)
    expect((await staff.panel.delete(at('community', part.documentId))).status).toBe(200)
    expect(await scene.cms.query('select id from cop_contributions where slug = ? and home_id is null', [talk.slug])).toEqual([])
    expect((await fiona.api.get(talk.path)).status).toBe(404)
    expect((await staff.panel.delete(at('community', ours.documentId))).status).toBe(200)
  })
})

describe('what members wrote, in the Content Manager', () => {
  it('is hidden and counted out', async () => {
    const { id, path } = await scene.discussion(fiona, ours, { audience: 'network' })
    expect((await staff.panel.put(at('contribution', id), { state: 'hidden' })).status).toBe(200)
    expect((await reader.api.get(path)).status).toBe(404)
  })

  it('is rendered again when staff edit it', async () => {
    const { id, path } = await scene.discussion(fiona, ours, { audience: 'network' })
    expect((await staff.panel.put(at('contribution', id), { body: 'Edited *here*' })).status).toBe(200)
    const { body } = await reader.api.get(path)
    expect(body.data.discussion.html).toContain('<em>here</em>')
    expect(body.data.discussion.editedByFacilitator).toBe(true)
  })

  it('stays its author\'s and where it is', async () => {
    const other = await scene.community(fiona, { name: 'Elsewhere' })
    const { id, path } = await scene.discussion(fiona, ours, { audience: 'network' })
    await staff.panel.put(at('contribution', id), { title: 'Another title', home: { connect: [{ documentId: other.documentId }] } })
    const { body } = await reader.api.get(path)
    expect(body.data.discussion.title).toBe('Another title')
    expect(body.data.discussion.author.name).toBe('Fiona')
  })

  it('is begun on the site only', async () => {
    expect((await staff.panel.post(at('comment'), { body: 'From the panel' })).status).toBe(400)
  })

  it('is removed for good, and the count follows', async () => {
    const talk = await scene.discussion(fiona, ours)
    const { id } = await scene.comment(fiona, talk, 'To be removed')
    expect((await staff.panel.delete(at('comment', id))).status).toBe(200)
    expect((await fiona.api.get(talk.path)).body.data.comments.items).toEqual([])
  })
})

describe('KM staff with no role but theirs', () => {
  let km: Admin
  beforeAll(async () => {
    km = await createAdmin(scene.cms, 'communities-km-staff')
  })

  it('edit and hide what was written, and it is written down who did', async () => {
    const talk = await scene.discussion(fiona, ours, { audience: 'network' })
    const reply = await scene.comment(fiona, talk, 'With a telephone number')
    expect((await km.panel.put(at('contribution', talk.id), { body: 'Without *names*' })).status).toBe(200)
    expect((await km.panel.put(at('comment', reply.id), { body: 'Without a number' })).status).toBe(200)
    const { body } = await reader.api.get(talk.path)
    expect(body.data.discussion.html).toContain('<em>names</em>')
    const { items } = (await km.api.get('/audit')).body.data
    expect(items.slice(0, 2).map(({ action, by }: { action: string, by: { kind: string } }) => [action, by.kind])).toEqual([['comment.edited', 'staff'], ['contribution.edited', 'staff']])
  })

  it('remove for good what must not stay', async () => {
    const talk = await scene.discussion(fiona, ours)
    const { id } = await scene.comment(fiona, talk, 'To be removed')
    expect((await km.panel.delete(at('comment', id))).status).toBe(200)
    expect((await km.panel.delete(at('contribution', talk.id))).status).toBe(200)
    expect((await fiona.api.get(talk.path)).status).toBe(404)
  })

  it('edit a community, and see nothing there of what is not theirs to see', async () => {
    expect((await km.panel.put(at('community', ours.documentId), { summary: 'Said in other words' })).status).toBe(200)
    expect((await reader.api.get(`/communities/${ours.slug}`)).body.data.community.summary).toBe('Said in other words')
    for (const type of ['profile', 'membership', 'invitation', 'audit-entry', 'partner-staff'])
      expect([type, (await km.panel.get(at(type))).status]).toEqual([type, 403])
  })
})
