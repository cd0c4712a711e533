import type { Community, Person, Scene, Site } from '../support'
import { startScene, startSite } from '../support'
import { freePort } from '../support/ports'
import { browserless } from './support/browserless'
import { report } from './support/report'

/*
 * The site while the CMS is down: it says so in plain words with 503, keeps what was typed, and all goes on afterwards.
 */
let scene: Scene
let site: Site
let fiona: Person
let place: Community

beforeAll(async () => {
  const port = await freePort()
  scene = await startScene({ env: { SITE_URL: `http://localhost:${port}` } })
  site = await startSite({ port, cmsUrl: scene.cms.url })
  fiona = await scene.person({ name: 'Fiona' })
  place = await scene.community(fiona, { name: 'Quiet place', reach: 'public' })
})
afterAll(async () => {
  await site?.stop()
  await scene?.stop()
})

const words = 'What was typed while the service was away. '

it.each([['short', words], ['long', words.repeat(300)]])('says so, and keeps a %s text', async (length, body) => {
  const person = browserless(site.url)
  const form = `/c/${place.slug}/discussions/new`
  expect((await person.form('sign-in', '/sign-in', { email: fiona.email, password: fiona.password })).status).toBe(303)
  expect((await person.get(form)).status).toBe(200)
  await scene.cms.kill('SIGKILL')

  for (const path of ['/', '/communities', `/c/${place.slug}`, form, '/cy/communities']) {
    const { status, text } = await person.get(path)
    expect([path, status]).toEqual([path, 503])
    expect(text).toMatch(path.startsWith('/cy') ? /gwasanaeth ar gael/ : /service is not available/)
  }
  // Without JavaScript: sent on to the form, which cannot be shown just now.
  const fields = { slug: place.slug, title: `Kept, ${length}`, body }
  const sent = await person.form('new-discussion', form, fields)
  expect([sent.status, sent.location]).toEqual([303, form])
  expect((await person.get(form)).status).toBe(503)
  expect((await person.get(form)).status).toBe(503)
  // With JavaScript the page still has the text: it needs only to know why.
  const fetched = await person.form('new-discussion', form, fields, { accept: 'application/json' })
  expect([fetched.status, JSON.parse(fetched.text)]).toEqual([503, expect.objectContaining({ code: 'cms-unavailable' })])
  expect((await fetch(`${site.url}/health`)).status).toBe(200)

  const started = Date.now()
  await scene.cms.restart()
  const again = await person.get(form)
  report(`CMS down, ${length} text`, { 'pages with 503': 7, 'characters kept': body.length, 'well again after, ms': Date.now() - started })
  expect([again.status, again.text.includes(`Kept, ${length}`), again.text.includes(body.trim())]).toEqual([200, true, true])
  expect(again.text).toMatch(/cannot be reached at the moment/)
  // Shown, and so no longer kept.
  expect((await person.get(form)).text).not.toContain(`Kept, ${length}`)
  const accepted = await person.form('new-discussion', form, fields)
  expect(accepted.location).toMatch(new RegExp(`^/c/${place.slug}/discussions/kept-${length}`))
  expect((await person.get(accepted.location)).text).toContain(`Kept, ${length}`)
})
