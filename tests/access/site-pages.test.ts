import type { Admin, Person, Scene } from '../support'
import { createAdmin, startScene } from '../support'
import { contentOf } from '../support/site-content'

/*
 * The site's own pages are the host's, not the plugin's, and have no community: who sees what of them, on every surface
 * that could show one before it is published.
 */

let scene: Scene
let staff: Admin
let facilitator: Admin
let member: Person
let documentId: string
let address: string

const secret = 'Zanzibar'
const draft = { slug: 'draft-page', title: `${secret} page`, body: `All about ${secret}` }

beforeAll(async () => {
  scene = await startScene()
  staff = await createAdmin(scene.cms, 'communities-km-staff')
  facilitator = await createAdmin(scene.cms, 'communities-facilitator')
  member = await scene.person({ name: 'Mary' })
  const made = await contentOf(staff, 'page').create('en', draft)
  documentId = made.body.data.documentId
  await contentOf(staff, 'announcement').create('en', { text: `${secret} is announced`, level: 'urgent' })
  await contentOf(staff, 'page').save(documentId, 'cy', draft)
  address = await contentOf(staff, 'page').preview(documentId, 'en')
})
afterAll(() => scene?.stop())

type Viewer = 'anonymous' | 'registered' | 'facilitator in the panel' | 'staff'
type Surface = 'page' | 'page in Welsh' | 'announcements' | 'search' | 'suggestions' | 'Strapi\'s own list of pages' | 'Strapi\'s own list of announcements' | 'Content Manager' | 'Content Manager\'s list' | 'address of a preview' | 'preview by an address of staff'

const manager = '/content-manager/collection-types/api::page.page'
const surfaces: Record<Surface, (ask: (path: string) => Promise<{ body: unknown }>) => Promise<{ body: unknown }>> = {
  'page': ask => ask(`/api/pages/${draft.slug}`),
  'page in Welsh': ask => ask(`/api/pages/${draft.slug}?locale=cy&status=draft`),
  'announcements': ask => ask('/api/announcements?status=draft'),
  'search': ask => ask(`/api/cop/search?q=${secret}`),
  'suggestions': ask => ask(`/api/cop/search/suggestions?q=${secret.slice(0, 4)}`),
  'Strapi\'s own list of pages': ask => ask('/api/pages?status=draft'),
  'Strapi\'s own list of announcements': ask => ask(`/api/announcements/${documentId}?status=draft`),
  'Content Manager': ask => ask(`${manager}/${documentId}?locale=en`),
  'Content Manager\'s list': ask => ask(`${manager}?locale=en`),
  'address of a preview': async ask => ({ body: (await ask(`/content-manager/preview/url/api::page.page?documentId=${documentId}&locale=en&status=draft`) as { body: { data?: { url?: string } } }).body?.data?.url ? secret : '' }),
  // Whoever has the address of a preview reads it: that is how the site does. It ends by itself (tests/api/site-pages).
  'preview by an address of staff': ask => ask(`/api/page-preview?token=${new URL(address).searchParams.get('token')}`),
}
const byStaff: Surface[] = ['Content Manager', 'Content Manager\'s list', 'address of a preview']
const sees = (viewer: Viewer, surface: Surface) => surface === 'preview by an address of staff' || (viewer === 'staff' && byStaff.includes(surface))

function asker(viewer: Viewer) {
  const { api } = scene.cms
  const panel = { 'facilitator in the panel': facilitator, staff }[viewer as string]
  return (path: string) => panel ? panel.panel.get(path) : viewer === 'registered' ? (path.startsWith('/api/cop') ? member.api.get(path.slice('/api/cop'.length)) : api.get(path)) : api.get(path)
}

const rows = (['anonymous', 'registered', 'facilitator in the panel', 'staff'] as const).flatMap(viewer => (Object.keys(surfaces) as Surface[]).map(surface => ({ viewer, surface, may: sees(viewer, surface) })))

it.each(rows)('a draft: $viewer, $surface: $may', async ({ viewer, surface, may }) => {
  const { body } = await surfaces[surface](asker(viewer))
  // What was asked for is said again in an answer of search.
  const told = JSON.stringify(body).replaceAll(`"${secret}"`, surface === 'address of a preview' ? secret : '')
  expect(told.includes(secret)).toBe(may)
})

it('facilitators in the panel neither write nor publish them', async () => {
  for (const type of ['page', 'announcement'] as const) {
    const content = contentOf(facilitator, type)
    const answers = [await content.create('en', draft), await content.save(documentId, 'en', draft), await content.publish(documentId, 'en', draft), await content.remove(documentId, 'en')]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
  }
})
