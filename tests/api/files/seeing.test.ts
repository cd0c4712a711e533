import type { Community, Person, Scene } from '../../support'
import { startScene } from '../../support'
import { fetchFile, htmlOf, picture, put, statusFor } from './calls'

let scene: Scene
let fiona: Person
let amy: Person
let ben: Person
let stranger: Person
let visitor: { api: Scene['visitor'] }
let place: Community
let number = 0
beforeAll(async () => {
  scene = await startScene()
  ;[fiona, amy, ben, stranger] = await scene.people('Fiona', 'Amy', 'Ben', 'Stranger') as [Person, Person, Person, Person]
  visitor = { api: scene.visitor }
  place = await scene.community(fiona, { reach: 'public' })
  await scene.members(place, fiona, amy, ben)
})
afterAll(() => scene?.stop())

/** A picture that nobody else has. */
const fresh = (who: Person) => picture({ width: 40 + ++number }).png().toBuffer().then(bytes => put(scene.cms, who, bytes, { name: 'p.png' }))
const talk = (author: Person, body: string, fields: object = {}) => scene.discussion(author, place, { body, audience: 'public', ...fields })
const moderate = (who: Person, path: string, action: string) => who.api.post(`${path}/moderate`, { action })
async function seen(id: string) {
  const everyone = { visitor, stranger, ben, amy, fiona }
  const statuses = await Promise.all(Object.entries(everyone).map(async ([name, who]) => [name, await statusFor(scene.cms, who, id)] as const))
  const small = await Promise.all(Object.values(everyone).map(who => fetchFile(scene.cms, who, id, { part: '/thumbnail' })))
  // The small picture is under the same rule.
  expect(small.map(({ status }) => status)).toEqual(statuses.map(([, status]) => status))
  return statuses.filter(([, status]) => status === 200).map(([name]) => name)
}

describe('an upload', () => {
  it('that hangs on nothing is its owner\'s alone', async () => {
    const file = await fresh(amy)
    expect(await seen(file.id)).toEqual(['amy'])
    expect((await amy.api.get(`/files/${file.id}/upload`)).body.data).toMatchObject({ id: file.id, state: 'ready' })
    expect((await ben.api.get(`/files/${file.id}/upload`)).status).toBe(404)
    expect((await ben.api.delete(`/files/${file.id}`)).status).toBe(404)
  })

  it('is hidden the same way as one that isn\'t there', async () => {
    const file = await fresh(amy)
    const [hidden, absent, nonsense] = await Promise.all([file.id, 'c12345678901234567890123', 'no such file'].map(id => fetchFile(scene.cms, ben, encodeURIComponent(id))))
    expect([hidden!.status, hidden!.bytes.toString()]).toEqual([404, absent!.bytes.toString()])
    expect(nonsense!.bytes.toString()).toBe(absent!.bytes.toString())
    expect([...hidden!.headers.keys()].sort()).toEqual([...absent!.headers.keys()].sort())
    expect(hidden!.headers.get('etag')).toBeNull()
  })

  it('can be thrown away while nothing uses it', async () => {
    const file = await fresh(amy)
    const used = await fresh(amy)
    await talk(amy, `![A picture](/files/${used.id})`)
    expect((await amy.api.delete(`/files/${file.id}`)).status).toBe(200)
    expect(await statusFor(scene.cms, amy, file.id)).toBe(404)
    expect((await amy.api.delete(`/files/${used.id}`)).body.error.details.code).toBe('file-in-use')
    expect(await statusFor(scene.cms, amy, used.id)).toBe(200)
  })

  it('tells nobody that somebody else has the same', async () => {
    const bytes = await picture({ colour: '#123456' }).png().toBuffer()
    const [mine, theirs] = [await put(scene.cms, amy, bytes, { name: 'mine.png' }), await put(scene.cms, ben, bytes, { name: 'theirs.png' })]
    expect(theirs.id).not.toBe(mine.id)
    expect(theirs).toEqual({ ...mine, id: theirs.id, name: 'theirs.png' })
    expect([await seen(mine.id), await seen(theirs.id)]).toEqual([['amy'], ['ben']])
    const [{ n }] = await scene.cms.query<{ n: number | string }>('select count(distinct blob_id) as n from cop_files where document_id in (?, ?)', [mine.id, theirs.id]) as [{ n: number }]
    expect(Number(n)).toBe(1)
    // What one throws away the other keeps.
    await amy.api.delete(`/files/${mine.id}`)
    expect(await statusFor(scene.cms, ben, theirs.id)).toBe(200)
  })
})

