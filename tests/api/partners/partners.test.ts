import type { Admin, Community, Person, Scene } from '../../support'
import type { PanelAdmin } from '../admin/calls'
import { createAdmin, startScene } from '../../support'
import { makePartner, partnerWords as words } from '../../support/partners'
import { contentOf } from '../../support/site-content'
import { sharp } from '../files/calls'
import { addStaff, put, upload } from './calls'

let scene: Scene
let staff: Admin
let fiona: Person
let member: Person
let listed: Community
let hidden: Community
let other: Community
let partner: string

beforeAll(async () => {
  scene = await startScene()
  ;[fiona, member] = await scene.people('Fiona', 'Mabel') as [Person, Person]
  listed = await scene.community(fiona, { name: 'Drainage boards', joining: 'request' })
  hidden = await scene.community(fiona, { name: 'Sluice keepers', listed: false, joining: 'invitation', reach: 'community' })
  other = await scene.community(fiona, { name: 'Not theirs', joining: 'request' })
  await scene.members(hidden, fiona, member)
  staff = await createAdmin(scene.cms, 'communities-km-staff')
  partner = await makePartner(staff)
})
afterAll(() => scene?.stop())

const page = (slug = words.slug, query = {}) => scene.visitor.get(`/partners/${slug}`, query)
const communities = async (who: { api: Person['api'] }, slug = words.slug) => (await who.api.get('/communities', { partner: slug })).body.data
const names = ({ items }: { items: { name: string }[] }) => items.map(one => one.name)
const trail = async (action: string) => (await staff.api.get('/audit', { action })).body.data.items

