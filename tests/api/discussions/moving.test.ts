import type { Community, Person, Scene } from '../../support'
import { addMembership } from '../../access/world'
import { startScene, wrongCounters } from '../../support'
import { at, codeOf } from '../memberships/calls'
import { startBelow } from '../subcommunities/calls'

let scene: Scene
let fiona: Person
let amy: Person
let bob: Person
let from: Community
let to: Community
let talk: { id: string, slug: string, path: string }

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, amy, bob] = await scene.people('Fiona', 'Amy', 'Bob') as [Person, Person, Person]
})
beforeEach(async () => {
  from = await scene.community(fiona, { name: 'Bridges', reach: 'public' })
  to = await scene.community(fiona, { name: 'Tunnels' })
  await scene.members(from, fiona, amy)
  talk = await scene.discussion(amy, from, { title: 'Under or over', body: 'Cantilevered' })
  await scene.comment(fiona, talk, 'Under')
})
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene?.stop())

const planFor = (target = to, person = fiona, path = talk.path) => person.api.get(`${path}/move/plan`, { to: target.slug })
async function move(target = to, person = fiona, path = talk.path) {
  const fingerprint = (await planFor(target, person, path)).body.data?.plan.fingerprint ?? '0'.repeat(64)
  return person.api.post(`${path}/move`, { to: target.slug, fingerprint, reason: 'It is about tunnels' })
}
const read = (person: Person, community: Community, slug = talk.slug) => person.api.get(at(community, `/discussions/${slug}`))

describe('moving a discussion to another community', () => {
  it('takes everything along, tells its author, and leads on from where it was', async () => {
    await fiona.api.post(`${talk.path}/moderate`, { action: 'pin' })
    expect((await fiona.api.get(`${talk.path}/move`, { q: 'tunn' })).body.data).toMatchObject({ title: 'Under or over', items: expect.arrayContaining([{ slug: to.slug, name: to.name }]) })
    expect((await planFor()).body.data.plan).toMatchObject({ to: { slug: to.slug }, obstacles: [], audience: { before: 'public', after: 'network' }, unbanned: 0, authorReads: true })
    scene.mailbox.clear()
    expect((await move()).body.data).toEqual({ community: { slug: to.slug, name: to.name }, slug: talk.slug })
    const there = (await read(bob, to)).body.data
    expect([there.discussion, there.comments.items.length]).toMatchObject([{ id: talk.id, pinned: false, commentCount: 1, audience: 'network' }, 1])
    expect([(await fiona.api.get(at(from, ''))).body.data.community.contributionCount, (await fiona.api.get(at(to, ''))).body.data.community.contributionCount]).toEqual([0, 1])
    const old = await bob.api.get(talk.path)
    expect([old.status, old.headers.get('location')]).toEqual([308, `/api/cop${at(to, `/discussions/${talk.slug}`)}`])
    expect((await scene.visitor.get(talk.path)).body).toEqual((await scene.visitor.get(at(from, '/discussions/never-was'))).body)
    const mail = await scene.mailbox.waitFor(({ to: [address], subject }) => address === amy.email && subject === '“Under or over” has moved')
    for (const words of ['“Under or over”', from.name, to.name, 'It is about tunnels', at(to, `/discussions/${talk.slug}`).replace('/communities', '/c')])
      expect(mail.text).toContain(words)
    const [entry] = await scene.cms.query<{ before: string, after: string, reason: string }>(`select before, after, reason from cop_audit_entries where action = 'contribution.moved' order by number desc limit 1`)
    expect([JSON.parse(entry!.before), JSON.parse(entry!.after), entry!.reason]).toEqual([{ home: from.documentId, slug: talk.slug, audience: 'public' }, { home: to.documentId, slug: talk.slug, audience: 'public' }, 'It is about tunnels'])
    await scene.settled()
    expect((await bob.api.get('/search', { q: 'cantilevered' })).body.data.items).toMatchObject([{ community: { slug: to.slug } }])
  })

  it('never lets more people read: not what only members read, nor what counted for fewer', async () => {
    const inner = await scene.discussion(amy, from, { title: 'Among us', audience: 'community' })
    expect((await planFor(to, fiona, inner.path)).body.data.plan.obstacles).toEqual(['members-only'])
    expect(codeOf(await move(to, fiona, inner.path))).toBe('members-only')
    const part = await startBelow(scene, fiona, from)
    expect((await planFor(part, fiona, inner.path)).body.data.plan).toMatchObject({ obstacles: [], authorReads: false })
    expect((await move(part, fiona, inner.path)).status).toBe(200)
    expect([(await read(amy, part, inner.slug)).status, (await amy.api.get(inner.path)).status, (await fiona.api.get(inner.path)).status]).toEqual([404, 404, 308])
    await fiona.api.patch(at(from, ''), { reach: 'network' })
    const wide = await scene.community(fiona, { name: 'Widest', reach: 'public' })
    await move(wide)
    expect([(await scene.visitor.get(at(wide, `/discussions/${talk.slug}`))).status, (await read(bob, wide)).status]).toEqual([404, 200])
  })

  it('says who could read it again, banned here and not there', async () => {
    await addMembership(scene, from, bob.userId, 'banned', 'member')
    expect((await planFor()).body.data.plan.unbanned).toBe(0)
    await fiona.api.patch(at(from, ''), { reach: 'network' })
    expect((await planFor()).body.data.plan.unbanned).toBe(1)
    await fiona.api.patch(at(to, ''), { reach: 'community' })
    expect((await planFor()).body.data.plan.unbanned).toBe(0)
  })

  it('gets another address where its own is taken, and its own again when it comes back', async () => {
    const taken = await scene.discussion(fiona, to, { title: 'Under or over' })
    expect((await move()).body.data.slug).toBe(`${talk.slug}-2`)
    expect((await read(bob, to)).body.data.discussion.id).toBe(taken.id)
    expect((await bob.api.get(talk.path)).headers.get('location')).toBe(`/api/cop${at(to, `/discussions/${talk.slug}-2`)}`)
    const again = await scene.discussion(amy, from, { title: 'Under or over' })
    expect(again.slug).not.toBe(talk.slug)
    expect((await move(from, fiona, at(to, `/discussions/${talk.slug}-2`))).status).toBe(200)
    expect((await bob.api.get(at(to, `/discussions/${talk.slug}-2`))).status).toBe(308)
  })

  it('is done by those who look after both, as it was shown', async () => {
    const hers = await scene.community(amy, { name: 'Hers' })
    expect([codeOf(await move(hers)), codeOf(await move(to, amy)), codeOf(await planFor(to, amy)), (await scene.visitor.get(`${talk.path}/move`)).status]).toEqual(['not-yours', 'forbidden', 'forbidden', 401])
    const secret = await scene.community(amy, { listed: false, joining: 'invitation', reach: 'community' })
    expect((await planFor(secret)).body).toEqual((await planFor({ ...secret, slug: 'no-such-community' })).body)
    const { fingerprint } = (await planFor()).body.data.plan
    await fiona.api.patch(at(to, ''), { reach: 'community' })
    expect(codeOf(await fiona.api.post(`${talk.path}/move`, { to: to.slug, fingerprint, reason: 'It is about tunnels' }))).toBe('changed')
    await scene.cms.query(`update cop_communities set stage = 'archived' where id = ?`, [to.id])
    expect(codeOf(await move())).toBe('closed')
  })
})
