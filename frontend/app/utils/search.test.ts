import * as contract from '../../../plugins/communities/contracts/search'
import { fewerWords, isNarrowed, searchAddress, searchInput, searchKinds, siteSearch } from './search'

it('knows the kinds of the contract', () => {
  expect(searchKinds).toEqual(contract.searchKind.options)
})

describe('the address of a search', () => {
  it('holds words and choices, and nothing that the service would refuse', () => {
    const asked = siteSearch({ q: ' old\u0000 maps\u202E ', kind: 'person', community: 'gis', tag: '../x', region: ['a', 'b'], year: '2026', from: '2026-02-31', to: '2026-02-28', sort: 'newest', page: '3', other: '1' })
    expect(asked).toEqual({ q: 'old  maps', kind: 'person', community: 'gis', tag: undefined, region: undefined, organisation: undefined, year: '2026', from: undefined, to: '2026-02-28', sort: 'newest', page: 3 })
    expect(contract.search.query.query.safeParse(searchInput(asked)).success).toBe(true)
    expect(Object.values(siteSearch({ q: '', kind: 'x', page: '51', sort: 'name' })).every(value => value === undefined)).toBe(true)
  })

  it('survives anything that is typed', () => {
    for (const q of ['\uD800', 'a\uD800b', '😀', 'x'.repeat(500), '"-*:()', '\t\n']) {
      const parsed = contract.search.query.query.safeParse(searchInput(siteSearch({ q })))
      expect([q, parsed.success]).toEqual([q, true])
    }
  })

  it('is made of a search again', () => {
    expect(searchAddress('/search', siteSearch({}))).toBe('/search')
    expect(searchAddress('/search', { ...siteSearch({ q: 'old maps', tag: 'gis' }), page: 2 })).toBe('/search?q=old+maps&tag=gis&page=2')
  })
})

it('takes the narrower of a year and days', () => {
  expect(searchInput({ year: '2025' })).toMatchObject({ from: '2025-01-01', to: '2025-12-31' })
  expect(searchInput({ year: '2025', from: '2025-03-01', to: '2026-03-01' })).toMatchObject({ from: '2025-03-01', to: '2025-12-31' })
  expect(searchInput({ to: '2025-03-01' })).toMatchObject({ from: undefined, to: '2025-03-01' })
})

it('says what is narrowed, and which words to try alone', () => {
  expect([isNarrowed({ q: 'x', kind: 'person' }), isNarrowed({ tag: 'gis' }), isNarrowed({ from: '2026-01-01' })]).toEqual([false, true, true])
  expect(fewerWords('bin of lorries of')).toEqual(['lorries', 'bin'])
  expect([fewerWords('bins'), fewerWords(undefined)]).toEqual([[], []])
})
