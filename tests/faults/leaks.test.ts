import type { Scene, Site } from '../support'
import { startScene, startSite } from '../support'
import { freePort } from '../support/ports'
import { browserless } from './support/browserless'
import { report } from './support/report'
import { createChance, full, seed, size } from './support/size'

/*
 * Neither process grows with what it has answered: memory after a collection of garbage, before and after many requests.
 */
const requests = Number(process.env.FAULTS_REQUESTS) || size(1000, 200_000)
const atOnce = 8
const chance = createChance(seed)

let scene: Scene
let site: Site
beforeAll(async () => {
  const port = await freePort()
  scene = await startScene({ metered: true, env: { SITE_URL: `http://localhost:${port}` } })
  site = await startSite({ port, cmsUrl: scene.cms.url, metered: true })
})
afterAll(async () => {
  await site?.stop()
  await scene?.stop()
})

async function send(count: number, asks: (() => Promise<{ status: number }>)[]) {
  let sent = 0
  const faults = new Map<number, number>()
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (sent++ < count) {
      const { status } = await chance.pick(asks)()
      if (status >= 500)
        faults.set(status, (faults.get(status) ?? 0) + 1)
    }
  }))
  expect([...faults]).toEqual([])
}

async function mixed() {
  const people = await scene.people('Amy', 'Ben', 'Cleo', 'Dan')
  const place = await scene.community(people[0]!, { reach: 'public' })
  await scene.members(place, people[0]!, ...people.slice(1))
  const talk = await scene.discussion(people[0]!, place)
  const readers = await Promise.all(people.map(async ({ email, password }) => {
    const reader = browserless(site.url)
    await reader.form('sign-in', '/sign-in', { email, password })
    return reader
  }))
  const visitor = browserless(site.url)
  const paths = ['/', '/communities', `/communities?q=community`, `/c/${place.slug}`, `/c/${place.slug}/members`, talk.path.replace('/communities/', '/c/')]
  const pages = paths.flatMap(path => [() => visitor.get(path), () => chance.pick(readers).get(path)])
  const calls = [`/communities/${place.slug}`, talk.path, '/me', '/communities'].flatMap(path => Array.from({ length: 3 }, () => () => chance.pick(people).api.get(path)))
  const odd = [() => visitor.get(`/nowhere-${chance.below(1e9)}`), () => scene.visitor.get(`/communities/none-${chance.below(1e9)}`), () => scene.visitor.post('/accounts/sign-in', { email: `x${chance.below(1e9)}@council.example`, password: 'no' })]
  const save = () => chance.pick(people).api.patch('/me', { jobTitle: `Job ${chance.below(1e6)}` })
  return [...pages, ...calls, ...odd, save]
}

it('does not grow', async () => {
  const asks = await mixed()
  await send(Math.ceil(requests / 10), asks)
  const measure = async () => ({ cms: await scene.cms.usage('collected'), site: await site.usage('collected') })
  const before = await measure()
  await send(requests, asks)
  const after = await measure()
  const grown = (['cms', 'site'] as const).map(name => after[name].heapMb / before[name].heapMb - 1)
  const round = (value: number) => Math.round(value * 10) / 10
  report('memory', { seed, requests, 'CMS heap, MB': `${round(before.cms.heapMb)} → ${round(after.cms.heapMb)}`, 'CMS resident, MB': `${round(before.cms.rssMb)} → ${round(after.cms.rssMb)}`, 'site heap, MB': `${round(before.site.heapMb)} → ${round(after.site.heapMb)}`, 'site resident, MB': `${round(before.site.rssMb)} → ${round(after.site.rssMb)}` })
  if (full)
    expect(grown.filter(share => share > 0.1)).toEqual([])
}, 3_600_000)
