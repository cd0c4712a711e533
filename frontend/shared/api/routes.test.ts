import { api } from '../../../plugins/communities/contracts'
import { matchRoute, toRequest } from './request'
import { routes } from './routes'

const expected = Object.fromEntries(Object.entries(api).flatMap(([feature, calls]) =>
  Object.entries(calls).map(([name, call]) => [`${feature}.${name}`, `${call.method} ${call.path}`])))

describe('the site\'s routes', () => {
  it('are those of the contracts', () => {
    expect(routes).toEqual(expected)
  })

  it('are found again from a request', () => {
    for (const id of Object.keys(routes) as (keyof typeof routes)[]) {
      const params = { slug: 'a-b', discussion: 'c-1', comment: 'x1', person: 'p1', invitation: 'i1', tag: 't-1', conversation: 'v1', file: 'f1', task: 't1', case: 'k1', lesson: 'l1', output: 'o1', list: 'new', partner: 'a-p' }
      const { method, path } = toRequest(id, { params })
      expect(matchRoute(method, path)).toBe(id)
    }
  })

  it('refuse what the API does not have', () => {
    expect(matchRoute('GET', '/communities/..%2Fadmin')).toBeUndefined()
    expect(matchRoute('DELETE', '/communities')).toBeUndefined()
    expect(matchRoute('GET', '/communities/a/../../users')).toBeUndefined()
  })

  it('encode parameters as one segment and leave out empty queries', () => {
    const request = toRequest('memberships.members', { params: { slug: 'a/../b' }, query: { q: 'Ann & Bob', cursor: undefined } })
    expect(request.path).toBe('/communities/a%2F..%2Fb/members?q=Ann+%26+Bob')
  })
})
