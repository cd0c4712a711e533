import type { Community, Person, Scene } from '../../support'
import { startScene, wrongCounters } from '../../support'
import { at, standingOf, stateOf } from './calls'

let scene: Scene
let fiona: Person
let frank: Person

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, frank] = await scene.people('Fiona', 'Frank') as [Person, Person]
})
afterEach(async () => expect(await wrongCounters(scene.cms)).toEqual([]))
afterAll(() => scene?.stop())

describe('access.md 10: invitations', () => {
  let place: Community
  let guest: Person
  beforeEach(async () => {
    place = await scene.community(fiona, { listed: false, joining: 'invitation', reach: 'community' })
    guest = await scene.person()
    await scene.settled()
    scene.mailbox.clear()
  })
  const invite = (person: Person, emails: string[], more: object = {}) => person.api.post(at(place, '/invitations'), { emails, ...more })
  const tokenFor = async (email: string) => /token=([\w-]+)/.exec((await scene.mailbox.waitFor(({ to }) => to.includes(email))).text)![1]!
  const rowFor = async (email: string) => (await scene.cms.query<{ document_id: string, state: string }>('select document_id, state from cop_invitations where email = ? order by id desc', [email]))[0]!

  it('bring people into a hidden community, with the inviter\'s words', async () => {
    expect((await guest.api.get(at(place, ''))).status).toBe(404)
    expect((await invite(fiona, [guest.email], { message: 'Come and see' })).body.data).toEqual({ invited: [guest.email], alreadyInvited: [] })
    const token = await tokenFor(guest.email)
    expect(scene.mailsTo(guest)[0]!.text).toContain('> Come and see')
    expect((await guest.api.post('/invitations/look', { token })).body.data).toMatchObject({ community: { slug: place.slug, name: place.name }, invitedBy: { name: 'Fiona' }, forMe: true })
    expect((await guest.api.get(at(place, ''))).body.data.community).toMatchObject({ standing: 'invited', can: { join: 'invitation' } })
    expect((await guest.api.post('/invitations/accept', { token })).body.data).toEqual({ slug: place.slug, name: place.name })
    expect(await standingOf(guest, place)).toBe('member')
  })

  it('are taken up once', async () => {
    await invite(fiona, [guest.email])
    const token = await tokenFor(guest.email)
    await guest.api.post('/invitations/accept', { token })
    await guest.api.post(at(place, '/leave'))
    expect((await guest.api.post('/invitations/accept', { token })).status).toBe(404)
    expect((await guest.api.get(at(place, ''))).status).toBe(404)
  })

  it('work only for the address they were sent to', async () => {
    await invite(fiona, [guest.email])
    const token = await tokenFor(guest.email)
    const other = await scene.person()
    expect((await other.api.post('/invitations/look', { token })).body.data.forMe).toBe(false)
    expect((await scene.visitor.post('/invitations/look', { token })).body.data.forMe).toBeNull()
    expect((await other.api.post('/invitations/accept', { token })).status).toBe(404)
    expect((await other.api.post('/invitations/accept', { invitation: (await rowFor(guest.email)).document_id })).status).toBe(404)
    expect((await other.api.post('/invitations/decline', { invitation: (await rowFor(guest.email)).document_id })).status).toBe(404)
    expect((await other.api.get(at(place, ''))).status).toBe(404)
    expect((await scene.visitor.post('/invitations/accept', { token })).status).toBe(401)
  })

  it('cannot be guessed', async () => {
    await invite(fiona, [guest.email])
    const token = await tokenFor(guest.email)
    expect(token).toHaveLength(43)
    const near = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`
    expect((await guest.api.post('/invitations/look', { token: near })).status).toBe(404)
    expect((await guest.api.post('/invitations/accept', { token: near })).status).toBe(404)
  })

  it('run out, can be revoked and declined; then the community is hidden again', async () => {
    for (const end of ['expire', 'revoke', 'decline']) {
      await scene.settled()
      scene.mailbox.clear()
      await invite(fiona, [guest.email])
      const token = await tokenFor(guest.email)
      const { document_id: id } = await rowFor(guest.email)
      if (end === 'expire')
        await scene.cms.query('update cop_invitations set expires_at = ? where document_id = ?', [new Date(Date.now() - 1000), id])
      else
        expect((end === 'revoke' ? await fiona.api.delete(at(place, `/invitations/${id}`)) : await guest.api.post('/invitations/decline', { invitation: id })).status).toBe(200)
      const answers = [await guest.api.post('/invitations/look', { token }), await guest.api.post('/invitations/accept', { token }), await guest.api.post('/invitations/accept', { invitation: id }), await guest.api.get(at(place, ''))]
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
      expect((await guest.api.get('/me/communities')).body.data.invitations).toEqual([])
    }
  })

  it('are sent once to an address that is invited already, also in the same moment', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => invite(fiona, ['new@council.example', 'NEW@council.example'])))
    expect(answers.flatMap(({ body }) => body.data.invited)).toEqual(['new@council.example'])
    await scene.settled()
    expect(scene.mailsTo({ email: 'new@council.example' })).toHaveLength(1)
  })

  it('tell nobody who has an account, or who is a member', async () => {
    const member = await scene.person()
    await scene.members(place, fiona, member)
    const answer = await invite(fiona, [guest.email, 'without-account@council.example'])
    expect(answer.body.data).toEqual({ invited: [guest.email, 'without-account@council.example'], alreadyInvited: [] })
    const known = await scene.mailbox.waitFor(({ to }) => to.includes(guest.email))
    const unknown = await scene.mailbox.waitFor(({ to }) => to.includes('without-account@council.example'))
    const neutral = (text: string) => text.replace(/token=[\w-]+/g, '')
    expect(neutral(known.text)).toBe(neutral(unknown.text))
  })

  it('wait for whoever registers with the address', async () => {
    await invite(fiona, ['later@council.example'])
    const later = await scene.person({ email: 'later@council.example' })
    const [invitation] = (await later.api.get('/me/communities')).body.data.invitations
    expect(invitation).toMatchObject({ community: { slug: place.slug } })
    expect((await later.api.post('/invitations/accept', { invitation: invitation.id })).status).toBe(200)
  })

  it('are for facilitators, and for members where the community lets them', async () => {
    const member = await scene.person()
    await scene.members(place, fiona, member)
    await invite(fiona, ['fionas@council.example'])
    expect((await invite(member, ['members@council.example'])).status).toBe(403)
    expect((await member.api.get(at(place, '/invitations'))).status).toBe(403)
    await fiona.api.patch(at(place, ''), { membersInvite: true })
    expect((await invite(member, ['members@council.example'])).status).toBe(201)
    const theirs = (await member.api.get(at(place, '/invitations'))).body.data.items
    expect(theirs.map(({ email }: { email: string }) => email)).toEqual(['members@council.example'])
    expect((await member.api.delete(at(place, `/invitations/${(await rowFor('fionas@council.example')).document_id}`))).status).toBe(404)
    const all = (await fiona.api.get(at(place, '/invitations'))).body.data.items
    expect(all.map(({ email }: { email: string }) => email).sort()).toEqual(expect.arrayContaining(['fionas@council.example', 'members@council.example']))
    expect((await invite(guest, ['x@council.example'])).status).toBe(404)
  })

  it('grant membership and nothing more, and cannot be revoked from another community', async () => {
    await invite(fiona, [guest.email])
    const { document_id: id } = await rowFor(guest.email)
    const other = await scene.community(frank)
    expect((await frank.api.delete(at(other, `/invitations/${id}`))).status).toBe(404)
    for (const more of [{ role: 'facilitator' }, { token: 'x'.repeat(43) }])
      expect((await guest.api.post('/invitations/accept', { invitation: id, ...more })).status).toBe(400)
    await guest.api.post('/invitations/accept', { invitation: id })
    expect(await stateOf(scene, guest, place)).toEqual([{ state: 'active', role: 'member' }])
  })

  it('open no suspended community', async () => {
    await invite(fiona, [guest.email])
    const token = await tokenFor(guest.email)
    await scene.cms.query(`update cop_communities set status = 'suspended' where id = ?`, [place.id])
    expect((await guest.api.post('/invitations/look', { token })).status).toBe(404)
    expect((await guest.api.post('/invitations/accept', { token })).status).toBe(404)
    expect((await guest.api.get('/me')).body.data.invitations).toBe(0)
  })

  it('to a part of a hidden community do not name the whole', async () => {
    const part = await scene.below(place, fiona, { reach: 'community', listed: false, joining: 'invitation' })
    await fiona.api.post(at(part, '/invitations'), { emails: [guest.email] })
    const page = await guest.api.get(at(part, ''))
    expect(page.body.data.community).toMatchObject({ standing: 'invited', ancestors: [], parent: null })
    expect(JSON.stringify(page.body)).not.toContain(place.slug)
  })
})

// Last, because hundreds of mails are on their way after it.
it('invitations go to as many as a table holds, each once, and not again to those who have one', async () => {
  const place = await scene.community(fiona)
  const invite = (person: Person, emails: string[]) => person.api.post(at(place, '/invitations'), { emails })
  const many = Array.from({ length: 300 }, (_, number) => `person${number}@council.example`)
  await invite(fiona, many.slice(0, 10))
  const { status, body } = await invite(fiona, [...many, many[20]!.toUpperCase()])
  expect([status, body.data.invited.length, body.data.alreadyInvited.length]).toEqual([201, 290, 10])
  const [row] = await scene.cms.query<{ n: number | string, hashes: number | string }>('select count(*) as n, count(distinct hash) as hashes from cop_invitations where community_id = ?', [place.id])
  expect([Number(row!.n), Number(row!.hashes)]).toEqual([300, 300])
  expect((await invite(fiona, Array.from({ length: 501 }, (_, number) => `x${number}@council.example`))).status).toBe(400)
})
