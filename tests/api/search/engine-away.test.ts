import type { Admin, Person, Scene } from '../../support'
import { ScriptedServer } from '../../search/scripted-server'
import { createAdmin, startScene, until } from '../../support'
import { freePort } from '../../support/ports'

/*
 * A search server that is away, then there, then saying nonsense: everything else goes on, and it hears of everything.
 */

let scene: Scene
let fiona: Person
let staff: Admin
let server: ScriptedServer
let port: number
beforeAll(async () => {
  port = await freePort()
  scene = await startScene({ env: { MEILISEARCH_HOST: `http://127.0.0.1:${port}`, MEILISEARCH_API_KEY: 'a-key', MEILISEARCH_PREFIX: 'cop' } })
  fiona = await scene.person({ name: 'Fiona' })
  staff = await createAdmin(scene.cms, 'communities-km-staff')
  server = new ScriptedServer()
})
afterAll(async () => {
  await scene?.stop()
  await server.close()
})

const held = (index: string) => [...server.indexes.get(`cop_${index}`)?.documents.values() ?? []] as Record<string, unknown>[]
const status = async () => (await staff.api.get('/search')).body.data
const ready = () => scene.cms.api.get('/api/cop/ready')

/** Says in plain words that searching isn't working, and says it soon. */
async function expectDown() {
  const started = Date.now()
  const answers = [await scene.visitor.get('/search', { q: 'housing' }), await scene.visitor.get('/search/suggestions', { q: 'hous' })]
  for (const { status, body } of answers) {
    expect([status, body.error.details.code]).toEqual([503, 'search-unavailable'])
    expect(body.error.message).toContain('Search is not working at the moment')
    expect(JSON.stringify(body)).not.toMatch(/a-key|127\.0\.0\.1|meilisearch/i)
  }
  expect(Date.now() - started).toBeLessThan(12_000)
}

describe('a search server', () => {
  it('that is away at the start keeps nobody from reading and writing', async () => {
    await expectDown()
    const place = await scene.community(fiona, { name: 'Written meanwhile', reach: 'public' })
    const talk = await scene.discussion(fiona, place, { title: 'While search was away' })
    await scene.comment(fiona, talk, 'And a reply')
    expect((await scene.visitor.get(talk.path)).status).toBe(200)
    expect(await status()).toMatchObject({ engine: 'meilisearch', state: 'failing', error: expect.stringContaining('cannot be reached'), documents: null })
    const behind = await until(status, ({ failing }) => failing > 0)
    expect(behind).toMatchObject({ waiting: expect.any(Number), oldestWaiting: expect.any(String), lastError: expect.stringContaining('cannot be reached') })
    expect(behind.waiting).toBeGreaterThanOrEqual(behind.failing)
  })

  it('makes the CMS degraded and not unavailable: readers are served', async () => {
    const { status: code, body } = await until(ready, answer => answer.body.data.parts.search === 'failing', 15_000)
    expect([code, body.data.status]).toEqual([200, 'degraded'])
    expect(body.data.details).toMatchObject({ search: { engine: 'meilisearch', state: 'failing' }, errors: { search: expect.stringContaining('cannot be reached') } })
    expect(JSON.stringify((await scene.cms.api.get('/api/cop/ready', { headers: { 'x-forwarded-for': '192.0.2.1' } })).body)).not.toMatch(/127\.0\.0\.1|a-key/)
  })

  it('hears of everything when it comes', async () => {
    await server.listen(port)
    await until(async () => held('contributions').map(({ body }) => body), bodies => bodies.includes('And a reply'), 60_000)
    expect(held('contributions').map(({ title }) => title)).toContain('While search was away')
    expect(held('communities').map(({ name }) => name)).toContain('Written meanwhile')
    await scene.settled(60_000)
    // Filling is tried again by itself.
    expect(await until(status, ({ filled }) => filled.length === 3, 30_000)).toMatchObject({ state: 'ok', waiting: 0, oldestWaiting: null, failing: 0, lastError: null, fillingError: null, filled: expect.arrayContaining([{ index: 'communities', documents: 1, seconds: expect.any(Number), at: expect.any(String) }]) })
    expect((await until(ready, answer => answer.body.data.parts.search === 'ok', 15_000)).body.data.details.search).toMatchObject({ waiting: 0, oldestWaitingSeconds: 0 })
    expect((await scene.visitor.get('/search', { q: 'housing' })).body.data).toMatchObject({ items: [], total: 0 })
  }, 120_000)

  it.each([
    ['errors', { status: 500, body: { message: 'Broken', code: 'internal', type: 'internal', link: '' } }],
    ['nonsense', { text: '<html>Hello</html>' }],
    ['nothing, slowly', { afterMs: 30_000, body: {} }],
  ])('that answers %s loses nothing', async (kind, said) => {
    server.says(() => said)
    await expectDown()
    const place = await scene.community(fiona, { name: `Written through ${kind}`, reach: 'public' })
    // Mail and everything else goes on meanwhile.
    await until(async () => scene.cms.query<{ n: number | string }>(`select count(*) as n from cop_outbox_deliveries where state = 'waiting' and consumer <> 'search'`), ([row]) => Number(row!.n) === 0, 20_000)
    server.says(() => undefined)
    await until(async () => held('communities').map(({ name }) => name), names => names.includes(place.name), 60_000)
    await scene.settled(90_000)
    expect((await scene.visitor.get('/search', { q: 'housing' })).status).toBe(200)
  }, 180_000)
})
