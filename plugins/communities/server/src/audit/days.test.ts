import { dayStart } from './days'

const at = (day: string, add = 0) => new Date(dayStart(day, add)).toISOString()

it('begins a day at midnight in the United Kingdom, in winter and in summer', () => {
  expect([at('2026-01-15'), at('2026-07-15')]).toEqual(['2026-01-15T00:00:00.000Z', '2026-07-14T23:00:00.000Z'])
})

it('knows the next day, also where the clocks change and the month ends', () => {
  expect([at('2026-03-28', 1), at('2026-03-29', 1), at('2026-10-25', 1), at('2026-12-31', 1)]).toEqual(['2026-03-29T00:00:00.000Z', '2026-03-29T23:00:00.000Z', '2026-10-26T00:00:00.000Z', '2027-01-01T00:00:00.000Z'])
})
