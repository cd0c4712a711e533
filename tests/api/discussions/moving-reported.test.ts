import type { Admin, Community, Person, Scene } from '../../support'
import { createAdmin, startScene, wrongCounters } from '../../support'
import { trail } from '../audit/calls'
import { at, codeOf } from '../memberships/calls'

let scene: Scene
let staff: Admin
let panelOfFiona: Admin
let fiona: Person
let gwen: Person
let amy: Person
let bob: Person
let from: Community
let to: Community
let theirs: Community
let talk: { id: string, slug: string, path: string }
let report: string

async function panelOf(person: Person): Promise<Admin> {
  const admin = await createAdmin(scene.cms, 'communities-facilitator')
  await scene.cms.query('update cop_profiles set admin_user_id = ? where user_id = ?', [admin.id, person.userId])
  return admin
}

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, gwen, amy, bob] = await scene.people('Fiona', 'Gwen', 'Amy', 'Bob') as [Person, Person, Person, Person]
  staff = await createAdmin(scene.cms, 'communities-km-staff')
  panelOfFiona = await panelOf(fiona)
})
beforeEach(async () => {
  from = await scene.community(fiona, { name: 'Bridges', reach: 'public' })
  to = await scene.community(fiona, { name: 'Tunnels' })
  theirs = await scene.community(gwen, { name: 'Tunnels of others' })
  await scene.members(from, fiona, amy, bob)
  talk = await scene.discussion(amy, from, { title: 'Under or over' })
  report = await reported('contribution', talk.id)
})
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene?.stop())

async function reported(kind: string, thing: string): Promise<string> {
  expect((await bob.api.post('/reports', { kind, thing, category: 'off-topic' })).status).toBe(201)
  const [row] = await scene.cms.query<{ document_id: string }>('select document_id from cop_report_cases where kind = ? and thing_document = ?', [kind, thing])
  return row!.document_id
}

const none = '0'.repeat(64)
const places = (admin: Admin, q = '', of = report) => admin.api.get(`/reports/${of}/move`, { q })
const planFor = (admin: Admin, target: { documentId: string }, of = report) => admin.api.get(`/reports/${of}/move/plan`, { to: target.documentId })
const send = (admin: Admin, target: { documentId: string }, fingerprint: string, of = report) => admin.api.post(`/reports/${of}/move`, { to: target.documentId, fingerprint, reason: 'It is about tunnels' })
const move = async (admin: Admin, target: { documentId: string }) => send(admin, target, (await planFor(admin, target)).body.data?.fingerprint ?? none)
const caseOf = async (admin: Admin) => (await admin.api.get('/reports')).body.data.items.find(({ id }: { id: string }) => id === report)
const answer = ({ status, body }: { status: number, body: unknown }) => ({ status, body })

