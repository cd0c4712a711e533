import type { Client, Mailbox } from '../support'
import type { Child } from '../support/child'
import type { BareApp } from './app'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createClient, startMailbox, until } from '../support'
import { startChild } from '../support/child'
import { freePort } from '../support/ports'
import { createBareApp } from './app'

const install = process.env.PACK_INSTALL === 'on'
const API = '/api/cop'
const PASSWORD = 'a long enough password'

describe('the packed plugin in a Strapi application of its own', () => {
  let mailbox: Mailbox
  let app: BareApp
  let child: Child
  let api: Client

  beforeAll(async () => {
    mailbox = await startMailbox()
    app = createBareApp({ smtpPort: mailbox.port, install })
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    child = await startChild({ script: app.script, env: { PORT: String(port), NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' }, health: `${url}/_health` })
    api = createClient(url)
  }, install ? 900_000 : 120_000)

  afterAll(async () => {
    await child?.kill()
    await mailbox?.stop()
    app?.remove()
  })

  async function register(name: string, email: string): Promise<Client> {
    await api.post(`${API}/accounts/register`, { name, email, password: PASSWORD, organisation: null, acceptTerms: true })
    const { text } = await mailbox.waitFor(mail => mail.to.includes(email) && /token=/.test(mail.text))
    const confirmed = await api.post(`${API}/accounts/confirm`, { token: /token=([\w-]+)/.exec(text)?.[1] })
    return api.as(confirmed.body.data.accessToken)
  }

  it('holds what is built, and neither sources nor tests', () => {
    const plugin = path.join(app.folder, 'node_modules/strapi-plugin-communities')
    expect(existsSync(path.join(plugin, 'dist/server/index.js'))).toBe(true)
    expect(existsSync(path.join(plugin, 'dist/admin/index.js'))).toBe(true)
    expect(existsSync(path.join(plugin, 'server'))).toBe(false)
  })

  it('lets one person start a community and another join it and be answered', async () => {
    const facilitator = await register('Mari Facilitator', 'mari@example.org')
    const member = await register('Sam Member', 'sam@example.org')
    const started = await facilitator.post(`${API}/communities`, { name: 'Address matchers', summary: 'People who match addresses' })
    expect(started.status).toBe(201)
    const joined = await member.post(`${API}/communities/address-matchers/join`, {})
    expect(joined.body.data).toEqual({ state: 'active', role: 'member' })
    const asked = await member.post(`${API}/communities/address-matchers/discussions`, { title: 'Which gazetteer?', body: 'Which one do **you** use?' })
    expect(asked.status).toBe(201)
    await facilitator.post(`${API}/communities/address-matchers/discussions/${asked.body.data.slug}/comments`, { body: 'The national one.' })
    const mail = await mailbox.waitFor(message => message.to.includes('sam@example.org') && message.subject.includes('Which gazetteer?'))
    expect(mail.text).toContain('The national one.')
  })

  it('searches by itself, in the thread that it brings along', async () => {
    expect(existsSync(path.join(app.folder, 'node_modules/strapi-plugin-communities/dist/search-worker/index.js'))).toBe(true)
    const member = await register('Sue Searcher', 'sue@example.org')
    const found = await until(() => member.get(`${API}/search`, { query: { q: 'gazeteer' } }), ({ body }) => body.data?.total > 0)
    expect(found.body.data).toMatchObject({ items: [{ kind: 'discussion', titleHtml: 'Which <mark>gazetteer</mark>?' }], didYouMean: 'gazetteer' })
    expect(existsSync(path.join(app.folder, '.tmp/communities-search.db'))).toBe(true)
  })

  it('keeps a stranger out of what is for members', async () => {
    expect((await api.get(`${API}/communities/address-matchers/members`)).status).toBe(401)
    expect((await api.get('/api/users')).status).toBe(404)
  })
})
