import type { Visibility } from '../../../plugins/communities/contracts'
import type { Community, Person, Scene } from '../../support'
import { profileFields as allFields, visibility } from '../../../plugins/communities/contracts'
import { startScene } from '../../support'
import { makeContacts, profile, seen } from './calls'

/** Photos are files, with tests of their own. */
const profileFields = allFields.filter(field => field !== 'photo')

let scene: Scene
let amy: Person
let fellow: Person
let friend: Person
let stranger: Person
let place: Community
let region: string
let organisation: string
let topic: string

beforeAll(async () => {
  scene = await startScene()
  ;[amy, fellow, friend, stranger] = await scene.people('Amy Author', 'Fellow Member', 'Friend', 'Stranger') as [Person, Person, Person, Person]
  place = await scene.community(amy, { name: 'Shared ground', reach: 'public' })
  await scene.members(place, amy, fellow)
  await makeContacts(scene, friend, amy)
  region = (await scene.visitor.get('/regions')).body.data[0].slug
  organisation = (await scene.visitor.get('/organisations', { q: 'cardiff' })).body.data[0].slug
  topic = (await scene.visitor.get('/expertise')).body.data[0].slug
})
afterAll(() => scene?.stop())

/** What stands on the page for each field, null or an empty list where nothing does. */
const filled = {
  jobTitle: 'Keeper of maps',
  organisation: 'Cardiff',
  region: 'region',
  about: 'I <b>look</b> after **old maps**.',
  expertise: 'topic',
  interests: ['Old maps', 'Harbours'],
  languages: ['en', 'cy'],
  links: [{ label: 'My maps', url: 'https://maps.example/mine' }],
  contactEmail: 'maps@council.example',
  phone: '029 2087 1234 ext 5',
}
const changes = () => ({ ...filled, organisation, region, expertise: [topic] })
const everyField = (chosen: Visibility) => Object.fromEntries(profileFields.map(field => [field, chosen]))
const shown = (data: Record<string, unknown>) => profileFields.filter(field => Array.isArray(data[field]) ? (data[field] as unknown[]).length > 0 : data[field] !== null)

describe('a profile', () => {
  it('is filled in by its owner, who sees how complete it is', async () => {
    const before = (await amy.api.get('/me/profile')).body.data
    expect(before.completeness).toMatchObject({ percent: 0 })
    expect(before.visibility).toMatchObject({ jobTitle: 'everyone', about: 'registered', phone: 'contacts' })
    const after = await profile(amy, changes())
    expect(after.completeness).toEqual({ percent: 100, missing: [] })
    expect(after).toMatchObject({ about: filled.about, interests: [{ slug: 'harbours', name: 'Harbours' }, { slug: 'old-maps', name: 'Old maps' }], languages: ['en', 'cy'], links: filled.links, phone: filled.phone })
  })

  it('renders what its owner writes, once and safely', async () => {
    const { about } = (await seen(stranger, amy)).body.data
    expect(about).toBe('<p>I &lt;b&gt;look&lt;/b&gt; after <strong>old maps</strong>.</p>')
  })

  it.each([
    [{ links: [{ label: null, url: 'javascript:alert(1)' }] }],
    [{ links: [{ label: null, url: 'ftp://council.example' }] }],
    [{ links: [{ label: null, url: 'https://localhost' }] }],
    [{ languages: ['klingon'] }],
    [{ phone: 'call me' }],
    [{ contactEmail: 'nobody' }],
    [{ interests: ['!!'] }],
    [{ interests: ['a, b'] }],
    [{ visibility: { phone: 'friends' } }],
    [{ visibility: { name: 'nobody' } }],
    [{ userId: 1 }],
    [{ aboutHtml: '<script>' }],
  ])('refuses %j', async (wrong) => {
    expect((await amy.api.patch('/me/profile', wrong)).status).toBe(400)
  })
})

