import type { Admin, Community, Person, Scene } from '../../support'
import { createAdmin, documentId, startScene, until } from '../../support'
import { communityAt, lifecycleOf, move } from './calls'

let scene: Scene
let fiona: Person
let member: Person
let staff: Admin
let theirs: Admin

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, member] = await scene.people('Fiona', 'Mary') as [Person, Person]
  staff = await createAdmin(scene.cms, 'communities-km-staff')
  theirs = await createAdmin(scene.cms, 'communities-facilitator')
  await scene.cms.query('update cop_profiles set admin_user_id = ? where user_id = ?', [theirs.id, fiona.userId])
})
afterAll(() => scene?.stop())

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

/** What runs every night begins now; what it has found is told. A loose attachment goes right after the stalls were looked for. */
async function night() {
  scene.mailbox.clear()
  await scene.cms.query('insert into cop_attachments (document_id) values (?)', [documentId()])
  await scene.cms.run('communities-housekeeping')
  await until(() => scene.cms.query('select id from cop_attachments where contribution_id is null and comment_id is null'), rows => rows.length === 0)
  await scene.settled()
}
const stallsOf = async (place: Community) => (await lifecycleOf(fiona, place)).stalls.map(({ kind }: { kind: string }) => kind).sort()
const quiet = ({ id }: Community, days: number) => scene.cms.query('update cop_communities set last_activity_at = ?, created_at = ? where id = ?', [daysAgo(days), daysAgo(days), id])
const subjectsTo = (person: { email: string }) => scene.mailsTo(person).map(({ subject }) => subject)

it('tells facilitators once of each stall, and again only of a new one', async () => {
  const place = await communityAt(scene, fiona, 'startup')
  const other = await communityAt(scene, fiona, 'startup')
  await scene.members(place, fiona, member)
  const talk = await scene.discussion(member, place)
  await fiona.api.patch(`/communities/${place.slug}`, { joining: 'request' })
  const asker = await scene.person({ name: 'Asker' })
  await asker.api.post(`/communities/${place.slug}/join`, { reason: 'Please' })
  await scene.settled()
  await night()
  expect([await stallsOf(place), subjectsTo(fiona)]).toEqual([[], []])

  await scene.cms.query('update cop_contributions set created_at = ? where slug = ?', [daysAgo(8), talk.slug])
  await scene.cms.query(`update cop_memberships set requested_at = ? where community_id = ? and state = 'pending'`, [daysAgo(9), place.id])
  await quiet(place, 61)
  await quiet(other, 59)
  await night()
  expect([await stallsOf(place), await stallsOf(other)]).toEqual([['questions', 'quiet', 'requests'], []])
  expect(subjectsTo(fiona)).toEqual([`${place.name} needs you`])
  const { text } = scene.mailsTo(fiona)[0]!
  for (const words of ['Nobody has written for a long time', 'waiting for an answer to their request', 'questions without a reply', `/c/${place.slug}/manage/lifecycle`])
    expect(text).toContain(words)
  expect([scene.mailsTo(member), scene.mailsTo(staff)]).toEqual([[], []])

  await night()
  expect(subjectsTo(fiona)).toEqual([])

  // Answered: over. Quiet and the request go on. A question that waits later is another stall.
  await scene.comment(fiona, talk, 'An answer')
  await quiet(place, 62)
  await night()
  expect([await stallsOf(place), subjectsTo(fiona)]).toEqual([['quiet', 'requests'], []])
  const next = await scene.discussion(member, place)
  await scene.cms.query('update cop_contributions set created_at = ? where slug = ?', [daysAgo(8), next.slug])
  await quiet(place, 62)
  await night()
  expect([await stallsOf(place), subjectsTo(fiona)]).toEqual([['questions', 'quiet', 'requests'], [`${place.name} needs you`]])
  expect(scene.mailsTo(fiona)[0]!.text).not.toContain('Nobody has written')
})

it('tells KM staff once of what goes on two weeks later, and shows it to those whom it concerns', async () => {
  const foreign = await communityAt(scene, member, 'startup')
  await quiet(foreign, 100)
  await night()
  expect([subjectsTo(member), scene.mailsTo(staff)]).toEqual([[`${foreign.name} needs you`], []])
  const [all, own] = [(await staff.api.get('/home')).body.data.stalled, (await theirs.api.get('/home')).body.data.stalled]
  expect([all.total, own.total]).toEqual([4, 3])
  expect(all.items[0]).toMatchObject({ kind: 'quiet', community: { id: foreign.documentId, name: foreign.name } })
  expect(JSON.stringify(own)).not.toContain(foreign.name)

  await scene.cms.query('update cop_stalls set nudged_at = ? where community_id = ?', [daysAgo(15), foreign.id])
  await night()
  expect(subjectsTo(staff)).toEqual([`${foreign.name} has come to a stand`])
  expect(subjectsTo(member)).toEqual([])
  await night()
  expect(scene.mailsTo(staff)).toEqual([])
})

it('leaves alone what is closing, closed or suspended', async () => {
  const places = [await communityAt(scene, fiona, 'startup', 'closedown'), await communityAt(scene, fiona, 'startup', 'closedown', 'archived'), await communityAt(scene, fiona, 'startup')]
  await staff.api.post(`/communities/${places[2]!.documentId}/suspend`, { reason: 'For now' })
  for (const place of places)
    await quiet(place, 200)
  await scene.settled()
  await night()
  expect(subjectsTo(fiona)).toEqual([])
  // What ends while it is at a stand is not at a stand any more.
  const place = await communityAt(scene, fiona, 'startup')
  await quiet(place, 90)
  await night()
  expect(await stallsOf(place)).toEqual(['quiet'])
  await move(fiona, place, 'closedown')
  await night()
  expect(await stallsOf(place)).toEqual([])
})
