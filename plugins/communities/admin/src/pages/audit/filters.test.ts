import { queryOf } from './filters'

const from = (values: Record<string, string>) => queryOf(name => values[name] ?? '')

it('asks for what the address says', () => {
  expect(from({ who: 'Fiona', by: 'member:12', action: 'comment.hidden', community: 'abc', from: '2026-01-01', to: '2026-01-31' })).toEqual({ who: 'Fiona', by: 'member:12', action: 'comment.hidden', community: 'abc', from: '2026-01-01', to: '2026-01-31' })
})

it('leaves out what cannot be asked', () => {
  expect(from({ by: 'nobody', action: 'comment.eaten', community: '../', from: 'yesterday', to: '' })).toEqual({})
})