describe('a picture in a discussion', () => {
  it('is shown with its words, and seen by whoever reads it', async () => {
    const file = await fresh(amy)
    const made = await talk(amy, `Look: ![A "graph" of <visits>](/files/${file.id})`)
    expect(await htmlOf(ben, made)).toBe(`<p>Look: <img src="/files/${file.id}/thumbnail" alt="A &quot;graph&quot; of &lt;visits&gt;" width="${file.width}" height="20" loading="lazy" decoding="async" /></p>`)
    expect(await seen(file.id)).toEqual(['visitor', 'stranger', 'ben', 'amy', 'fiona'])
  })

  it('leads to the whole of it where that is larger', async () => {
    const file = await put(scene.cms, amy, await picture({ width: 1200, height: 600 }).jpeg().toBuffer(), { name: 'wide.jpg' })
    const html = await htmlOf(ben, await talk(amy, `![Wide](/files/${file.id})`))
    expect(html).toBe(`<p><a href="/files/${file.id}" class="picture"><img src="/files/${file.id}/thumbnail" alt="Wide" width="960" height="480" loading="lazy" decoding="async" /></a></p>`)
  })

  it('of the network is not for visitors, of members not for strangers', async () => {
    const [network, members] = [await fresh(amy), await fresh(amy)]
    await talk(amy, `![x](/files/${network.id})`, { audience: 'network' })
    await talk(amy, `![x](/files/${members.id})`, { audience: 'community' })
    expect(await seen(network.id)).toEqual(['stranger', 'ben', 'amy', 'fiona'])
    expect(await seen(members.id)).toEqual(['ben', 'amy', 'fiona'])
  })

  it('goes and comes with it: hidden, restored, deleted', async () => {
    const file = await fresh(amy)
    const { path } = await talk(amy, `![x](/files/${file.id})`)
    await moderate(fiona, path, 'hide')
    expect(await seen(file.id)).toEqual(['amy', 'fiona'])
    await moderate(fiona, path, 'restore')
    expect(await seen(file.id)).toEqual(['visitor', 'stranger', 'ben', 'amy', 'fiona'])
    await moderate(amy, path, 'delete')
    expect(await seen(file.id)).toEqual([])
  })

  it('of somebody else is not shown, and stays unseen', async () => {
    const secret = await fresh(amy)
    const made = await talk(ben, `![Stolen](/files/${secret.id}) and [a link](/files/${secret.id})`)
    const html = await htmlOf(ben, made)
    expect(html).toContain('Stolen')
    expect(html).not.toContain('<img')
    expect(await seen(secret.id)).toEqual(['amy'])
    // Nor does a quotation of what one may read carry the picture along.
    const shown = await fresh(amy)
    await talk(amy, `![x](/files/${shown.id})`, { audience: 'community' })
    await talk(ben, `> ![x](/files/${shown.id})`)
    expect(await seen(shown.id)).toEqual(['ben', 'amy', 'fiona'])
  })

  it('stays when somebody else edits, and goes when it is taken out', async () => {
    const [kept, gone] = [await fresh(amy), await fresh(amy)]
    const made = await talk(amy, `![kept](/files/${kept.id}) ![gone](/files/${gone.id})`)
    await fiona.api.patch(made.path, { body: `Edited: ![kept](/files/${kept.id})` })
    expect(await htmlOf(ben, made)).toContain(`src="/files/${kept.id}/thumbnail"`)
    expect(await seen(kept.id)).toContain('ben')
    expect(await seen(gone.id)).toEqual(['amy'])
  })

  it('is seen wherever it is used, and no further', async () => {
    const file = await fresh(amy)
    const open = await talk(amy, `![x](/files/${file.id})`)
    await talk(amy, `![x](/files/${file.id})`, { audience: 'community' })
    await moderate(amy, open.path, 'delete')
    expect(await seen(file.id)).toEqual(['ben', 'amy', 'fiona'])
  })

  it('from elsewhere stays a link', async () => {
    const html = await htmlOf(ben, await talk(amy, '![pixel](https://tracker.example/p.png) ![x](/files/../admin) ![y](/files/x"onerror=alert(1))'))
    expect(html).not.toContain('<img')
    expect(html).not.toMatch(/\son\w+=/)
  })
})

