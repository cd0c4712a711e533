import type { Admin, Scene } from '../support'
import { createAdmin, startScene } from '../support'
import { contentOf } from '../support/site-content'

let scene: Scene
let staff: Admin
let pages: ReturnType<typeof contentOf>
let announcements: ReturnType<typeof contentOf>

beforeAll(async () => {
  scene = await startScene()
  staff = await createAdmin(scene.cms, 'communities-km-staff')
  pages = contentOf(staff, 'page')
  announcements = contentOf(staff, 'announcement')
})
afterAll(() => scene?.stop())

let number = 0
const english = { title: 'Guide', body: '## First\n\nIn **English** <script>alert(1)</script> [x](javascript:alert(1))' }
const welsh = { title: 'Canllaw', body: '## Yn gyntaf\n\nYn **Gymraeg**' }
const read = (slug: string, locale = 'en') => scene.cms.api.get(`/api/pages/${slug}?locale=${locale}`)
const announced = async (locale = 'en') => (await scene.cms.api.get(`/api/announcements?locale=${locale}`)).body.data as { id: string, level: string, html: string, locale: string }[]

/** A page of its own, published in English. */
async function page() {
  number++
  const slug = `guide-${number}`
  const { body, status } = await pages.create('en', { slug, ...english })
  expect(status).toBe(201)
  const id = body.data.documentId as string
  expect((await pages.publish(id, 'en', { slug, ...english })).status).toBe(200)
  return { slug, id }
}

async function announce(fields: object, cy?: string) {
  const { body, status } = await announcements.create('en', fields)
  expect(status).toBe(201)
  const id = body.data.documentId as string
  expect((await announcements.publish(id, 'en', fields)).status).toBe(200)
  if (cy)
    expect((await announcements.publish(id, 'cy', { ...fields, text: cy })).status).toBe(200)
  return id
}

