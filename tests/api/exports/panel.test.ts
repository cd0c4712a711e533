import type { Admin, Community, Person, Scene } from '../../support'
import { createAdmin, startScene, until } from '../../support'

let scene: Scene
let staff: Admin
let fiona: Person
let place: Community

beforeAll(async () => {
  scene = await startScene()
  staff = await createAdmin(scene.cms, 'communities-km-staff')
  fiona = await scene.person({ name: 'Fiona Facilitator' })
})
beforeEach(async () => {
  await scene.settled()
  scene.mailbox.clear()
  place = await scene.community(fiona, { name: 'Lamp posts', reach: 'community' })
  await scene.discussion(fiona, place, { title: 'Which lamps?' })
})
afterAll(() => scene?.stop())

const at = (path = '') => `/communities/${place.documentId}/export${path}`
const latest = async (admin = staff) => (await admin.api.get(at())).body.data?.export
const ended = (admin = staff) => until(() => latest(admin), found => ['ready', 'failed'].includes(found?.state))
async function made(admin = staff) {
  expect((await admin.api.post(at())).status).toBe(202)
  return ended(admin)
}
const addressFor = async (admin = staff) => (await admin.api.post(at('/address'))).body.data.path as string
/** As a browser does it, without the session of the panel. */
async function fetched(path: string) {
  const answer = await fetch(scene.cms.url + path)
  return { status: answer.status, headers: answer.headers, start: (await answer.text()).slice(0, 2) }
}

/** An account of the panel that is tied to this member. */
async function panelOf(person: Person): Promise<Admin> {
  const admin = await createAdmin(scene.cms, 'communities-facilitator')
  await scene.cms.query('update cop_profiles set admin_user_id = ? where user_id = ?', [admin.id, person.userId])
  return admin
}

describe('an export in the admin panel', () => {
  it('is asked for by KM staff, told of to who asked, and written down', async () => {
    expect(await latest()).toBeNull()
    expect(await made()).toMatchObject({ state: 'ready', askedBy: null, problem: null })
    const [asked] = await scene.cms.query<{ actor: string }>(`select actor from cop_audit_entries where action = 'community.exported' and community = ?`, [place.documentId])
    expect(asked!.actor).toBe(`staff:${staff.id}`)
    await scene.settled()
    const [mail] = scene.mailsTo(staff)
    expect([mail!.subject, mail!.text.includes(`/plugins/communities/communities/${place.documentId}`)]).toEqual(['The export of Lamp posts is ready', true])
    expect(scene.mailsTo(fiona)).toEqual([])
    // Facilitators see on the site that somebody has made one, and may have it.
    expect((await fiona.api.get(`/communities/${place.slug}/export`)).body.data.export).toMatchObject({ state: 'ready', askedBy: null })
  })

  it('is fetched by the browser itself, at an address for a moment and for one account', async () => {
    await made()
    const path = await addressFor()
    const file = await fetched(path)
    expect([file.status, file.start, file.headers.get('content-disposition'), file.headers.get('cache-control')]).toEqual([200, 'PK', expect.stringContaining(`filename="${place.slug}.zip"`), 'private, no-cache'])
    const nothing = await fetch(`${scene.cms.url}/communities${at('/file')}`)
    for (const wrong of [path.replace(/.$/, end => end === 'A' ? 'B' : 'A'), path.replace(/token=.*/, 'token='), path.replace(place.documentId, 'nosuchcommunity')])
      expect([wrong, (await fetched(wrong)).status]).toEqual([wrong, 404])
    expect(nothing.status).toBe(404)
    const other = await scene.community(fiona)
    expect((await fetched(path.replace(place.documentId, other.documentId))).status).toBe(404)
    // Another one has taken its place.
    await made()
    expect((await fetched(path)).status).toBe(404)
  })

  it('is gone at once for whoever is staff no more', async () => {
    const other = await createAdmin(scene.cms, 'communities-km-staff')
    await made(other)
    const path = await addressFor(other)
    expect((await fetched(path)).status).toBe(200)
    await scene.cms.query('update admin_users set blocked = ? where id = ?', [true, other.id])
    expect((await fetched(path)).status).toBe(404)
  })

  it('is not made where whoever asked is staff no more by then', async () => {
    const other = await createAdmin(scene.cms, 'communities-km-staff')
    await made(other)
    await scene.cms.query(`update cop_exports set state = 'making', leased_by = 'gone', leased_until = ?, attempts = 1, finished_at = null where community_id = ?`, [new Date(Date.now() - 1000), place.id])
    await scene.cms.query('delete from admin_users_roles_lnk where user_id = ?', [other.id])
    await scene.cms.run('communities-exports')
    expect(await ended()).toMatchObject({ state: 'failed', problem: 'not-allowed' })
  })

  it('is for facilitators with an account of the panel where the community is theirs', async () => {
    const greg = await scene.person()
    const [hers, his] = [await panelOf(fiona), await panelOf(greg)]
    expect(await made(hers)).toMatchObject({ state: 'ready', askedBy: { name: 'Fiona Facilitator' } })
    expect((await fetched(await addressFor(hers))).status).toBe(200)
    await scene.settled()
    expect(scene.mailsTo(fiona).map(({ subject }) => subject)).toEqual(['The export of Lamp posts is ready'])
    for (const answer of [await his.api.get(at()), await his.api.post(at()), await his.api.post(at('/address'))])
      expect(answer.status).toBe(404)
  })

  it('has no address before it is there', async () => {
    expect((await staff.api.post(at('/address'))).status).toBe(404)
  })
})
