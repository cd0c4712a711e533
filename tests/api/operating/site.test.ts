import type { AddressInfo } from 'node:net'
import type { Cms, Site } from '../../support'
import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import path from 'node:path'
import { databaseKind, startCms, startSite, until } from '../../support'
import { projectFolder, siteSecret, testEnvironment } from '../../support/environment'
import { freePort } from '../../support/ports'

// The site is the same in front of either database.
const once = databaseKind === 'sqlite' ? describe : describe.skip

let cms: Cms
let site: Site
const ask = (address: string, headers: Record<string, string> = {}) => fetch(new URL(address, site.url), { headers, redirect: 'manual' })
const lines = (logs: () => string) => logs().split('\n').filter(Boolean).map(line => JSON.parse(line) as Record<string, unknown>)

interface SilentCms { url: string, asked: Promise<void>, speak: () => void, stop: () => void }

/** A CMS that answers only when it is told to. */
async function silentCms(): Promise<SilentCms> {
  let speak = () => {}
  let heard = () => {}
  const asked = new Promise<void>((resolve) => {
    heard = resolve
  })
  const server = createServer((_, response) => {
    speak = () => response.setHeader('content-type', 'application/json').end('{"data":"at last"}')
    heard()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    speak: () => speak(),
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

once('the site', () => {
  beforeAll(async () => {
    cms = await startCms({ env: { LOG_LEVEL: 'http' } })
    site = await startSite({ port: await freePort(), cmsUrl: cms.url, env: { LOG_LEVEL: 'http', LOG_FORMAT: 'json', NUXT_TRUST_PROXY: 'true' } })
  })
  afterAll(async () => {
    await site?.stop()
    await cms?.stop()
  })

  it('is alive, and ready when the CMS is', async () => {
    expect((await ask('/health')).status).toBe(200)
    const answer = await ask('/ready')
    expect(answer.status).toBe(200)
    const body = await answer.json()
    expect(body).toEqual({ status: expect.stringMatching(/^(?:ready|degraded)$/), parts: { cms: 'ok', database: 'ok', migrations: 'ok', outbox: 'ok', mail: expect.any(String), search: expect.any(String) } })
  })

  it('takes a trusted proxy\'s id for a request, on to the CMS and into both logs, and never one that would break a line', async () => {
    expect((await ask('/communities?q=private', { 'x-request-id': 'from-the-proxy-1' })).headers.get('x-request-id')).toBe('from-the-proxy-1')
    await until(async () => lines(cms.logs).filter(({ requestId }) => requestId === 'from-the-proxy-1'), found => found.some(({ path }) => path === '/api/cop/communities'))
    const own = await until(async () => lines(site.logs).filter(({ requestId }) => requestId === 'from-the-proxy-1'), found => found.length > 0)
    expect(own).toEqual([expect.objectContaining({ level: 'http', method: 'GET', path: '/communities', status: 200, viewer: 'anonymous' })])
    expect(site.logs() + cms.logs()).not.toContain('private')
    expect((await ask('/health', { 'x-request-id': 'two words' })).headers.get('x-request-id')).toMatch(/^[\w-]{36}$/)
  })

  it('says on the error page by which id its fault can be found, and is not ready without the CMS', async () => {
    await cms.kill()
    const answer = await ask('/communities?token=abc', { accept: 'text/html' })
    const id = answer.headers.get('x-request-id')!
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain(`<code>${id}</code>`)
    const told = await until(async () => lines(site.logs).filter(line => line.requestId === id), found => found.some(({ message }) => String(message).startsWith('GET /communities 503')))
    expect(told).toContainEqual(expect.objectContaining({ level: 'warn', message: 'The CMS did not answer GET /cop/communities' }))
    expect(site.logs()).not.toContain('token=abc')
    const ready = await until(() => ask('/ready'), ({ status }) => status === 503)
    expect(await ready.json()).toEqual({ status: 'unavailable', parts: { cms: 'failing' } })
    expect((await ask('/health')).status).toBe(200)
    await cms.restart()
  })

  describe('told to stop', () => {
    let silent: SilentCms
    let stopping: Site
    beforeEach(async () => {
      silent = await silentCms()
      stopping = await startSite({ port: await freePort(), cmsUrl: silent.url, env: { NITRO_SHUTDOWN_TIMEOUT: '2000' } })
    })
    afterEach(async () => {
      await stopping.stop()
      silent.stop()
    })

    it('takes nothing new, answers what is under way, and leaves with 0', async () => {
      const answer = fetch(new URL('/api/cop/communities', stopping.url))
      await silent.asked
      const ended = stopping.stop()
      await until(() => fetch(new URL('/health', stopping.url)).then(() => false, () => true), Boolean)
      silent.speak()
      expect(await (await answer).json()).toEqual({ data: 'at last' })
      expect(await ended).toBe(0)
    })

    it('does not wait for ever', async () => {
      const cut = expect(fetch(new URL('/api/cop/communities', stopping.url))).rejects.toThrow()
      await silent.asked
      expect(await stopping.stop()).toBe(0)
      await cut
    })
  })

  it.each([
    ['is missing', { NUXT_SITE_SECRET: '' }, 'SITE_SECRET (NUXT_SITE_SECRET) is missing'],
    ['is short', { NUXT_SITE_SECRET: 'k3mZ' }, 'is too short'],
    ['is an example', { NUXT_SESSION_PASSWORD: 'change-me-change-me-change-me-please' }, 'NUXT_SESSION_PASSWORD looks like an example'],
  ])('does not start when a secret %s', (_, env, why) => {
    const { status, stderr } = spawnSync(process.execPath, [path.join(projectFolder, 'frontend/.output/server/index.mjs')], {
      env: { ...process.env, NODE_ENV: 'production', NITRO_HOST: '127.0.0.1', NITRO_PORT: '0', NUXT_SITE_SECRET: siteSecret, NUXT_SESSION_PASSWORD: testEnvironment.NUXT_SESSION_PASSWORD, ...env },
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect([status, stderr]).toEqual([1, expect.stringContaining(why)])
  })
})
