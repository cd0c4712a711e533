import type { ChildProcess } from 'node:child_process'
import type { IncomingHttpHeaders } from 'node:http'
import type { Person, Scene, Site } from '../../support'
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import os from 'node:os'
import path from 'node:path'
import { databaseKind, documentId, siteSecret, startScene, startSite, until } from '../../support'
import { projectFolder } from '../../support/environment'
import { freePort } from '../../support/ports'

const hasNginx = spawnSync('nginx', ['-v']).status === 0 && spawnSync('openssl', ['version']).status === 0
if (!hasNginx)
  console.warn('Skipped: config/deploy/nginx is not tested without nginx and openssl on PATH.')
const once = hasNginx && databaseKind === 'sqlite' ? describe : describe.skip

const siteHost = 'communities.example.org'
const adminHost = 'admin.communities.example.org'
const origin = { origin: `https://${siteHost}` }
let folder: string
let nginx: ChildProcess
let ports: { http: number, https: number }
let scene: Scene
let site: Site
let amy: Person

interface Asked { host?: string, path: string, method?: string, headers?: Record<string, string>, body?: string, from?: string, plain?: boolean }
interface Answer { status: number, headers: IncomingHttpHeaders, text: string }

/** A browser somewhere: `from` is its address, of those that this machine has. */
function ask({ host = siteHost, path, method = 'GET', headers = {}, body, from = '127.0.0.1', plain = false }: Asked): Promise<Answer> {
  const options = { host: '127.0.0.1', localAddress: from, method, path, headers: { host, ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }) }, agent: false as const }
  return new Promise((resolve, reject) => {
    const call = plain ? http.request({ ...options, port: ports.http }) : https.request({ ...options, port: ports.https, servername: host, rejectUnauthorized: false })
    call.once('error', reject).once('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).once('end', () => resolve({ status: response.statusCode!, headers: response.headers, text: Buffer.concat(chunks).toString() }))
    })
    call.end(body)
  })
}

/** The file as it is deployed, with ports, folders and certificate of this machine. */
function configuration(sitePort: string, cmsPort: string): string {
  const deployed = readFileSync(path.join(projectFolder, 'config/deploy/nginx/communities.conf'), 'utf8')
  const local = deployed
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${sitePort}`)
    .replaceAll('127.0.0.1:1337', `127.0.0.1:${cmsPort}`)
    .replaceAll('listen 443', `listen 127.0.0.1:${ports.https}`)
    .replaceAll('listen 80', `listen 127.0.0.1:${ports.http}`)
    .replaceAll('/etc/ssl/communities', folder)
    .replaceAll('/var/cache/nginx/communities', path.join(folder, 'cache'))
    .replaceAll('/var/log/nginx/communities.log', path.join(folder, 'access.log'))
  writeFileSync(path.join(folder, 'communities.conf'), local)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${folder}/${name};`).join('\n')
  const main = path.join(folder, 'nginx.conf')
  // As root nginx hands the work to a user who may not read this folder.
  const user = process.getuid?.() === 0 ? 'user root;\n' : ''
  writeFileSync(main, `${user}worker_processes 1;\ndaemon off;\npid ${folder}/nginx.pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\n${temporary}\ninclude ${folder}/communities.conf;\n}\n`)
  return main
}

