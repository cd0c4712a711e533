import type { Community, Person, Scene } from '../../support'
import { createAdmin, startScene, wrongCounters } from '../../support'

/** What a facilitator finds waiting. */
interface Waiting { id: string, kind: string, text: string, thingState: string, held: { why: string, words: string[] } | null, fingerprint: string, can: string[] }

describe('what waits until somebody approves it', () => {
  let scene: Scene
  let fiona: Person
  let ann: Person
  let ben: Person
  let stranger: Person

  beforeAll(async () => {
    scene = await startScene();
    [fiona, ann, ben, stranger] = await scene.people('Fiona Facilitator', 'Ann Author', 'Ben Reader', 'Sam Stranger') as [Person, Person, Person, Person]
  })
  afterEach(async () => {
    await scene.settled()
    expect(await wrongCounters(scene.cms)).toEqual([])
  })
  afterAll(() => scene.stop())

  async function place(approval: string, settings: object = {}): Promise<Community> {
    const community = await scene.community(fiona, { approval, ...settings })
    await scene.members(community, fiona, ann, ben)
    return community
  }

  async function waiting(community: Community): Promise<Waiting[]> {
    return (await fiona.api.get(`/communities/${community.slug}/reports`)).body.data.items
  }

  const decide = (community: Community, id: string, body: object) => fiona.api.post(`/communities/${community.slug}/reports/${id}/decide`, body)

  async function approve(community: Community): Promise<void> {
    for (const { id, fingerprint } of await waiting(community))
      expect(await decide(community, id, { decision: 'approve', fingerprint })).toMatchObject({ status: 200 })
  }

  async function titles(reader: Person, community: Community): Promise<string[]> {
    return (await reader.api.get(`/communities/${community.slug}/discussions`)).body.data.items.map((one: { title: string }) => one.title)
  }

  const replies = async (reader: Person, discussion: { path: string }) => (await reader.api.get(discussion.path)).body.data.comments.items as { id: string, html: string, state: string }[]

  it('is nothing in a community that wants nothing, and never what facilitators write', async () => {
    const [free, strict] = [await place('off'), await place('all')]
    await scene.discussion(ann, free, { title: 'Free' })
    await scene.discussion(fiona, strict, { title: 'From Fiona' })
    expect(await titles(ben, free)).toEqual(['Free'])
    expect(await titles(ben, strict)).toEqual(['From Fiona'])
    expect(await waiting(strict)).toEqual([])
  })

  it('is read by its author and by facilitators, counts nowhere, and tells nobody else', async () => {
    const community = await place('all', { reach: 'public' })
    const held = await scene.discussion(ann, community, { title: 'Waits', body: `For [@Ben](person:${ben.id}) to see` })
    for (const reader of [ben, stranger]) {
      expect(await titles(reader, community)).toEqual([])
      expect((await reader.api.get(held.path)).status).toBe(404)
    }
    expect((await scene.visitor.get(held.path)).status).toBe(404)
    expect((await ann.api.get(held.path)).body.data.discussion).toMatchObject({ title: 'Waits', state: 'pending' })
    expect((await fiona.api.get(held.path)).body.data.discussion.state).toBe('pending')
    expect((await ben.api.get(`/communities/${community.slug}`)).body.data.community.contributionCount).toBe(0)
    await scene.settled()
    expect(scene.mailsTo(ben).filter(mail => mail.text.includes('Waits'))).toEqual([])
    const told = scene.mailsTo(fiona).filter(mail => mail.subject.includes('Waits'))
    expect(told).toHaveLength(1)
    expect(told[0]!.text).toContain(`/c/${community.slug}/manage/reports`)
    expect((await waiting(community)).map(({ kind, text, held, can }) => ({ kind, text, held, can }))).toEqual([{ kind: 'contribution', text: 'For to see', held: { why: 'all', words: [] }, can: expect.arrayContaining(['approve', 'hide', 'ban']) }])
  })

  it('is there for everybody once it is approved: counted, with the mails that it would have sent', async () => {
    const community = await place('all')
    await scene.discussion(ann, community, { title: 'Approved', body: `For [@Ben](person:${ben.id})` })
    await approve(community)
    expect(await titles(ben, community)).toEqual(['Approved'])
    expect((await ben.api.get(`/communities/${community.slug}`)).body.data.community).toMatchObject({ contributionCount: 1 })
    await scene.settled()
    expect(scene.mailsTo(ben).filter(mail => mail.subject.includes('mentioned') && mail.text.includes('Approved'))).toHaveLength(1)
    expect(scene.mailsTo(ann).filter(mail => mail.subject === 'Others can read it now: the discussion “Approved”')).toHaveLength(1)
    expect(await waiting(community)).toEqual([])
  })

  it('is a reply too: who is answered hears of it when it is shown', async () => {
    const community = await place('all')
    const discussion = await scene.discussion(fiona, community, { title: 'Question of Fiona' })
    const question = await scene.comment(fiona, discussion, 'Anybody?')
    const reply = await scene.comment(ann, discussion, 'Me', question.id)
    expect((await replies(ben, discussion)).map(one => one.id)).toEqual([question.id])
    expect((await replies(ann, discussion)).map(one => one.state)).toEqual(['published', 'pending'])
    expect((await ben.api.get(discussion.path)).body.data.discussion.commentCount).toBe(1)
    // Nobody answers what is not there for them, nor what waits at all.
    expect((await ben.api.post(`${discussion.path}/comments`, { body: 'What?', parent: reply.id })).status).toBe(400)
    await scene.settled()
    const before = scene.mailsTo(fiona).length
    await approve(community)
    await scene.settled()
    expect((await replies(ben, discussion)).map(one => one.id)).toEqual([question.id, reply.id])
    expect(scene.mailsTo(fiona).slice(before).map(mail => mail.subject)).toEqual([expect.stringContaining('Ann Author')])
  })

  it('is the first of each alone where a community wants that', async () => {
    const community = await place('first')
    const discussion = await scene.discussion(fiona, community)
    await scene.comment(ann, discussion, 'My first')
    await scene.comment(ann, discussion, 'My second')
    expect((await waiting(community)).map(one => one.held?.why)).toEqual(['first', 'first'])
    const [first] = await waiting(community)
    await decide(community, first!.id, { decision: 'approve', fingerprint: first!.fingerprint })
    await scene.comment(ann, discussion, 'My third')
    expect((await replies(ben, discussion)).map(one => one.html)).toEqual(['<p>My first</p>', '<p>My third</p>'])
    await scene.discussion(ben, community, { title: 'Ben is new' })
    expect(await titles(ann, community)).toEqual(['A question'])
  })

  it('is an edit as well, so that nothing is put in after approval', async () => {
    const community = await place('all')
    const discussion = await scene.discussion(ann, community, { title: 'Harmless' })
    const reply = await scene.comment(ann, discussion, 'Harmless as well').catch(() => null)
    expect(reply).toBeNull()
    await approve(community)
    const comment = await scene.comment(ann, discussion, 'Harmless as well')
    await approve(community)
    await ann.api.patch(`${discussion.path}/comments/${comment.id}`, { body: 'Buy this' })
    expect(await replies(ben, discussion)).toEqual([])
    await ann.api.patch(discussion.path, { title: 'Buy this' })
    expect(await titles(ben, community)).toEqual([])
    expect((await ben.api.get(`/communities/${community.slug}`)).body.data.community.contributionCount).toBe(0)
    await scene.settled()
    const before = scene.mailsTo(ben).length
    await approve(community)
    expect(await titles(ben, community)).toEqual(['Buy this'])
    expect((await ben.api.get(discussion.path)).body.data.discussion.commentCount).toBe(1)
    await scene.settled()
    expect(scene.mailsTo(ben)).toHaveLength(before)
  })

  it('has no address made of words that were never approved', async () => {
    const community = await place('all')
    const discussion = await scene.discussion(ann, community, { title: 'Buy pills' })
    const { body } = await ann.api.patch(discussion.path, { title: 'Dear all' })
    expect(body.data).toMatchObject({ slug: 'dear-all', state: 'pending' })
    await approve(community)
    expect((await ben.api.get(`/communities/${community.slug}/discussions/dear-all`)).status).toBe(200)
    expect((await ben.api.get(discussion.path)).status).toBe(404)
    // Once it has been seen, its address stays.
    expect((await ann.api.patch(`/communities/${community.slug}/discussions/dear-all`, { title: 'Dear friends' })).body.data.slug).toBe('dear-all')
  })

  it('cannot get past by deleting it and taking that back', async () => {
    const community = await place('all')
    const discussion = await scene.discussion(ann, community, { title: 'Sly' })
    await ann.api.post(`${discussion.path}/moderate`, { action: 'delete' })
    expect(await waiting(community)).toEqual([])
    await ann.api.post(`${discussion.path}/moderate`, { action: 'restore' })
    expect(await titles(ben, community)).toEqual([])
    expect(await waiting(community)).toMatchObject([{ thingState: 'pending' }])
  })

  it('is approved as it was read: with other words since, the facilitator is asked to look again', async () => {
    const community = await place('all')
    const discussion = await scene.discussion(ann, community, { title: 'Looks good' })
    const [shown] = await waiting(community)
    await ann.api.patch(discussion.path, { body: 'Buy this' })
    expect(await decide(community, shown!.id, { decision: 'approve', fingerprint: shown!.fingerprint })).toMatchObject({ status: 409, body: { error: { details: { code: 'changed' } } } })
    expect(await titles(ben, community)).toEqual([])
    expect(await decide(community, shown!.id, { decision: 'approve' })).toMatchObject({ status: 400 })
    // To turn it down would leave it waiting for nobody.
    expect(await decide(community, shown!.id, { decision: 'dismiss' })).toMatchObject({ status: 409, body: { error: { details: { code: 'decision-not-possible' } } } })
  })

  it('is declined with a rule and an appeal, which shows it and tells whom it mentions', async () => {
    const community = await place('all')
    await scene.discussion(ann, community, { title: 'Declined', body: `For [@Ben](person:${ben.id})` })
    const [shown] = await waiting(community)
    expect((await decide(community, shown!.id, { decision: 'hide', rule: 'off-topic', message: 'Not for us' })).status).toBe(200)
    expect(await titles(ben, community)).toEqual([])
    await scene.settled()
    const mail = scene.mailsTo(ann).find(one => one.subject.includes('Declined'))!
    expect(mail.text).toContain('was looked at before others could read it')
    expect(mail.text).toContain('Not for us')
    expect((await ann.api.get(`/me/decisions/${shown!.id}`)).body.data).toMatchObject({ decision: 'hide', rule: 'off-topic', canAppeal: true })
    expect((await ann.api.post(`/me/decisions/${shown!.id}/appeal`, { words: 'It is' })).status).toBe(200)
    const discussion = { path: `/communities/${community.slug}/discussions/declined` }
    expect((await fiona.api.post(`${discussion.path}/moderate`, { action: 'restore' })).status).toBe(200)
    await scene.settled()
    expect(scene.mailsTo(ben).filter(one => one.subject.includes('mentioned') && one.text.includes('Declined'))).toHaveLength(1)
  })

  it.each([['archived', `stage = 'archived'`, `stage = 'startup'`], ['suspended', `status = 'suspended'`, `status = 'active'`]])('waits on uncounted while its community is %s: nobody could decide it', async (_, closed, opened) => {
    const community = await place('all')
    await scene.discussion(ann, community, { title: 'Waits on' })
    const reply = await scene.comment(fiona, await scene.discussion(fiona, community, { title: 'Fiona asks' }), 'Anyone?')
    await ben.api.post('/reports', { kind: 'comment', thing: reply.id, category: 'wrong' })
    const staff = await createAdmin(scene.cms, 'communities-km-staff')
    const found = async () => {
      const [theirs, all] = [await waiting(community), (await staff.api.get('/reports')).body.data]
      const { openCases } = (await fiona.api.get(`/communities/${community.slug}`)).body.data.community
      return { theirs: theirs.length, openCases, staff: all.items.filter((one: { community: { slug: string } }) => one.community?.slug === community.slug).map((one: { kind: string }) => one.kind), total: all.total, home: (await staff.api.get('/home')).body.data.reportsWaiting }
    }
    const [one] = await waiting(community)
    const before = await found()
    expect(before).toMatchObject({ theirs: 1, openCases: 1, staff: ['contribution', 'comment'] })
    await scene.cms.query(`update cop_communities set ${closed} where id = ?`, [community.id])
    // What was reported there is another question, and goes on being one.
    expect(await found()).toEqual({ theirs: 0, openCases: 0, staff: ['comment'], total: before.total - 1, home: before.home - 1 })
    for (const decision of [{ decision: 'approve', fingerprint: one!.fingerprint }, { decision: 'suspend-account', rule: 'spam' }])
      expect(await staff.api.post(`/reports/${one!.id}/decide`, decision)).toMatchObject({ status: 409, body: { error: { details: { code: 'decision-not-possible' } } } })
    await scene.cms.query(`update cop_communities set ${opened} where id = ?`, [community.id])
    expect(await found()).toEqual(before)
    await approve(community)
    expect(await titles(ben, community)).toContain('Waits on')
  })

  it('is decided nowhere else, and by nobody else', async () => {
    const [community, other] = [await place('all'), await place('all')]
    await scene.discussion(ann, community, { title: 'Here' })
    const [shown] = await waiting(community)
    const approval = { decision: 'approve', fingerprint: shown!.fingerprint }
    for (const [who, where] of [[fiona, other], [ben, community], [ann, community], [stranger, community]] as const)
      expect([403, 404]).toContain((await who.api.post(`/communities/${where.slug}/reports/${shown!.id}/decide`, approval)).status)
    expect(await titles(ben, community)).toEqual([])
  })
})
