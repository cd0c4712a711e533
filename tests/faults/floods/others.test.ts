import type { Community, Scene, Site } from '../../support'
import { startScene, startSite } from '../../support'
import { freePort } from '../../support/ports'
import { browserless } from '../support/browserless'
import { flood, pace, percentile } from '../support/load'
import { report } from '../support/report'
import { full, size } from '../support/size'

/*
 * One flood and everybody else: what readers wait for their pages while somebody asks as fast as they can.
 */
let scene: Scene
let site: Site
let place: Community
let readers: ReturnType<typeof browserless>[]

beforeAll(async () => {
  const port = await freePort()
  scene = await startScene({ env: { SITE_URL: `http://localhost:${port}`, RATE_LIMITS: 'on' } })
  site = await startSite({ port, cmsUrl: scene.cms.url, env: { NUXT_TRUST_PROXY: 'true' } })
  const people = await scene.people('Amy', 'Ben', 'Cleo', 'Dan')
  place = await scene.community(people[0]!, { reach: 'public' })
  readers = people.map((_, index) => browserless(site.url, { 'x-forwarded-for': `203.0.113.${index}` }))
  for (const [index, { email, password }] of people.entries())
    await readers[index]!.form('sign-in', '/sign-in', { email, password })
  await read(3000)
})
afterAll(async () => {
  await site?.stop()
  await scene?.stop()
})

async function read(forMs: number) {
  const { times, statuses } = await pace(async number => (await readers[number % readers.length]!.get(number % 2 ? `/c/${place.slug}` : '/communities')).status, { everyMs: 50, forMs })
  expect([...statuses.keys()]).toEqual([200])
  return percentile(times, 0.975)
}

it.each([
  ['pages', '/sign-in'],
  ['pages that are kept', '/communities'],
  ['a search', '/communities?q=community'],
  ['the API', '/api/cop/communities?q=community'],
])('is not slow because somebody floods %s', async (what, path) => {
  const forMs = size(1500, 30_000)
  const before = await read(forMs)
  const flooding = flood(site.url.replace('localhost', '127.0.0.1') + path, { 'x-forwarded-for': '203.0.113.99', 'accept': 'text/html' })
  const during = await read(forMs)
  const statuses = await flooding.stop()
  const count = Object.values(statuses).reduce((sum, one) => sum + one, 0)
  report(`flood of ${what}`, { 'requests': count, 'refused': statuses[429] ?? 0, 'p97.5 of others before, ms': Math.round(before * 10) / 10, 'during, ms': Math.round(during * 10) / 10, 'slower by, %': Math.round((during / before - 1) * 100) })
  // A busy machine adds to both: only the full form, which has it to itself, is strict.
  if (full)
    expect(during).toBeLessThan(before * 1.5)
  expect(statuses[429]).toBeGreaterThan(0)
}, 120_000)
