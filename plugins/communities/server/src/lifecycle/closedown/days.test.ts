import { dayOf } from './days'

it('is the day in the United Kingdom, an hour earlier in summer', () => {
  expect([dayOf(new Date('2026-01-31T23:30:00Z')), dayOf(new Date('2026-07-31T23:30:00Z')), dayOf(new Date('2026-07-31T22:30:00Z'))]).toEqual(['2026-01-31', '2026-08-01', '2026-07-31'])
})