describe('a file in a reply', () => {
  it('is seen by whoever reads the reply', async () => {
    const file = await put(scene.cms, ben, '%PDF-1.7\n%%EOF', { name: 'notes.pdf' })
    const made = await talk(amy, 'Who has notes?', { audience: 'network' })
    const { id } = await scene.comment(ben, made, `[notes.pdf](/files/${file.id})`)
    const statuses = async () => Promise.all([visitor, stranger, amy].map(who => statusFor(scene.cms, who, file.id)))
    expect(await statuses()).toEqual([404, 200, 200])
    await moderate(fiona, `${made.path}/comments/${id}`, 'hide')
    expect(await statuses()).toEqual([404, 404, 404])
    expect(await statusFor(scene.cms, ben, file.id)).toBe(200)
    await moderate(fiona, `${made.path}/comments/${id}`, 'restore')
    await moderate(fiona, made.path, 'hide')
    expect(await statuses()).toEqual([404, 404, 200])
  })

  it('is not shown in another reply, though both are in one discussion', async () => {
    const file = await fresh(ben)
    const made = await talk(amy, 'Words')
    await scene.comment(ben, made, `![mine](/files/${file.id})`)
    await scene.comment(amy, made, `![taken](/files/${file.id})`)
    const [first, second] = (await amy.api.get(made.path)).body.data.comments.items
    expect(first.html).toContain('<img')
    expect(second.html).toBe('<p><span class="picture-words">taken</span></p>')
  })
})

describe('a community', () => {
  it('takes its files along when it turns private, is suspended, or its parent narrows', async () => {
    const roof = await scene.community(fiona, { reach: 'public' })
    await scene.members(roof, fiona, amy)
    const inner = await scene.below(roof, fiona, { reach: 'public', joining: 'open' })
    await scene.members(inner, fiona, amy)
    const file = await fresh(amy)
    const { body } = await amy.api.post(`/communities/${inner.slug}/discussions`, { title: 'A question', body: `![x](/files/${file.id})`, audience: 'public' })
    expect(body.data.slug).toBeDefined()
    const before = await fetchFile(scene.cms, visitor, file.id)
    const again = () => fetchFile(scene.cms, visitor, file.id, { headers: { 'if-none-match': before.headers.get('etag')! } })
    expect((await again()).status).toBe(304)
    expect((await fiona.api.patch(`/communities/${roof.slug}`, { reach: 'community' })).status).toBe(200)
    // At once, and for browsers that have it too.
    expect((await again()).status).toBe(404)
    expect(await seen(file.id)).toEqual(['amy', 'fiona'])
    await scene.cms.query(`update cop_communities set status = 'suspended' where id = ?`, [inner.id])
    expect(await seen(file.id)).toEqual(['fiona'])
  })

  it('leaves nothing to whoever is banned, or closes their account', async () => {
    const club = await scene.community(fiona, { reach: 'community', joining: 'open' })
    await scene.members(club, fiona, amy, ben)
    const file = await fresh(amy)
    await amy.api.post(`/communities/${club.slug}/discussions`, { title: 'A question', body: `![x](/files/${file.id})` })
    expect(await seen(file.id)).toEqual(['ben', 'amy', 'fiona'])
    await fiona.api.post(`/communities/${club.slug}/members/${ben.id}/ban`, { reason: 'Enough' })
    // Its owner, too: what they gave to the community they see as long as they belong to it.
    await fiona.api.post(`/communities/${club.slug}/members/${amy.id}/remove`, { reason: 'Moved on' })
    expect(await seen(file.id)).toEqual(['fiona'])
  })
})

