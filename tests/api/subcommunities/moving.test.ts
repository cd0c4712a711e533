import type { Admin, Community, Person, Scene } from '../../support'
import { createAdmin, startScene, wrongCounters } from '../../support'
import { at, codeOf, standingOf, stateOf } from '../memberships/calls'
import { headerOf, moveTo, planFor, startBelow } from './calls'

let scene: Scene
let staff: Admin
let fiona: Person
let amy: Person
let bob: Person
let from: Community
let to: Community
let part: Community
let deep: Community

beforeAll(async () => {
  scene = await startScene()
  staff = await createAdmin(scene.cms, 'communities-km-staff')
  ;[fiona, amy, bob] = await scene.people('Fiona', 'Amy', 'Bob') as [Person, Person, Person]
})
// Amy belongs to everything, Bob not to where it goes.
beforeEach(async () => {
  from = await scene.community(fiona, { name: 'Whence' })
  to = await scene.community(fiona, { name: 'Whither' })
  part = await startBelow(scene, fiona, from)
  deep = await startBelow(scene, fiona, part)
  for (const place of [from, part, deep])
    await scene.members(place, fiona, amy, bob)
  await scene.members(to, fiona, amy)
})
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene?.stop())

const plan = async (target: Community | null, community = part) => (await planFor(fiona, community, target)).body.data.plan
const statesOf = (person: Person) => Promise.all([from, to, part, deep].map(async place => (await stateOf(scene, person, place))[0]?.state ?? null))
const entriesOf = (community: Community, action: string) => scene.cms.query<{ before: string, after: string, reason: string }>('select before, after, reason from cop_audit_entries where community = ? and action = ? order by number desc', [community.documentId, action])