describe('the page of a partner', () => {
  it('has its words, colour and the communities that each reader may know of', async () => {
    expect((await put(staff, partner, listed)).status).toBe(200)
    expect((await put(staff, partner, hidden)).status).toBe(200)
    expect((await page()).body.data).toEqual({ slug: words.slug, name: words.name, summary: words.summary, textHtml: '<p>We <strong>drain</strong> together</p>', language: 'en', accent: words.accent, logo: null })
    expect(await communities({ api: scene.visitor })).toMatchObject({ total: 1, items: [{ slug: listed.slug }] })
    expect(names(await communities(member)).sort()).toEqual([listed.name, hidden.name])
    expect(await communities(fiona, 'no-such-partner')).toMatchObject({ total: 0, items: [] })
    expect((await trail('community.partner-changed')).map(({ after }: { after: object }) => after)).toEqual([{ partner: words.name }, { partner: words.name }])
  })

  it('is not there until it is published, and no more when that is taken back', async () => {
    const draft = { ...words, slug: 'draft-alliance', name: 'Draft Alliance' }
    const id = (await contentOf(staff, 'partner').create('en', draft)).body.data.documentId
    const nowhere = await page('nowhere-at-all')
    expect([(await page(draft.slug)).status, (await page(draft.slug)).body]).toEqual([404, nowhere.body])
    await contentOf(staff, 'partner').publish(id, 'en', draft)
    expect((await page(draft.slug)).status).toBe(200)
    await contentOf(staff, 'partner').unpublish(id, 'en')
    expect((await page(draft.slug)).body).toEqual(nowhere.body)
  })

  it('is read in Welsh where it is written in Welsh, with one colour for both', async () => {
    const welsh = { slug: words.slug, name: 'Cynghrair y Ffeniau', summary: 'Cynghorau’r Ffeniau', text: '', accent: words.accent }
    await contentOf(staff, 'partner').save(partner, 'cy', welsh)
    expect((await page(words.slug, {})).body.data.name).toBe(words.name)
    await contentOf(staff, 'partner').publish(partner, 'cy', welsh)
    const { body } = await scene.cms.api.get(`/api/cop/partners/${words.slug}`, { headers: { 'accept-language': 'cy' } })
    expect(body.data).toMatchObject({ name: welsh.name, language: 'cy', accent: words.accent })
  })

  it('gets a colour that can be read: too light a one is darkened, and what is none is refused', async () => {
    const light = await makePartner(staff, { slug: 'light', accent: '#FFD700' })
    const { accent } = (await page('light')).body.data
    expect(accent).toMatch(/^#[0-9a-f]{6}$/)
    expect(accent).not.toBe('#ffd700')
    expect((await contentOf(staff, 'partner').save(light, 'en', { accent: 'red' })).status).toBe(400)
    expect((await page('light')).body.data.accent).toBe(accent)
  })

  it('runs nothing that staff wrote', async () => {
    await makePartner(staff, { slug: 'script', text: '<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>' })
    expect((await page('script')).body.data.textHtml).not.toMatch(/<script|href="javascript|<img/)
  })
})

describe('a community', () => {
  it('stands under one partner at most, twice is once, and it can be taken out', async () => {
    const second = await makePartner(staff, { slug: 'second', name: 'Second' })
    expect((await put(staff, partner, listed)).status).toBe(200)
    expect((await put(staff, second, listed)).body.error.details.code).toBe('has-partner')
    const choices = (await staff.api.get(`/partners/${second}/choices`, { q: 'theirs' })).body.data
    expect(choices).toEqual([{ id: other.documentId, slug: other.slug, name: other.name }])
    expect((await staff.api.get(`/partners/${second}/choices`, { q: 'drainage' })).body.data).toEqual([])
    expect((await staff.api.delete(`/partners/${second}/communities/${listed.documentId}`)).status).toBe(404)
    expect((await staff.api.delete(`/partners/${partner}/communities/${listed.documentId}`)).status).toBe(200)
    expect(names(await communities(fiona))).toEqual([hidden.name])
    expect((await put(staff, partner, listed)).status).toBe(200)
  })
})

describe('partner staff', () => {
  let paula: PanelAdmin & { account: string }
  let part: Community

  beforeAll(async () => {
    part = await scene.below(listed, fiona, { name: 'Part of theirs' })
    paula = await addStaff(scene, staff, partner, { name: 'Paula', email: 'paula@fens.example' })
  })

  it('see the communities of their partner and what is below, and no other', async () => {
    expect(names((await paula.api.get('/communities')).body.data).sort()).toEqual([listed.name, part.name, hidden.name].sort())
    expect((await paula.api.get('/home')).body.data).toMatchObject({ scope: 'own', figures: { communities: 3 }, failedDeliveries: null, suspensionAppeals: 0 })
    expect((await paula.api.get('/partners')).body.data).toMatchObject([{ id: partner, slug: words.slug, siteUrl: expect.stringContaining('/partners/fens-alliance'), communities: [{ slug: listed.slug }, { slug: hidden.slug }], staff: [{ name: 'Paula', email: 'paula@fens.example', state: 'active' }] }])
    expect((await paula.api.get(`/communities/${other.documentId}`)).status).toBe(404)
  })

  it('decide who joins', async () => {
    const asker = await scene.person({ name: 'Agatha' })
    await asker.api.post(`/communities/${listed.slug}/join`, { reason: 'I mend sluices' })
    const { items } = (await paula.api.get('/requests')).body.data
    expect((await paula.api.post('/requests/decide', { requests: [items[0].id], decision: 'approve' })).body.data.decided).toEqual([items[0].id])
    expect((await trail('membership.approved'))[0].by).toMatchObject({ kind: 'staff', name: 'Paula' })
  })

  it('suspend and restore, hand over, and move a stage there, as staff', async () => {
    for (const [path, body] of [['suspend', { reason: 'Look at this' }], ['unsuspend', {}]] as const)
      expect([path, (await paula.api.post(`/communities/${hidden.documentId}/${path}`, body)).status, (await paula.api.post(`/communities/${other.documentId}/${path}`, body)).status]).toEqual([path, 200, 404])
    expect((await paula.api.get(`/communities/${hidden.documentId}/members`)).body.data.map(({ name }: { name: string }) => name)).toEqual(['Fiona', 'Mabel'])
    expect((await paula.api.get(`/communities/${other.documentId}/members`)).status).toBe(404)
    const handOver = { person: member.id, others: 'stay', reason: 'Two are better' }
    expect((await paula.api.post(`/communities/${hidden.documentId}/hand-over`, handOver)).status).toBe(200)
    expect((await paula.api.post(`/communities/${other.documentId}/hand-over`, { ...handOver, person: fiona.id })).status).toBe(404)
    expect((await paula.api.post(`/communities/${listed.documentId}/lifecycle/move`, { to: 'archived', reason: 'It was not needed' })).status).toBe(200)
    expect((await paula.api.get(`/communities/${listed.documentId}/lifecycle`)).body.data.history.items[0]).toMatchObject({ to: 'archived', byStaff: true })
    expect((await paula.api.post(`/communities/${listed.documentId}/lifecycle/move`, { to: 'planning', reason: 'It was after all' })).status).toBe(200)
  })

  it('decide reports from there, appeals of what others decided there, and suspend no account', async () => {
    const talk = await scene.discussion(member, hidden, { title: 'Rude words' })
    await fiona.api.post('/reports', { kind: 'contribution', thing: talk.id, category: 'wrong', words: 'Look' })
    const elsewhere = await scene.discussion(fiona, other, { title: 'Elsewhere' })
    await member.api.post('/reports', { kind: 'contribution', thing: elsewhere.id, category: 'wrong', words: 'Look' })
    const { items } = (await paula.api.get('/reports')).body.data
    expect(items).toMatchObject([{ title: 'Rude words', reports: [{ by: null }] }])
    expect(items[0].can).not.toContain('suspend-account')
    expect((await paula.api.post(`/reports/${items[0].id}/decide`, { decision: 'suspend-account', message: 'Out', rule: 'wrong' })).status).toBe(409)
    expect((await staff.api.post(`/reports/${items[0].id}/decide`, { decision: 'hide', rule: 'wrong', message: 'Not so' })).status).toBe(200)
    expect((await member.api.post(`/me/decisions/${items[0].id}/appeal`, { words: 'It was a joke' })).status).toBe(200)
    expect((await paula.api.get('/reports', { state: 'appealed' })).body.data.items).toMatchObject([{ id: items[0].id, canDecideAppeal: true }])
    expect((await paula.api.post(`/reports/${items[0].id}/appeal`, { decision: 'granted', message: 'It was' })).status).toBe(200)
    await member.api.post('/reports', { kind: 'community', thing: hidden.slug, category: 'other', words: 'Is this a joke?' })
    await member.api.post('/reports', { kind: 'community', thing: other.slug, category: 'other', words: 'Is this a joke?' })
    await member.api.post('/reports', { kind: 'person', thing: fiona.id, category: 'other', words: 'Is she real?' })
    expect((await paula.api.get('/reports')).body.data.items).toMatchObject([{ kind: 'community', title: hidden.name, can: ['dismiss', 'suspend'] }])
  })

  it('may do nothing that is KM staff\'s', async () => {
    const calls = [paula.api.get('/audit'), paula.api.get('/tags'), paula.api.get('/accounts'), paula.api.get('/deliveries'), paula.api.post(`/facilitators/${fiona.id}/grant`), put(paula, partner, other), paula.api.delete(`/partners/${partner}/communities/${listed.documentId}`), paula.api.post(`/partners/${partner}/staff`, { name: 'Friend', email: 'friend@fens.example' }), paula.api.get(`/partners/${partner}/choices`), paula.api.get(`/communities/${listed.documentId}/merge`)]
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual(calls.map(() => 403))
  })

  it('edit and publish the page of their own partner in the Content Manager, but not its address, and no other', async () => {
    const alien = await makePartner(staff, { slug: 'alien', name: 'Alien' })
    const own = contentOf(paula, 'partner')
    expect((await own.read(partner, 'en')).body.data.name).toBe(words.name)
    expect((await own.read(alien, 'en')).status).toBe(403)
    expect((await paula.panel.get('/content-manager/collection-types/plugin::communities.partner?locale=en')).body.results.map(({ name }: { name: string }) => name)).toEqual([words.name])
    await own.save(partner, 'en', { name: 'Fens Together', slug: 'taken-over' })
    expect((await own.publish(partner, 'en', { name: 'Fens Together' })).status).toBe(200)
    expect((await page()).body.data).toMatchObject({ slug: words.slug, name: 'Fens Together' })
    expect((await own.save(alien, 'en', { name: 'Mine now' })).status).toBe(403)
    expect((await page('alien')).body.data.name).toBe('Alien')
    expect((await own.create('en', { ...words, slug: 'more' })).status).toBe(403)
    expect((await own.remove(partner, 'en')).status).toBe(403)
  })

  it('give it a logo, which is a picture to everybody and runs nothing', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>alert(1)</script></svg>'
    const logoOf = (slug = words.slug) => fetch(`${scene.cms.url}/api/cop/partners/${slug}/logo`)
    expect((await logoOf()).status).toBe(404)
    for (const [content, type] of [[await sharp({ create: { width: 900, height: 300, channels: 3, background: '#204060' } }).png().toBuffer(), 'image/png'], [Buffer.from(drawing), 'image/svg+xml']] as const) {
      const logo = await upload(scene.cms, paula, content, type)
      await contentOf(paula, 'partner').publish(partner, 'en', { logo })
      expect((await page()).body.data.logo).toEqual(type === 'image/png' ? { width: 900, height: 300 } : { width: 40, height: 20 })
      const answer = await logoOf()
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
      expect(answer.headers.get('content-security-policy')).toContain('sandbox')
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(50)
      const again = await fetch(answer.url, { headers: { 'if-none-match': answer.headers.get('etag')! } })
      expect(again.status).toBe(304)
    }
    expect((await logoOf('alien')).status).toBe(404)
    expect((await logoOf('..%2f..%2fdata')).status).toBe(404)
  })

  it('lose it all at once when it is taken away: the role, the account without another, the session', async () => {
    expect((await paula.api.get('/communities')).status).toBe(200)
    expect((await staff.api.delete(`/partners/${partner}/staff/${paula.account}`)).status).toBe(200)
    expect((await paula.api.get('/communities')).status).not.toBe(200)
    expect((await staff.api.get('/partners')).body.data.find(({ id }: { id: string }) => id === partner).staff).toEqual([])
    expect((await staff.api.delete(`/partners/${partner}/staff/${paula.account}`)).status).toBe(404)
    expect((await trail('partner-staff.removed'))[0]).toMatchObject({ subject: { kind: 'partner', id: partner }, before: { account: 'paula@fens.example' } })
  })
})

describe('a partner that is deleted', () => {
  it('lets its communities stand for themselves, and its staff go', async () => {
    const gone = await makePartner(staff, { slug: 'gone', name: 'Gone' })
    await put(staff, gone, other)
    const pat = await addStaff(scene, staff, gone, { name: 'Pat', email: 'pat@gone.example' })
    expect((await pat.api.get('/communities')).body.data.total).toBe(1)
    expect((await contentOf(staff, 'partner').remove(gone, '*')).status).toBe(200)
    expect((await page('gone')).status).toBe(404)
    expect((await pat.api.get('/communities')).status).not.toBe(200)
    expect((await fiona.api.get(`/communities/${other.slug}`)).status).toBe(200)
    expect(await scene.cms.query('select id from cop_communities where partner = ?', [gone])).toEqual([])
  })
})
