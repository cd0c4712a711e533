import type { Cms } from '../../support'
import { siteApi, siteSecret, startCms, until } from '../../support'

let cms: Cms
beforeAll(async () => {
  cms = await startCms({ env: { LOG_LEVEL: 'http' } })
})
afterAll(() => cms?.stop())

const fromSite = { 'x-cop-site-secret': siteSecret }
const idOf = async (headers: Record<string, string>, path = '/communities') => (await siteApi(cms.url).get(path, undefined, { headers })).headers.get('x-request-id') ?? ''
/** The lines of the log, each of which must be JSON. */
const lines = () => cms.logs().split('\n').filter(Boolean).map(line => JSON.parse(line) as Record<string, unknown>)
const linesOf = (id: string) => until(async () => lines().filter(line => line.requestId === id), found => found.length > 0)

describe('the id of a request', () => {
  it('is new for each', async () => {
    const ids = [await idOf({}), await idOf({}), await idOf({}, '/no-such-place')]
    expect(new Set(ids).size).toBe(3)
    expect(ids.every(id => /^[\w-]{36}$/.test(id))).toBe(true)
  })

  it('is the site\'s, where the site asks', async () => {
    expect(await idOf({ ...fromSite, 'x-request-id': 'click-0001' })).toBe('click-0001')
  })

  it.each([
    ['nobody vouches for it', { 'x-request-id': 'click-0001' }],
    ['the secret is wrong', { 'x-request-id': 'click-0001', 'x-cop-site-secret': 'guessed' }],
    ['it would break a line', { ...fromSite, 'x-request-id': 'click 0001"}' }],
    ['it is endless', { ...fromSite, 'x-request-id': 'x'.repeat(65) }],
  ])('is not taken over when %s', async (_, headers) => {
    expect(await idOf(headers as Record<string, string>)).toMatch(/^[\w-]{36}$/)
  })
})

describe('the line of a request', () => {
  it('says what, how it went, how long it took and for whom, without the query', async () => {
    const id = await idOf({}, '/communities?q=amy@council.example')
    expect(await linesOf(id)).toEqual([{ time: expect.any(String), level: 'http', message: expect.stringMatching(/^GET \/api\/cop\/communities 200 \(\d+ ms\)$/), requestId: id, method: 'GET', path: '/api/cop/communities', status: 200, ms: expect.any(Number), viewer: 'anonymous' }])
    expect(cms.logs()).not.toContain('council.example')
  })

  it('is not there at other levels', async () => {
    await cms.restart({ LOG_LEVEL: 'info' })
    await idOf({})
    expect(lines().filter(({ level }) => level === 'http')).toEqual([])
  })
})

it('a fault can be found by the id that its answer names, and tells no values', async () => {
  await cms.query('alter table cop_communities rename to cop_communities_away')
  const answer = await siteApi(cms.url).get('/communities', { q: 'very private words' })
  await cms.query('alter table cop_communities_away rename to cop_communities')
  expect(answer.status).toBe(500)
  const [line] = await linesOf(answer.headers.get('x-request-id') ?? '')
  expect(line).toMatchObject({ level: 'error', stack: expect.stringContaining('    at ') })
  expect(cms.logs()).not.toContain('very private words')
})