describe('moving a reported discussion from the panel', () => {
  it('is KM staff\'s between any two communities: told to its author, written down as theirs, and the case goes along', async () => {
    const found = (await places(staff, 'tunnels')).body.data as { id: string }[]
    expect(found).toEqual(expect.arrayContaining([{ id: to.documentId, slug: to.slug, name: to.name }, { id: theirs.documentId, slug: theirs.slug, name: theirs.name }]))
    expect(found.map(({ id }) => id)).not.toContain(from.documentId)
    expect((await planFor(staff, theirs)).body.data).toMatchObject({ to: { slug: theirs.slug, name: theirs.name }, obstacles: [], audience: { before: 'public', after: 'network' }, unbanned: 0, authorReads: true })
    expect(await caseOf(staff)).toMatchObject({ community: { slug: from.slug }, canMove: true })
    await scene.settled()
    scene.mailbox.clear()
    expect((await move(staff, theirs)).body.data).toEqual({ community: { slug: theirs.slug, name: theirs.name }, slug: talk.slug })
    expect(await caseOf(staff)).toMatchObject({ state: 'open', community: { slug: theirs.slug, name: theirs.name }, siteUrl: expect.stringMatching(new RegExp(`/c/${theirs.slug}/discussions/${talk.slug}$`)), canMove: true })
    expect((await gwen.api.get(at(theirs, `/discussions/${talk.slug}`))).body.data.discussion).toMatchObject({ id: talk.id })
    expect((await amy.api.get(talk.path)).headers.get('location')).toBe(`/api/cop${at(theirs, `/discussions/${talk.slug}`)}`)
    const mail = await scene.mailbox.waitFor(({ to: [address], subject }) => address === amy.email && subject === '“Under or over” has moved')
    expect(mail.text).toContain('It is about tunnels')
    expect((await trail(staff))[0]).toMatchObject({
      action: 'contribution.moved',
      by: { kind: 'staff', key: `staff:${staff.id}` },
      community: { id: from.documentId },
      subject: { id: talk.id },
      reason: 'It is about tunnels',
      before: { home: from.documentId, slug: talk.slug },
      after: { home: theirs.documentId, slug: talk.slug },
    })
  })

  it('is a facilitator\'s between the communities that they look after', async () => {
    expect((await places(panelOfFiona, 'tunnels')).body.data).not.toContainEqual(expect.objectContaining({ id: theirs.documentId }))
    expect((await move(panelOfFiona, to)).status).toBe(200)
    expect(await caseOf(panelOfFiona)).toMatchObject({ community: { slug: to.slug } })
    expect((await trail(staff))[0]).toMatchObject({ action: 'contribution.moved', by: { name: fiona.name } })
  })

  it('is nobody\'s who looks after one of the two: the other is not there for them', async () => {
    const nowhere = { documentId: 'nosuchcommunity' }
    expect(answer(await planFor(panelOfFiona, theirs))).toEqual(answer(await planFor(panelOfFiona, nowhere)))
    expect(answer(await send(panelOfFiona, theirs, none))).toEqual(answer(await send(panelOfFiona, nowhere, none)))
    expect((await send(panelOfFiona, theirs, none)).status).toBe(404)
    const panelOfGwen = await panelOf(gwen)
    for (const which of [report, 'nosuchcase'])
      expect([(await places(panelOfGwen, '', which)).status, (await planFor(panelOfGwen, theirs, which)).status, (await send(panelOfGwen, theirs, none, which)).status]).toEqual([404, 404, 404])
    expect(answer(await places(panelOfGwen))).toEqual(answer(await places(panelOfGwen, '', 'nosuchcase')))
    expect((await amy.api.get(talk.path)).status).toBe(200)
  })

  it('is done only as it was shown, and lets nobody read who is not let in where it is', async () => {
    const { fingerprint } = (await planFor(staff, to)).body.data
    await fiona.api.patch(at(to, ''), { reach: 'community' })
    expect(codeOf(await send(staff, to, fingerprint))).toBe('changed')
    await fiona.api.patch(at(from, ''), { reach: 'community' })
    expect((await planFor(staff, theirs)).body.data.obstacles).toEqual(['members-only'])
    expect(codeOf(await move(staff, theirs))).toBe('members-only')
    expect((await staff.api.post(`/reports/${report}/move`, { to: to.documentId, fingerprint, reason: '' })).status).toBe(400)
    expect(await scene.cms.query('select 1 as one from cop_contributions where document_id = ? and home_id = ?', [talk.id, from.id])).toHaveLength(1)
  })

  it('is there for discussions alone, while they are there', async () => {
    const comment = await scene.comment(amy, talk, 'Over')
    const aboutReply = await reported('comment', comment.id)
    expect(answer(await places(staff, '', aboutReply))).toEqual(answer(await places(staff, '', 'nosuchcase')))
    await amy.api.post(`${talk.path}/moderate`, { action: 'delete' })
    expect(await caseOf(staff)).toMatchObject({ canMove: false })
    expect([(await places(staff)).status, (await send(staff, to, none)).status]).toEqual([404, 404])
  })
})