describe('moving a community under another one', () => {
  it('says beforehand what will change, and does just that', async () => {
    await fiona.api.patch(at(to, ''), { reach: 'community' })
    await fiona.api.post(at(deep, `/members/${bob.id}/role`), { role: 'facilitator' })
    expect(await plan(to)).toMatchObject({
      from: { slug: from.slug },
      to: { slug: to.slug },
      obstacles: [],
      below: 1,
      joining: null,
      changesTotal: 2,
      changes: [part, deep].map(({ name }) => ({ name, before: { reach: 'network' }, after: { reach: 'community' } })),
      leaving: { members: 1, requests: 0, facilitators: [{ name: 'Bob' }] },
      lookedAfterBy: [],
      notLookedAfterBy: [],
    })
    expect(await statesOf(bob)).toEqual(['active', null, 'active', 'active'])
    scene.mailbox.clear()
    expect((await moveTo(fiona, part, to)).status).toBe(200)
    expect(await statesOf(bob)).toEqual(['active', null, 'left', 'left'])
    expect(await statesOf(amy)).toEqual(['active', 'active', 'active', 'active'])
    expect((await headerOf(amy, deep)).ancestors.map(({ slug }: { slug: string }) => slug)).toEqual([to.slug, part.slug])
    expect(await headerOf(fiona, deep)).toMatchObject({ reach: 'community', memberCount: 2 })
    expect((await fiona.api.get(at(from, '/below'))).body.data.total).toBe(0)
    expect((await fiona.api.get(at(to, '/below'))).body.data.total).toBe(1)
    const mail = await scene.mailbox.waitFor(({ to, subject }) => to.includes(bob.email) && subject === `${part.name} has moved`)
    for (const words of ['It fits better there', to.name, `/c/${to.slug}`])
      expect(mail.text).toContain(words)
    const [entry] = await entriesOf(part, 'community.moved')
    expect([JSON.parse(entry!.before).parent, JSON.parse(entry!.after), entry!.reason]).toMatchObject([from.documentId, { parent: to.documentId, membersGone: 1 }, 'It fits better there'])
    expect(JSON.parse((await entriesOf(part, 'membership.removed'))[0]!.after)).toMatchObject({ state: 'left', with: to.documentId })
    expect(JSON.parse((await entriesOf(deep, 'community.edited'))[0]!.after)).toMatchObject({ effectiveReach: 'community', with: part.documentId })
  })

  it('tells nobody of a community that they may not know of', async () => {
    await fiona.api.patch(at(to, ''), { listed: false, joining: 'invitation', reach: 'community', name: 'Secret society' })
    await scene.settled()
    scene.mailbox.clear()
    await moveTo(fiona, part, to)
    const mail = await scene.mailbox.waitFor(({ to, subject }) => to.includes(bob.email) && subject === `${part.name} has moved`)
    expect(mail.text).not.toContain('Secret society')
    expect((await bob.api.get(at(part, ''))).status).toBe(404)
    expect((await bob.api.get('/communities', { q: part.name })).body.data.items.map(({ slug }: { slug: string }) => slug)).not.toContain(part.slug)
  })

  it('takes away the tools that are not above', async () => {
    await fiona.api.patch(at(to, ''), { tools: [] })
    expect((await plan(to)).changes[1]).toMatchObject({ before: { tools: ['discussions'] }, after: { tools: [] } })
    await moveTo(fiona, part, to)
    expect(await headerOf(fiona, deep)).toMatchObject({ tools: [], can: { post: false } })
  })

  it('never lets more people read: wider settings from before come down to what counted', async () => {
    const wide = await scene.community(fiona, { reach: 'public' })
    const small = await startBelow(scene, fiona, wide, { reach: 'public' })
    await fiona.api.patch(at(wide, ''), { reach: 'community' })
    expect(await plan(null, small)).toMatchObject({ changesTotal: 0, leaving: { members: 0 } })
    await moveTo(fiona, small, null)
    expect((await fiona.api.get(at(small, '/settings'))).body.data.settings).toMatchObject({ reach: 'community', effectiveReach: 'community', above: null })
    const hidden = await scene.community(fiona)
    const open = await startBelow(scene, fiona, hidden)
    await fiona.api.patch(at(hidden, ''), { listed: false, joining: 'invitation', reach: 'community' })
    expect(await plan(null, open)).toMatchObject({ joining: 'invitation' })
    await moveTo(fiona, open, null)
    expect((await fiona.api.get(at(open, '/settings'))).body.data.settings).toMatchObject({ listed: false, joining: 'invitation', effectiveListed: false })
    expect((await scene.visitor.get(at(open, ''))).status).toBe(404)
  })

  it('refuses what cannot be, and says why', async () => {
    const refused = async (community: Community, target: Community | null) => codeOf(await moveTo(fiona, community, target))
    expect((await plan(deep)).obstacles).toEqual(['below-itself'])
    expect(await refused(part, deep)).toBe('below-itself')
    expect(await refused(part, part)).toBe('below-itself')
    expect(await refused(part, from)).toBe('same-place')
    expect(await refused(from, null)).toBe('same-place')
    await scene.cms.query(`update cop_communities set stage = 'archived' where id = ?`, [to.id])
    expect(await refused(part, to)).toBe('above-closed')
    expect(await refused(to, from)).toBe('closed')
    await scene.cms.query(`update cop_memberships set role = 'member' where community_id = ?`, [part.id])
    expect(await refused(part, null)).toBe('lacks-facilitator')
    let low = await scene.community(fiona)
    for (let level = 2; level <= 4; level++)
      low = await startBelow(scene, fiona, low)
    expect(await refused(part, low)).toBe('too-deep')
    expect((await moveTo(fiona, deep, low)).status).toBe(200)
  })

  it('is done by those who look after the whole, and where it goes', async () => {
    await fiona.api.post(at(part, `/members/${amy.id}/role`), { role: 'facilitator' })
    expect(codeOf(await planFor(amy, part, null))).toBe('above-decides')
    expect(codeOf(await moveTo(amy, part, null))).toBe('above-decides')
    const hers = await scene.community(amy, { name: 'Hers alone' })
    expect(codeOf(await moveTo(amy, hers, to))).toBe('not-yours')
    expect(codeOf(await moveTo(fiona, part, hers))).toBe('not-yours')
    const secret = await scene.community(amy, { listed: false, joining: 'invitation', reach: 'community' })
    const absent = await planFor(fiona, part, { slug: 'no-such-community' })
    expect([absent.status, (await planFor(fiona, part, secret)).body]).toEqual([404, absent.body])
    expect((await amy.api.get(at(hers, '/move'))).body.data.items.map(({ slug }: { slug: string }) => slug).sort()).toEqual([deep, part, secret].map(({ slug }) => slug).sort())
    expect((await fiona.api.get(at(part, '/move'), { q: 'whit' })).body.data.items.some(({ slug }: { slug: string }) => slug === to.slug)).toBe(true)
    expect((await moveTo(amy, hers, part)).status).toBe(200)
    expect(await standingOf(fiona, hers)).toBe('facilitator')
  })

  it('is done as it was shown, or not at all', async () => {
    const { fingerprint } = await plan(to)
    await scene.members(to, fiona, bob)
    const move = (body: object) => fiona.api.post(at(part, '/move'), { to: to.slug, reason: 'It fits better there', ...body })
    expect(codeOf(await move({ fingerprint }))).toBe('changed')
    expect(await statesOf(bob)).toEqual(['active', 'active', 'active', 'active'])
    expect((await move({ fingerprint: (await plan(to)).fingerprint })).status).toBe(200)
    expect(await statesOf(bob)).toEqual(['active', 'active', 'active', 'active'])
  })

  it('keeps its rules when much happens at the same moment', async () => {
    const [one, two] = [await plan(to), (await planFor(fiona, to, part)).body.data.plan]
    const answers = await Promise.all([
      fiona.api.post(at(part, '/move'), { to: to.slug, reason: 'Crossed', fingerprint: one.fingerprint }),
      fiona.api.post(at(to, '/move'), { to: part.slug, reason: 'Crossed', fingerprint: two.fingerprint }),
      bob.api.post(at(deep, '/leave')),
      fiona.api.patch(at(to, ''), { reach: 'community' }),
      amy.api.post(at(to, '/leave')),
      startBelow(scene, fiona, deep).then(() => ({ status: 201 }), () => ({ status: 409 })),
    ])
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    const rows = await scene.cms.query<{ id: number, parent_id: number | null, path: string }>('select id, parent_id, path from cop_communities')
    const pathOf = new Map(rows.map(row => [row.id, row.path]))
    for (const row of rows)
      expect(row.path).toBe(`${row.parent_id ? pathOf.get(row.parent_id) : '/'}${row.id}/`)
    const orphans = await scene.cms.query(`select m.id from cop_memberships m join cop_communities h on h.id = m.community_id where m.state in ('active', 'pending') and h.parent_id is not null and not exists (select 1 from cop_memberships t where t.community_id = h.parent_id and t.user_id = m.user_id and t.state = 'active')`)
    expect(orphans).toEqual([])
  })

  it('is done in the panel by KM staff, whoever facilitates', async () => {
    const hers = await scene.community(amy, { name: 'Of her own' })
    const path = `/communities/${part.documentId}/move`
    const { parent, items } = (await staff.api.get(path, { q: 'her own' })).body.data
    expect([parent.id, items.some(({ id }: { id: string }) => id === hers.documentId)]).toEqual([from.documentId, true])
    const found = (await staff.api.get(`${path}/plan`, { to: hers.documentId })).body.data
    expect(found).toMatchObject({ lookedAfterBy: [{ name: 'Amy' }], notLookedAfterBy: [{ name: 'Fiona' }], leaving: { members: 2 } })
    expect((await staff.api.post(path, { to: hers.documentId, reason: 'They asked for it', fingerprint: found.fingerprint })).status).toBe(200)
    expect(await standingOf(amy, part)).toBe('facilitator')
    expect(await standingOf(fiona, part)).toBe('registered')
    const [entry] = await scene.cms.query<{ actor: string }>(`select actor from cop_audit_entries where action = 'community.moved' and community = ?`, [part.documentId])
    expect(entry!.actor).toMatch(/^staff:/)
  })
})
