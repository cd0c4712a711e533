import type { Cms } from '../support'
import plugin from '../../plugins/communities/server/src'
import { siteSecret, startCms } from '../support'
import { endpoints } from '../support/endpoints'
import { beside } from './matrix'

/*
 * Surfaces beside the API: routes that no contract describes. Each has a row in the matrix; a new one without fails here.
 */

let cms: Cms
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms?.stop())

const strangers: [string, Record<string, string>][] = [
  ['anyone', {}],
  ['somebody behind a proxy', { 'x-forwarded-for': '192.0.2.1' }],
  ['somebody with a wrong secret', { 'x-forwarded-for': '192.0.2.1', 'x-cop-site-secret': 'guessed' }],
]

it('has a line for every route that is in no contract', () => {
  const described = new Set(endpoints.map(({ endpoint, path }) => `${endpoint.method} ${path}`))
  // Making the list asks nothing of Strapi: the routes' work begins with a request.
  const { routes } = plugin.routes.site({ strapi: {} as never })
  const others = routes.map(({ method, path }) => `${method} /api/cop${path}`).filter(route => !described.has(route))
  expect(others.sort()).toEqual(Object.keys(beside).sort())
})

describe.each(Object.entries(beside).filter(([, owes]) => owes !== 'file'))('%s', (route, owes) => {
  const ask = (headers: Record<string, string>) => cms.api.get(route.split(' ')[1]!, { headers })

  it.each(strangers)(`to %s: ${owes}`, async (_, headers) => {
    const { status, body } = await ask(headers)
    expect(status).toBe(owes === 'site' ? 404 : 200)
    if (owes === 'site')
      expect(body).toEqual((await cms.api.get('/api/cop/no-such-thing')).body)
    if (owes === 'parts' && headers['x-forwarded-for'])
      expect(body).toEqual({ data: { status: expect.any(String), parts: expect.any(Object) } })
  })

  it('to the site: everything', async () => {
    const { status, body } = await ask({ 'x-forwarded-for': '192.0.2.1', 'x-cop-site-secret': siteSecret })
    expect(status).toBe(200)
    if (owes === 'parts')
      expect(body.data.details).toBeDefined()
  })
})
