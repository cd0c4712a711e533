import type { Person, Scene } from '../support'
import { siteSecret, startScene } from '../support'

/** Of events: no date may be further away than two years. */
const nextYear = new Date().getUTCFullYear() + 1

const asSite = { headers: { 'x-cop-site-secret': siteSecret } }

describe('the content version', () => {
  let scene: Scene
  let facilitator: Person

  beforeAll(async () => {
    scene = await startScene()
    facilitator = await scene.person()
  })
  afterAll(() => scene.stop())

  const version = async () => (await scene.cms.api.get('/api/cop/content-version', asSite)).body.data as string

  /** Whether what `change` does gives another version. */
  async function changes(change: () => Promise<unknown>) {
    const before = await version()
    await change()
    return await version() !== before
  }

  it('is told to the site alone; for others it is not there', async () => {
    expect(await version()).toMatch(/^\d+$/)
    const others: Record<string, string>[] = [{}, { 'x-cop-site-secret': 'not the secret' }, { 'x-cop-site-secret': '' }, { authorization: `Bearer ${facilitator.api.token}` }]
    for (const headers of others)
      expect((await scene.cms.api.get('/api/cop/content-version', { headers })).status).toBe(404)
  })

  it('stays while nothing that a public page shows has changed', async () => {
    expect(await changes(async () => {})).toBe(false)
    expect(await changes(() => scene.visitor.get('/communities'))).toBe(false)
    expect(await changes(() => facilitator.api.get('/me'))).toBe(false)
    expect(await changes(() => scene.visitor.post('/accounts/sign-in', { email: facilitator.email, password: facilitator.password }))).toBe(false)
  })

  it('changes with communities, what is written in them, and people\'s names', async () => {
    const community = await scene.community(facilitator, { reach: 'public' })
    const discussion = await scene.discussion(facilitator, community)
    const reply = await scene.comment(facilitator, discussion, 'First')
    const member = await scene.person()
    expect(await changes(() => scene.discussion(facilitator, community))).toBe(true)
    expect(await changes(() => scene.comment(facilitator, discussion, 'Second'))).toBe(true)
    expect(await changes(() => facilitator.api.patch(discussion.path, { event: { starts: `${nextYear}-03-01T10:00`, ends: `${nextYear}-03-01T11:00`, place: null, link: null } }))).toBe(true)
    expect(await changes(() => scene.cms.query('update cop_events set place = ?', ['Town Hall']))).toBe(true)
    expect(await changes(() => facilitator.api.patch(`${discussion.path}/comments/${reply.id}`, { body: 'First, but better' }))).toBe(true)
    expect(await changes(() => facilitator.api.post(`${discussion.path}/comments/${reply.id}/moderate`, { action: 'delete' }))).toBe(true)
    expect(await changes(() => scene.members(community, facilitator, member))).toBe(true)
    // A reply by a facilitator says so.
    expect(await changes(() => facilitator.api.post(`/communities/${community.slug}/members/${member.id}/role`, { role: 'facilitator' }))).toBe(true)
    expect(await changes(() => scene.cms.query('update cop_profiles set name = ? where user_id = ?', ['Another Name', facilitator.userId]))).toBe(true)
  })

  it('changes with curated terms and the site\'s own pages, whoever changes them', async () => {
    for (const table of ['cop_organisations', 'cop_regions', 'cop_expertises'])
      expect(await changes(() => scene.cms.query(`update ${table} set name = name where id = (select min(id) from ${table})`))).toBe(true)
    expect(await changes(() => scene.cms.query('insert into pages (document_id, slug, title, locale, created_at) values (?, ?, ?, ?, ?)', ['versioned', 'versioned', 'Versioned', 'en', new Date()]))).toBe(true)
    expect(await changes(() => scene.cms.query('delete from pages where document_id = ?', ['versioned']))).toBe(true)
  })

  it('lets nothing stand that changed: names, organisations, who facilitates, topics', async () => {
    const community = await scene.community(facilitator, { reach: 'public', joining: 'open' })
    const author = await scene.person()
    await scene.members(community, facilitator, author)
    const discussion = await scene.discussion(author, community)
    await scene.comment(author, discussion, `[Somebody](person:${author.id})`)
    const seen = async () => {
      const { discussion: { author: by, authorIsFacilitator }, comments: { items: [comment] }, community: { facilitators, topics } } = (await facilitator.api.get(discussion.path)).body.data
      return { by, authorIsFacilitator, comment: { by: comment.author.name, authorIsFacilitator: comment.authorIsFacilitator, html: comment.html }, facilitators: facilitators.map(({ name }: { name: string }) => name), topics: topics.map(({ name }: { name: string }) => name) }
    }
    await seen()
    expect((await author.api.patch('/me', { name: 'Gwenllian Newname' })).status).toBe(200)
    expect(await seen()).toMatchObject({ by: { name: 'Gwenllian Newname' }, authorIsFacilitator: false, comment: { by: 'Gwenllian Newname', html: expect.stringContaining('@Gwenllian Newname') } })
    await facilitator.api.post(`/communities/${community.slug}/members/${author.id}/role`, { role: 'facilitator' })
    expect(await seen()).toMatchObject({ authorIsFacilitator: true, comment: { authorIsFacilitator: true }, facilitators: expect.arrayContaining(['Gwenllian Newname']) })
    const topic = (await scene.visitor.get('/expertise')).body.data[0] as { slug: string, name: string }
    expect((await facilitator.api.patch(`/communities/${community.slug}`, { topics: [topic.slug] })).status).toBe(200)
    expect((await seen()).topics).toEqual([topic.name])
    await scene.cms.query('update cop_profiles set name = ? where user_id = ?', ['Changed By Staff', author.userId])
    expect(await seen()).toMatchObject({ by: { name: 'Changed By Staff' }, comment: { by: 'Changed By Staff' } })
  })

  it('does not change with what is refused', async () => {
    const community = await scene.community(facilitator)
    const stranger = await scene.person()
    expect(await changes(() => stranger.api.post(`/communities/${community.slug}/discussions`, { title: 'No', body: 'No' }))).toBe(false)
  })

  it('goes on counting after a restart', async () => {
    const before = BigInt(await version())
    await scene.cms.restart()
    expect(BigInt(await version())).toBeGreaterThan(before)
    expect(await changes(() => scene.community(facilitator))).toBe(true)
  })
})
