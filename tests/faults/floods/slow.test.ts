import type { Scene, Site } from '../../support'
import { errorBody } from '../../../plugins/communities/contracts'
import { startScene, startSite } from '../../support'
import { freePort } from '../../support/ports'
import { report } from '../support/report'
import { full, size } from '../support/size'
import { endlessHeaders, slowBody, slowSocket } from '../support/sockets'

/*
 * Requests that don't end, and bodies that are too large: refused in time, while others are served.
 */
let scene: Scene
let site: Site

beforeAll(async () => {
  const port = await freePort()
  scene = await startScene({ env: { SITE_URL: `http://localhost:${port}` } })
  site = await startSite({ port, cmsUrl: scene.cms.url })
})
afterAll(async () => {
  await site?.stop()
  await scene?.stop()
})

const kinds = [
  ['headers that never end, at the CMS', () => scene.cms.url, endlessHeaders('/api/cop/communities'), 30_000],
  ['headers that never end, at the site', () => site.url, endlessHeaders('/communities'), 100_000],
  ['bodies that hardly come, at the CMS', () => scene.cms.url, slowBody('/api/cop/accounts/sign-in'), 130_000],
  ['bodies that hardly come, at the site', () => site.url, slowBody('/api/cop/accounts/sign-in'), 35_000],
] as const

it.each(kinds)('serves others beside %s', async (name, url, [begin, drip], patienceMs) => {
  const sockets = Array.from({ length: size(200, 1000) }, () => slowSocket(url(), begin, drip))
  await new Promise(resolve => setTimeout(resolve, 500))
  let slowest = 0
  for (let number = 0; number < 20; number++) {
    const started = Date.now()
    const { status } = await fetch(`${url()}${url() === site.url ? '/communities' : '/api/cop/communities'}`)
    expect(status).toBe(200)
    slowest = Math.max(slowest, Date.now() - started)
  }
  // The quick form has no minutes to wait for the end of them.
  const ends = full ? await Promise.all(sockets.map(({ ended }) => ended)) : []
  sockets.forEach(({ close }) => close())
  const latest = Math.max(0, ...ends.map(({ afterMs }) => afterMs))
  report(name, { 'sockets': sockets.length, 'slowest answer to others, ms': slowest, ...(full ? { 'refused after, s': Math.round(latest / 1000), 'with 408': ends.filter(({ line }) => line.includes('408')).length } : {}) })
  expect(slowest).toBeLessThan(2000)
  expect(latest).toBeLessThan(patienceMs)
  if (full)
    expect(new Set(ends.map(({ line }) => line))).toEqual(new Set(['HTTP/1.1 408 Request Timeout']))
}, 200_000)

const stated = () => 'x'.repeat(10 * 2 ** 20)
function inPieces() {
  return new ReadableStream({
    start(controller) {
      for (let piece = 0; piece < 160; piece++)
        controller.enqueue(new Uint8Array(65_536).fill(120))
      controller.close()
    },
  })
}

it.each([
  ['with its length', stated],
  ['in pieces without a length', inPieces],
])('refuses 10 MB %s', async (_, body) => {
  for (const url of [scene.cms.url, site.url]) {
    const response = await fetch(`${url}/api/cop/accounts/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }, body: body(), duplex: 'half' } as RequestInit)
    expect([url, response.status, errorBody.parse(await response.json()).error.details.code]).toEqual([url, 413, 'too-large'])
  }
  const form = await fetch(`${site.url}/forms/sign-in`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', 'accept': 'application/json' }, body: body(), duplex: 'half' } as RequestInit)
  expect([form.status, await form.json()]).toEqual([413, expect.objectContaining({ code: 'too-large' })])
})
