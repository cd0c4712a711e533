import type { Admin, Community, Person, Scene } from '../../support'
import { createAdmin, startScene, wrongCounters } from '../../support'
import { charter, communityAt, lifecycleOf, move } from './calls'

let scene: Scene
let fiona: Person
let frank: Person
let member: Person
let staff: Admin

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, frank, member] = await scene.people('Fiona', 'Frank', 'Mary') as [Person, Person, Person]
  staff = await createAdmin(scene.cms, 'communities-km-staff')
})
beforeEach(() => scene.mailbox.clear())
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene?.stop())

const stageOf = async ({ id }: Community) => (await scene.cms.query<{ stage: string }>('select stage from cop_communities where id = ?', [id]))[0]!.stage
const toStages = (history: { items: { to: string }[] }) => history.items.map(({ to }) => to)
const asFacilitator = (place: Community, person: Person) => fiona.api.post(`/communities/${place.slug}/members/${person.id}/role`, { role: 'facilitator' })

describe('leaving planning', () => {
  it('needs an answer to every question, and says which are missing', async () => {
    const { need: _, ...most } = charter
    const place = await scene.community(fiona, { charter: most })
    expect(await lifecycleOf(fiona, place)).toMatchObject({ stage: 'planning', unanswered: ['need'], moves: [{ to: 'startup', missing: ['charter'] }, { to: 'archived', missing: [] }], history: { items: [], nextCursor: null } })
    const refused = await move(fiona, place, 'startup')
    expect([refused.status, refused.body.error.details.code, await stageOf(place)]).toEqual([409, 'lacks-charter', 'planning'])
    await fiona.api.patch(`/communities/${place.slug}`, { charter })
    expect((await move(fiona, place, 'startup')).body.data).toMatchObject({ from: 'planning', to: 'startup', reason: 'On to startup', byStaff: false, movedBy: { id: fiona.id } })
    expect((await fiona.api.get(`/communities/${place.slug}`)).body.data.community.stage).toBe('startup')
  })

  it('needs a facilitator who can still sign in', async () => {
    const place = await scene.community(fiona, { charter })
    await scene.cms.query('update cop_memberships set role = ? where community_id = ?', ['member', place.id])
    const refused = await staff.api.post(`/communities/${place.documentId}/lifecycle/move`, { to: 'startup', reason: 'Try' })
    expect([refused.status, refused.body.error.details.code]).toEqual([409, 'lacks-facilitator'])
  })

  it('is not gone around by way of the archive', async () => {
    const place = await scene.community(fiona)
    expect((await move(fiona, place, 'archived')).status).toBe(200)
    expect((await move(fiona, place, 'sustain')).body.error.details.code).toBe('lacks-charter')
    expect((await move(fiona, place, 'planning')).status).toBe(200)
  })
})

describe('the history', () => {
  it('says who, when and why, the latest first, and is told to the other facilitators', async () => {
    const place = await communityAt(scene, fiona, 'startup')
    await scene.members(place, fiona, frank, member)
    await asFacilitator(place, frank)
    await scene.settled()
    scene.mailbox.clear()
    const before = Date.now()
    expect((await move(frank, place, 'nurture', { reason: 'They answer *each other*\nnow' })).status).toBe(200)
    expect((await staff.api.post(`/communities/${place.documentId}/lifecycle/move`, { to: 'sustain', reason: 'Seen from outside' })).body.data).toMatchObject({ byStaff: true, movedBy: null })
    const { stage, since, history } = await lifecycleOf(fiona, place)
    expect([stage, toStages(history)]).toEqual(['sustain', ['sustain', 'nurture', 'startup']])
    expect(Date.parse(since)).toBeGreaterThanOrEqual(before)
    expect(history.items[1]).toMatchObject({ from: 'startup', reason: 'They answer *each other*\nnow', movedBy: { name: 'Frank' } })
    expect((await staff.api.get(`/communities/${place.documentId}/lifecycle`)).body.data.history.items).toHaveLength(3)
    const { items } = (await staff.api.get('/audit', { community: place.documentId, action: 'community.stage-moved' })).body.data
    expect(items.map(({ by, before, after, reason }: Record<string, { kind: string } & Record<string, string>>) => [by!.kind, before, after, reason]).slice(0, 2)).toEqual([
      ['staff', { stage: 'nurture' }, { stage: 'sustain' }, 'Seen from outside'],
      ['member', { stage: 'startup' }, { stage: 'nurture' }, 'They answer *each other*\nnow'],
    ])
    await scene.settled()
    // The first has been overtaken by the second where that was quicker than the mail.
    expect(scene.mailsTo(frank).map(({ subject }) => subject)).toEqual([`${place.name}: now established`])
    expect(scene.mailsTo(frank)[0]!.text).toContain('> Seen from outside')
    expect(scene.mailsTo(fiona).at(-1)!.text).toContain(`/c/${place.slug}/manage/lifecycle`)
    expect(scene.mailsTo(member)).toEqual([])
  })

  it('comes page by page, and a second click writes no second line', async () => {
    const place = await communityAt(scene, fiona, 'startup')
    expect((await move(fiona, place, 'startup')).body.data).toMatchObject({ from: 'planning', to: 'startup' })
    for (let turn = 0; turn < 11; turn++) {
      await move(fiona, place, 'nurture')
      await move(fiona, place, 'startup')
    }
    const first = (await lifecycleOf(fiona, place)).history
    const second = (await lifecycleOf(fiona, place, { cursor: first.nextCursor })).history
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([20, 3, null])
    expect(second.items.at(-1)).toMatchObject({ from: 'planning', to: 'startup' })
  })

  it('takes a reason, and only moves that there are', async () => {
    const place = await communityAt(scene, fiona, 'startup')
    for (const body of [{ to: 'nurture' }, { to: 'nurture', reason: ' x ' }, { to: 'nowhere', reason: 'Because' }, { to: 'nurture', reason: 'Because', stage: 'archived' }])
      expect((await fiona.api.post(`/communities/${place.slug}/lifecycle/move`, body)).status).toBe(400)
    const refused = await move(fiona, place, 'archived')
    expect([refused.status, refused.body.error.details.code, await stageOf(place)]).toEqual([409, 'move-not-possible', 'startup'])
  })

  it('is not gone around in the Content Manager', async () => {
    const place = await communityAt(scene, fiona, 'startup')
    const editor = await createAdmin(scene.cms, 'strapi-super-admin')
    const path = `/content-manager/collection-types/plugin::communities.community/${place.documentId}`
    expect((await editor.panel.put(path, { stage: 'archived', summary: 'Changed by staff' })).status).toBe(200)
    expect([await stageOf(place), (await lifecycleOf(fiona, place)).history.items.length]).toEqual(['startup', 1])
    await editor.panel.delete(path)
    expect(await scene.cms.query('select id from cop_stage_moves where community_id = ? or community_id is null', [place.id])).toEqual([])
  })
})