once('nginx in front of site and CMS', () => {
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'nginx-test-'))
    mkdirSync(path.join(folder, 'cache'))
    spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', `/CN=${siteHost}`, '-keyout', path.join(folder, 'privkey.pem'), '-out', path.join(folder, 'fullchain.pem')])
    ports = { http: await freePort(), https: await freePort() }
    scene = await startScene({ adminPanel: true, env: { TRUST_PROXY: 'true', RATE_LIMITS: 'on', SITE_URL: `https://${siteHost}`, CMS_URL: `https://${adminHost}` } })
    amy = await scene.person({ name: 'Amy' })
    site = await startSite({ port: await freePort(), cmsUrl: scene.cms.url, env: { NUXT_TRUST_PROXY: 'true', NUXT_PUBLIC_SITE_URL: `https://${siteHost}` } })
    const main = configuration(new URL(site.url).port, new URL(scene.cms.url).port)
    expect(spawnSync('nginx', ['-t', '-c', main, '-p', folder], { encoding: 'utf8' })).toMatchObject({ status: 0 })
    nginx = spawn('nginx', ['-c', main, '-p', folder], { stdio: 'ignore' })
    await until(() => ask({ path: '/health' }).catch(() => null), answer => answer?.status === 200)
  })
  afterAll(async () => {
    nginx?.kill('SIGQUIT')
    await site?.stop()
    await scene?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('shows the site over https, compressed, with the headers of the site and an id', async () => {
    const { status, headers } = await ask({ path: '/communities', headers: { 'accept-encoding': 'gzip', 'accept': 'text/html' } })
    expect(status).toBe(200)
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'strict-transport-security': expect.stringContaining('max-age=31536000'), 'x-request-id': expect.stringMatching(/^[0-9a-f]{32}$/), 'x-frame-options': 'DENY', 'server': 'nginx' })
  })

  it('leads from http to https, and answers to no other name', async () => {
    expect(await ask({ path: '/communities?q=x', plain: true })).toMatchObject({ status: 301, headers: { location: `https://${siteHost}/communities?q=x` } })
    expect(await ask({ host: adminHost, path: '/admin', plain: true })).toMatchObject({ status: 301, headers: { location: `https://${adminHost}/admin` } })
    await expect(ask({ host: 'elsewhere.example.org', path: '/', plain: true })).rejects.toThrow()
    await expect(ask({ host: 'elsewhere.example.org', path: '/' })).rejects.toThrow()
  })

  it('lets files that never change be kept', async () => {
    const { text } = await ask({ path: '/communities', headers: { accept: 'text/html' } })
    const file = /\/_nuxt\/[\w.-]+\.js/.exec(text)![0]
    expect(await ask({ path: file })).toMatchObject({ status: 200, headers: { 'cache-control': expect.stringMatching(/max-age=31536000.*immutable/) } })
  })

  it('refuses what is too large before anything reads it', async () => {
    const body = JSON.stringify({ email: 'x'.repeat(600 * 1024) })
    expect((await ask({ path: '/api/cop/accounts/sign-in', method: 'POST', headers: origin, body })).status).toBe(413)
  })

  it('gives out cookies for https only', async () => {
    const { status, headers } = await ask({ path: '/api/cop/accounts/sign-in', method: 'POST', headers: origin, body: JSON.stringify({ email: amy.email, password: amy.password }), from: '127.0.0.9' })
    expect(status).toBe(200)
    expect(headers['set-cookie']).toEqual([expect.stringMatching(/^cop-session=.*;\s*Secure/)])
    expect(headers['set-cookie']![0]).toMatch(/HttpOnly/)
    // Over plain http, past nginx, the panel would let nobody in.
    const now = new Date()
    await scene.cms.query(`insert into admin_users (document_id, firstname, email, password, is_active, blocked, created_at, updated_at, published_at) select ?, 'Staff', email, password, ?, ?, ?, ?, ? from up_users where id = ?`, [documentId(), true, false, now, now, now, amy.userId])
    const panel = await ask({ host: adminHost, path: '/admin/login', method: 'POST', body: JSON.stringify({ email: amy.email, password: amy.password }) })
    expect(panel.status).toBe(200)
    expect(panel.headers['set-cookie']!.every(cookie => /;\s*secure/i.test(cookie))).toBe(true)
  })

  it('shows the panel, and of the CMS nothing else', async () => {
    expect(await ask({ host: adminHost, path: '/' })).toMatchObject({ status: 302, headers: { location: expect.stringMatching(/\/admin$/) } })
    expect((await ask({ host: adminHost, path: '/admin' })).status).toBe(200)
    expect(await ask({ host: adminHost, path: '/admin/init' })).toMatchObject({ status: 200, headers: { 'strict-transport-security': expect.any(String) } })
    expect((await ask({ host: adminHost, path: '/communities/home' })).status).toBe(401)
    for (const path of ['/api/cop/communities', '/api/cop/ready', '/api/cop/openapi.json', '/api/pages', '/_health', '/adminx', '/%61pi/cop/communities', '//api/cop/communities', '/admin/../api/cop/communities'])
      expect([path, (await ask({ host: adminHost, path, headers: { 'x-cop-site-secret': siteSecret } })).status]).toEqual([path, 404])
    for (const path of ['/admin/init', '/content-manager/content-types', '/_health', '/api/cop/ready', '/api/cop/content-version'])
      expect([path, (await ask({ path })).status]).toEqual([path, 404])
  })

  it('tells whose request it is, whatever the client says of itself', async () => {
    const attempt = (from: string, said: string) => ask({ path: '/api/cop/accounts/password/reset', method: 'POST', headers: { ...origin, 'x-forwarded-for': said, 'x-cop-client-address': said }, body: JSON.stringify({ token: 'x'.repeat(43), password: 'correct horse battery' }), from })
    let last = await attempt('127.0.0.2', '192.0.2.1')
    for (let count = 2; last.status !== 429 && count <= 30; count++)
      last = await attempt('127.0.0.2', `192.0.2.${count}`)
    expect(last.status).toBe(429)
    expect((await attempt('127.0.0.3', '127.0.0.2')).status).not.toBe(429)
  })

  it('writes no query into its log', async () => {
    await ask({ path: '/confirm?token=very-private-token' })
    await until(async () => readFileSync(path.join(folder, 'access.log'), 'utf8'), log => log.includes('"GET /confirm" 200'))
    expect(readFileSync(path.join(folder, 'access.log'), 'utf8')).not.toContain('very-private')
  })
})