describe('a page of the site', () => {
  it('is written by KM staff, and rendered like anybody\'s text', async () => {
    const { slug } = await page()
    const { status, body } = await read(slug)
    expect(status).toBe(200)
    expect(body.data).toMatchObject({ slug, title: 'Guide', locale: 'en' })
    expect(body.data.html).toContain('<h2>First</h2>')
    expect(body.data.html).not.toMatch(/<script|href="javascript/)
  })

  it('is in English and says so until its Welsh is published', async () => {
    const { slug, id } = await page()
    expect((await pages.save(id, 'cy', { slug, ...welsh })).status).toBe(200)
    expect((await read(slug, 'cy')).body.data).toMatchObject({ title: 'Guide', locale: 'en' })
    expect((await pages.publish(id, 'cy', { slug, ...welsh })).status).toBe(200)
    expect((await read(slug, 'cy')).body.data).toMatchObject({ title: 'Canllaw', locale: 'cy' })
    expect((await read(slug)).body.data).toMatchObject({ title: 'Guide', locale: 'en' })
  })

  it('shows visitors what was published while staff write on, and goes when it is taken back', async () => {
    const { slug, id } = await page()
    expect((await pages.save(id, 'en', { slug, title: 'Half a sentence', body: 'Not yet' })).status).toBe(200)
    expect(JSON.stringify((await read(slug)).body)).not.toMatch(/Half a sentence|Not yet/)
    expect((await pages.unpublish(id, 'en')).status).toBe(200)
    const gone = await read(slug)
    expect([gone.status, gone.body]).toEqual([404, (await read('no-such-page')).body])
  })
})

describe('a preview', () => {
  const tokenOf = (url: string) => new URL(url).searchParams.get('token')!
  const show = (token: string) => scene.cms.api.get('/api/page-preview', { query: { token } })

  it('shows the draft in its language, with the panel that may frame it, and is kept by nobody', async () => {
    const { slug, id } = await page()
    await pages.save(id, 'cy', { slug, title: 'Drafft', body: 'Heb ei gyhoeddi' })
    const url = await pages.preview(id, 'cy')
    expect(new URL(url).pathname).toBe('/cy/preview')
    const { status, body, headers } = await show(tokenOf(url))
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(body.data).toMatchObject({ published: false, page: { title: 'Drafft', locale: 'cy', slug } })
    expect(body.data.panel).toBe(new URL(scene.cms.env.CMS_URL || scene.cms.url).origin)
    expect((await show(tokenOf(await pages.preview(id, 'en', 'published')))).body.data).toMatchObject({ published: true, page: { title: 'Guide' } })
  })

  it('cannot be made up or changed', async () => {
    const { id } = await page()
    const [content, signature] = tokenOf(await pages.preview(id, 'en')).split('.') as [string, string]
    const longer = JSON.stringify({ ...JSON.parse(atob(content)), until: Date.now() * 2 })
    const nothing = await show('no-such-page')
    expect(nothing.status).toBe(404)
    for (const token of ['', '.', content, `${content}.`, `${btoa(longer).replaceAll('=', '')}.${signature}`, `${content}.${signature}x`])
      expect((await show(token)).body).toEqual(nothing.body)
  })

  it('ends with the rights of the account it was made for', async () => {
    const { slug, id } = await page()
    await pages.save(id, 'en', { slug, ...english, title: 'Secret draft' })
    const leaving = await createAdmin(scene.cms, 'communities-km-staff')
    const token = tokenOf(await contentOf(leaving, 'page').preview(id, 'en'))
    expect((await show(token)).body.data.page.title).toBe('Secret draft')
    await scene.cms.query('update admin_users set is_active = ? where id = ?', [false, leaving.id])
    const after = await show(token)
    expect(after.body.data.page).toBeNull()
    expect(JSON.stringify(after.body)).not.toContain('Secret draft')
  })

  it('is of site pages only', async () => {
    const id = await announce({ text: 'Nothing to preview', level: 'information' })
    expect(await announcements.preview(id, 'en')).toBe('')
    await announcements.remove(id, 'en')
  })
})

describe('an announcement', () => {
  it('is shown in each language between its dates, what is urgent first', async () => {
    const hour = 3_600_000
    const at = (ms: number) => new Date(Date.now() + ms).toISOString()
    const ids = [
      await announce({ text: 'We have a **new** address <img src=x onerror=alert(1)>', level: 'information', startsAt: at(-hour), endsAt: at(hour) }, 'Mae gennym gyfeiriad **newydd**'),
      await announce({ text: 'Down tonight', level: 'urgent' }),
      await announce({ text: 'Tomorrow', level: 'urgent', startsAt: at(hour) }),
      await announce({ text: 'Yesterday', level: 'urgent', endsAt: at(-hour) }),
    ]
    const draft = await announcements.create('en', { text: 'Not published', level: 'urgent' })
    const shown = await announced()
    expect(shown.map(({ level, locale }) => [level, locale])).toEqual([['urgent', 'en'], ['information', 'en']])
    expect(shown[1]!.html).toContain('<strong>new</strong>')
    expect(shown[1]!.html).not.toMatch(/<img|onerror=alert\(1\)>/)
    const inWelsh = await announced('cy')
    expect(inWelsh.map(({ locale }) => locale)).toEqual(['en', 'cy'])
    expect(inWelsh[1]!.html).toContain('newydd')
    // Dismissed in one language is dismissed in the other.
    expect(inWelsh.map(({ id }) => id)).toEqual(shown.map(({ id }) => id))
    for (const id of [...ids, draft.body.data.documentId as string])
      await announcements.remove(id, '*')
    expect(await announced()).toEqual([])
  })

  it('is a new one when it says something else', async () => {
    const id = await announce({ text: 'Down tonight', level: 'important' })
    const [before] = await announced()
    await announcements.publish(id, 'en', { text: 'Down tomorrow', level: 'important' })
    const [after] = await announced()
    expect(after!.html).toContain('tomorrow')
    expect(after!.id).not.toBe(before!.id)
    await announcements.remove(id, '*')
  })

  it('does not end before it begins, and is of a language of the site', async () => {
    const { status } = await announcements.create('en', { text: 'Never', level: 'information', startsAt: '2026-05-02T10:00:00Z', endsAt: '2026-05-01T10:00:00Z' })
    expect(status).toBe(400)
    expect((await scene.cms.api.get('/api/announcements?locale=fr')).status).toBe(400)
  })
})

it('both change what the site keeps', async () => {
  const version = async () => (await scene.cms.api.get('/api/cop/content-version', { headers: { 'x-cop-site-secret': scene.cms.env.SITE_SECRET! } })).body.data as string
  const versions = [await version()]
  const { id, slug } = await page()
  versions.push(await version())
  await pages.publish(id, 'cy', { slug, ...welsh })
  versions.push(await version())
  const news = await announce({ text: 'News', level: 'information' })
  versions.push(await version())
  await announcements.remove(news, 'en')
  versions.push(await version())
  expect(new Set(versions).size).toBe(versions.length)
})