describe('an archived community', () => {
  it('is read as before, written by no one, and opened again', async () => {
    const place = await communityAt(scene, fiona, 'startup')
    await scene.members(place, fiona, member)
    const talk = await scene.discussion(member, place)
    await move(fiona, place, 'closedown')
    expect((await scene.comment(member, talk, 'Still writing')).id).toBeTruthy()
    expect((await move(fiona, place, 'archived')).status).toBe(200)
    expect((await member.api.get(talk.path)).status).toBe(200)
    expect((await frank.api.post(`/communities/${place.slug}/join`, {})).status).toBe(403)
    expect((await member.api.post(`${talk.path}/comments`, { body: 'Too late' })).status).toBe(403)
    expect((await fiona.api.patch(`/communities/${place.slug}`, { summary: 'A late summary' })).status).toBe(403)
    expect((await move(member, place, 'sustain')).status).toBe(403)
    expect((await move(fiona, place, 'sustain')).status).toBe(200)
    expect((await scene.comment(member, talk, 'Again')).id).toBeTruthy()
  })

  it('takes along what is below, which opens after it', async () => {
    const place = await communityAt(scene, fiona, 'startup')
    const part = await scene.below(place, fiona)
    const deeper = await scene.below(part, fiona)
    await move(fiona, place, 'closedown')
    expect((await lifecycleOf(fiona, deeper)).history.items[0]).toMatchObject({ from: 'planning', to: 'closedown', withParent: true, reason: 'On to closedown' })
    await move(fiona, part, 'planning')
    await move(fiona, place, 'archived')
    expect([await stageOf(part), await stageOf(deeper)]).toEqual(['archived', 'archived'])
    expect((await move(fiona, part, 'planning')).body.error.details.code).toBe('lacks-open-above')
    await move(fiona, place, 'sustain')
    expect([await stageOf(part), (await move(fiona, part, 'planning')).status, await stageOf(deeper)]).toEqual(['archived', 200, 'archived'])
  })
})

describe('starting again', () => {
  async function ended() {
    const place = await communityAt(scene, fiona, 'startup')
    await scene.members(place, fiona, frank, member)
    await asFacilitator(place, frank)
    await move(fiona, place, 'closedown')
    await scene.settled()
    scene.mailbox.clear()
    return place
  }
  const membersOf = async (place: Community) => (await fiona.api.get(`/communities/${place.slug}/members`)).body.data.items.map(({ name }: { name: string }) => name).sort()

  it('keeps the members, who are told', async () => {
    const place = await ended()
    await move(fiona, place, 'planning')
    await scene.settled()
    expect([await stageOf(place), await membersOf(place)]).toEqual(['planning', ['Fiona', 'Frank', 'Mary']])
    expect(scene.mailsTo(member).map(({ text }) => /still a member/.test(text))).toEqual([true])
  })

  it('or lets all go but the facilitators; they are told and may come back', async () => {
    const place = await ended()
    const part = await scene.below(place, member)
    const asker = await scene.person({ name: 'Asker' })
    await fiona.api.patch(`/communities/${place.slug}`, { joining: 'request' })
    await asker.api.post(`/communities/${place.slug}/join`, { reason: 'Please' })
    await move(fiona, place, 'archived')
    expect((await move(fiona, place, 'planning', { members: 'drop' })).status).toBe(200)
    expect(await membersOf(place)).toEqual(['Fiona', 'Frank'])
    expect(await scene.cms.query('select role, state from cop_memberships where user_id = ? and community_id = ?', [member.userId, part.id])).toEqual([{ role: 'member', state: 'left' }])
    await scene.settled()
    const [told] = scene.mailsTo(member).filter(({ subject }) => subject === `${place.name} starts again`)
    expect(told!.text).toContain('no longer a member')
    expect(scene.mailsTo(asker).filter(({ subject }) => /starts again/.test(subject))).toEqual([])
    await fiona.api.patch(`/communities/${place.slug}`, { joining: 'open' })
    expect((await member.api.post(`/communities/${place.slug}/join`, {})).body.data).toEqual({ state: 'active', role: 'member' })
  })
})