describe('who sees a field', () => {
  const sees: Record<Visibility, (who: string) => boolean> = {
    everyone: () => true,
    registered: who => who !== 'visitor',
    communities: who => who === 'fellow' || who === 'amy',
    contacts: who => who === 'friend' || who === 'amy',
    nobody: who => who === 'amy',
  }

  it.each(visibility.options)('%s', async (chosen) => {
    await profile(amy, { ...changes(), visibility: everyField(chosen), openToEveryone: true })
    const readers = { visitor: { api: scene.visitor }, stranger, fellow, friend, amy }
    for (const [who, reader] of Object.entries(readers)) {
      const { status, body } = await seen(reader, amy)
      expect([who, status]).toEqual([who, 200])
      // A visitor may list nobody's communities, whatever their members say.
      const expected = sees[chosen](who) ? profileFields.filter(field => field !== 'communities' || who !== 'visitor') : []
      expect([who, shown(body.data)]).toEqual([who, expected])
      if (expected.length === 0)
        expect(JSON.stringify(body)).not.toMatch(/maps|Keeper|2087/)
    }
  })

  it('is each field\'s own choice', async () => {
    await profile(amy, { visibility: { ...everyField('nobody'), phone: 'everyone' } })
    expect(shown((await seen(stranger, amy)).body.data)).toEqual(['phone'])
  })

  it('changes with the tie, at once', async () => {
    await profile(amy, { visibility: everyField('communities') })
    expect(shown((await seen(fellow, amy)).body.data)).toContain('phone')
    await fellow.api.post(`/communities/${place.slug}/leave`)
    expect(shown((await seen(fellow, amy)).body.data)).toEqual([])
    await fellow.api.post(`/communities/${place.slug}/join`, {})
  })

  it('holds for the line beside the name and for the search of members, too', async () => {
    await profile(amy, { visibility: { jobTitle: 'registered', organisation: 'contacts' } })
    const members = async (q?: string) => (await fellow.api.get(`/communities/${place.slug}/members`, q ? { q } : {})).body.data.items
    expect((await members()).find(({ id }: { id: string }) => id === amy.id)).toMatchObject({ jobTitle: null, organisation: null })
    expect(await members('Keeper')).toEqual([])
    expect(await members('Cardiff')).toEqual([])
    await profile(amy, { visibility: { jobTitle: 'everyone', organisation: 'everyone' } })
    expect((await members('Keeper'))[0]).toMatchObject({ id: amy.id, jobTitle: 'Keeper of maps' })
  })

  it('holds for requests to join, which open no more of a profile', async () => {
    const asked = await scene.community(stranger, { joining: 'request' })
    await profile(amy, { visibility: { about: 'contacts', region: 'nobody', expertise: 'communities' } })
    await amy.api.post(`/communities/${asked.slug}/join`, { reason: 'Maps' })
    const [request] = (await stranger.api.get(`/communities/${asked.slug}/requests`)).body.data.items
    expect(request.person).toMatchObject({ id: amy.id, about: null, region: null, expertise: [] })
    await profile(amy, { visibility: { about: 'registered', region: 'registered', expertise: 'registered' } })
    const [again] = (await stranger.api.get(`/communities/${asked.slug}/requests`)).body.data.items
    expect(again.person.about).toBe(filled.about)
    expect(again.person.expertise).toHaveLength(1)
  })
})

describe('a person\'s page', () => {
  it('opens for visitors only where its owner says so, and tells them of nobody else', async () => {
    await profile(amy, { openToEveryone: true })
    expect((await seen(scene.visitor, amy)).status).toBe(200)
    await profile(amy, { openToEveryone: false })
    const [closed, absent] = [await seen(scene.visitor, amy), await scene.visitor.get('/people/nosuchperson')]
    expect([closed.status, closed.body]).toEqual([401, absent.body])
    expect((await stranger.api.get('/people/nosuchperson')).status).toBe(404)
  })

  it('is gone with the account', async () => {
    const leaver = await scene.person()
    await scene.cms.query('update up_users set blocked = ? where id = ?', [true, leaver.userId])
    expect((await seen(stranger, leaver)).status).toBe(404)
  })

  it('shows what they have made, as far as the reader may read it, a page at a time', async () => {
    const inside = await scene.community(amy, { reach: 'community', joining: 'invitation', listed: false, name: 'Secret garden' })
    await scene.discussion(amy, inside, { title: 'Hidden growth' })
    for (let count = 0; count < 12; count++)
      await scene.discussion(amy, place, { title: `Open growth ${count}`, audience: count === 3 ? 'community' : 'public' })
    const made = async (reader: Person) => {
      const all: string[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const { contributions } = (await reader.api.get(`/people/${amy.id}`, cursor ? { cursor } : {})).body.data as { contributions: { items: { title: string }[], nextCursor: string | null } }
        all.push(...contributions.items.map(({ title }) => title))
        cursor = contributions.nextCursor
      }
      return all
    }
    const open = Array.from({ length: 12 }, (_, count) => `Open growth ${11 - count}`)
    expect(await made(amy)).toEqual([...open, 'Hidden growth'])
    expect(await made(fellow)).toEqual(open)
    expect(await made(stranger)).toEqual(open.filter(title => title !== 'Open growth 3'))
    await profile(amy, { visibility: { communities: 'registered' } })
    const own = (await seen(amy, amy)).body.data.communities.map(({ name }: { name: string }) => name)
    const others = (await seen(stranger, amy)).body.data.communities.map(({ name }: { name: string }) => name)
    expect(own).toContain('Secret garden')
    expect(others).not.toContain('Secret garden')
    expect(others).toContain('Shared ground')
  })

  it('keeps what its owner wrote about themselves the old way in step', async () => {
    await amy.api.patch('/me', { about: 'Shorter *now*' })
    expect((await seen(stranger, amy)).body.data.about).toBe('<p>Shorter <em>now</em></p>')
  })
})
