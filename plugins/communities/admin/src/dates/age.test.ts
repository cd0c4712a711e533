import { ageOf, isRecent } from './age'

const now = new Date('2026-11-21T12:00:00.000Z')

describe('ageOf', () => {
  it.each([
    ['2026-11-21T11:59:30.000Z', 'now', 0],
    ['2026-11-21T11:59:00.000Z', 'minutes', 1],
    ['2026-11-21T11:00:01.000Z', 'minutes', 59],
    ['2026-11-21T11:00:00.000Z', 'hours', 1],
    ['2026-11-20T12:00:01.000Z', 'hours', 23],
    ['2026-11-20T12:00:00.000Z', 'days', 1],
    ['2026-10-22T12:00:00.000Z', 'days', 30],
  ])('says that %s was %s %i ago', (moment, unit, count) => {
    expect(ageOf(moment, now)).toEqual({ unit, count })
  })

  it('takes a moment in the future as now', () => {
    expect(ageOf('2026-11-21T12:05:00.000Z', now)).toEqual({ unit: 'now', count: 0 })
  })
})

describe('isRecent', () => {
  it('is so for six days and not for seven', () => {
    expect(isRecent({ unit: 'days', count: 6 })).toBe(true)
    expect(isRecent({ unit: 'days', count: 7 })).toBe(false)
    expect(isRecent({ unit: 'hours', count: 23 })).toBe(true)
  })
})