describe('logo and banner', () => {
  const make = (who: Person, purpose: string) => picture({ width: 300 + ++number, height: 200 }).png().toBuffer().then(bytes => put(scene.cms, who, bytes, { name: `${purpose}.png`, purpose }))

  it('are on cards and the head of pages, with their words, for whoever sees the community', async () => {
    const [logo, banner] = [await make(fiona, 'logo'), await make(fiona, 'banner')]
    const { status, body } = await fiona.api.patch(`/communities/${place.slug}`, { logo: logo.id, logoAlt: 'A tree', banner: banner.id, bannerAlt: 'The town hall' })
    expect(status).toBe(200)
    expect(body.data).toMatchObject({ logo: { id: logo.id, alt: 'A tree' }, banner: { id: banner.id, alt: 'The town hall' } })
    const { community } = (await scene.visitor.get(`/communities/${place.slug}`)).body.data
    expect(community).toMatchObject({ logo: { id: logo.id, width: 160, alt: 'A tree' }, banner: { id: banner.id, width: banner.width, height: banner.height, alt: 'The town hall' } })
    const [card] = (await scene.visitor.get('/communities', { q: place.name })).body.data.items
    expect(card.logo).toMatchObject({ id: logo.id, alt: 'A tree' })
    expect(await seen(logo.id)).toEqual(['visitor', 'stranger', 'ben', 'amy', 'fiona'])
    expect((await fiona.api.patch(`/communities/${place.slug}`, { name: 'Renamed place' })).body.data.logo.id).toBe(logo.id)
    await fiona.api.patch(`/communities/${place.slug}`, { logo: null })
    expect((await scene.visitor.get(`/communities/${place.slug}`)).body.data.community).toMatchObject({ logo: null, banner: { id: banner.id } })
    expect(await seen(logo.id)).toEqual(['fiona'])
  })

  it('a banner keeps a point of it in sight, which facilitators set; another picture begins with its middle', async () => {
    const at = `/communities/${place.slug}`
    const shown = async () => (await scene.visitor.get(at)).body.data.community.bannerFocus
    const [first, second] = [await make(fiona, 'banner'), await make(fiona, 'banner')]
    await fiona.api.patch(at, { banner: first.id })
    expect(await shown()).toBeNull()
    const { status, body } = await fiona.api.patch(at, { bannerFocus: { x: 0, y: 100 } })
    expect([status, body.data.bannerFocus, await shown()]).toEqual([200, { x: 0, y: 100 }, { x: 0, y: 100 }])
    expect((await ben.api.patch(at, { bannerFocus: { x: 1, y: 1 } })).status).toBe(403)
    for (const wrong of [{ x: 101, y: 0 }, { x: -1, y: 0 }, { x: 1.5, y: 0 }, { x: 1 }, { x: 1, y: 1, z: 1 }, '1 1'])
      expect([wrong, (await fiona.api.patch(at, { bannerFocus: wrong })).status]).toEqual([wrong, 400])
    await fiona.api.patch(at, { banner: first.id, summary: 'Another line about it' })
    expect(await shown()).toEqual({ x: 0, y: 100 })
    await fiona.api.patch(at, { banner: second.id })
    expect(await shown()).toBeNull()
    await fiona.api.patch(at, { bannerFocus: { x: 30, y: 40 } })
    await fiona.api.patch(at, { bannerFocus: null })
    expect(await shown()).toBeNull()
  })

  it('are chosen by those who manage, out of their own pictures', async () => {
    const [bens, paper] = [await make(ben, 'logo'), await put(scene.cms, fiona, 'Words', { name: 'words.txt' })]
    expect((await ben.api.patch(`/communities/${place.slug}`, { logo: bens.id })).status).toBe(403)
    for (const id of [bens.id, paper.id, 'c12345678901234567890123']) {
      const { status, body } = await fiona.api.patch(`/communities/${place.slug}`, { logo: id })
      expect([status, body.error.details.errors[0]]).toEqual([400, expect.objectContaining({ path: ['logo'], code: 'file-gone' })])
    }
    expect(await seen(bens.id)).toEqual(['ben'])
  })

  it('of a hidden community are for those who know of it', async () => {
    const hidden = await scene.community(fiona, { listed: false, reach: 'community', joining: 'invitation' })
    const logo = await make(fiona, 'logo')
    await fiona.api.patch(`/communities/${hidden.slug}`, { logo: logo.id })
    expect(await seen(logo.id)).toEqual(['fiona'])
  })
})
