import type { Scene, Site } from '../../support'
import { createClient, siteSecret, startScene, startSite } from '../../support'
import { freePort } from '../../support/ports'
import { browserless } from '../support/browserless'

/*
 * access.md 22: limits are each person's and each address's, behind the site's proxy too, and nobody gets out of them by
 * what they say of themselves.
 */
let scene: Scene
/** Speaks to people directly. */
let bare: Site
/** Stands behind a proxy that it may trust. */
let proxied: Site

beforeAll(async () => {
  scene = await startScene({ env: { RATE_LIMITS: 'on' } })
  const start = async (env: Record<string, string>) => startSite({ port: await freePort(), cmsUrl: scene.cms.url, env })
  bare = await start({})
  proxied = await start({ NUXT_TRUST_PROXY: 'true' })
})
afterAll(async () => {
  await bare?.stop()
  await proxied?.stop()
  await scene?.stop()
})

const own = { 'sec-fetch-site': 'same-origin' }
let number = 0
const forgot = async (url: string, headers: Record<string, string>) => (await createClient(url).post('/api/cop/accounts/password/forgot', { email: `nobody-${number++}@council.example` }, { headers: { ...own, ...headers } })).status
async function times(count: number, ask: (index: number) => Promise<number>) {
  const statuses: number[] = []
  for (let index = 0; index < count; index++)
    statuses.push(await ask(index))
  return statuses
}

it('counts the address that the proxy saw, whatever stands before it', async () => {
  const statuses = await times(21, index => forgot(proxied.url, { 'x-forwarded-for': `198.51.100.${index}, 203.0.113.7`, 'x-cop-client-address': `198.51.100.${index}` }))
  expect([new Set(statuses.slice(0, 20)), statuses[20]]).toEqual([new Set([202]), 429])
  expect(await forgot(proxied.url, { 'x-forwarded-for': '203.0.113.8' })).toBe(202)
})

it('counts the connection where no proxy is to be trusted', async () => {
  const spoof = (index: number) => ({ 'x-forwarded-for': `198.51.100.${index}`, 'x-cop-client-address': `198.51.100.${index}`, 'x-real-ip': `198.51.100.${index}`, 'forwarded': `for=198.51.100.${index}` })
  const statuses = await times(21, index => forgot(bare.url, spoof(index)))
  expect([new Set(statuses.slice(0, 20)), statuses[20]]).toEqual([new Set([202]), 429])
  // Nor at the CMS itself, without the site's secret or with a wrong one.
  expect(await forgot(scene.cms.url, { ...spoof(1), 'x-cop-site-secret': `${siteSecret}x` })).toBe(429)
})

it('counts each person, whatever their address', async () => {
  const [amy, ben] = await scene.people('Amy', 'Ben') as [Awaited<ReturnType<Scene['person']>>, Awaited<ReturnType<Scene['person']>>]
  const save = (who: typeof amy, index: number) => who.api.patch('/me', { jobTitle: `Job ${index}` }, { headers: { 'x-cop-site-secret': siteSecret, 'x-cop-client-address': `203.0.113.${index}` } }).then(({ status }) => status)
  const statuses = await times(61, index => save(amy, index))
  expect([new Set(statuses.slice(0, 60)), statuses[60]]).toEqual([new Set([200]), 429])
  expect(await save(ben, 1)).toBe(200)
  const { status, headers } = await amy.api.post('/communities/nowhere/leave', {})
  expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true])
})

it('counts looking for words, and not looking at a list', async () => {
  const address = { 'x-cop-site-secret': siteSecret, 'x-cop-client-address': '203.0.113.20' }
  const look = async (query: Record<string, string>) => (await scene.visitor.get('/communities', query, { headers: address })).status
  const statuses = await times(121, () => look({ q: 'a' }))
  expect([new Set(statuses.slice(0, 120)), statuses[120]]).toEqual([new Set([200]), 429])
  expect(await look({})).toBe(200)
})

it('stops who floods the site with pages, and nobody else', async () => {
  const at = (address: string) => browserless(proxied.url, { 'x-forwarded-for': address })
  // A page that is kept: a busy machine cannot write others as fast as an address may ask for them.
  const statuses = await Promise.all(Array.from({ length: 600 }, async () => (await at('203.0.113.30').get('/communities')).status))
  expect(statuses.filter(status => status === 429).length).toBeGreaterThan(0)
  expect((await at('203.0.113.31').get('/sign-in')).status).toBe(200)
})
