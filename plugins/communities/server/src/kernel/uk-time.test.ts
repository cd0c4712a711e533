import { dayOf, dayStart, momentOf, wallTimeOf } from './uk-time'

describe('the clocks of the United Kingdom', () => {
  it.each([
    ['2026-01-15T10:00', '2026-01-15T10:00:00.000Z'],
    ['2026-07-15T10:00', '2026-07-15T09:00:00.000Z'],
    ['2026-07-15T00:30', '2026-07-14T23:30:00.000Z'],
    ['2026-03-29T00:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T02:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T00:59', '2026-10-24T23:59:00.000Z'],
    // Twice that night: the first.
    ['2026-10-25T01:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T02:00', '2026-10-25T02:00:00.000Z'],
  ])('%s is the moment %s', (wall, moment) => {
    expect(momentOf(wall).toISOString()).toBe(moment)
    expect(wallTimeOf(new Date(moment))).toBe(wall)
  })

  it('takes a time that spring leaves out as the hour after it', () => {
    expect(wallTimeOf(momentOf('2026-03-29T01:30'))).toBe('2026-03-29T02:30')
  })

  it('comes back to where it was, every half hour of a year', () => {
    const skipped: string[] = []
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 1_800_000) {
      const wall = new Date(at).toISOString().slice(0, 16)
      if (wallTimeOf(momentOf(wall)) !== wall)
        skipped.push(wall)
    }
    expect(skipped).toEqual(['2026-03-29T01:00', '2026-03-29T01:30'])
  })

  it('knows the day of a moment', () => {
    expect(dayOf(new Date('2026-07-14T23:30:00Z'))).toBe('2026-07-15')
    expect(dayOf(new Date('2026-01-14T23:30:00Z'))).toBe('2026-01-14')
  })
})

describe('the first moment of a day there', () => {
  const at = (day: string, add = 0) => new Date(dayStart(day, add)).toISOString()

  it('is midnight, in winter and in summer', () => {
    expect([at('2026-01-15'), at('2026-07-15')]).toEqual(['2026-01-15T00:00:00.000Z', '2026-07-14T23:00:00.000Z'])
  })

  it('of the next day, also where the clocks change and the month ends', () => {
    expect([at('2026-03-28', 1), at('2026-03-29', 1), at('2026-10-25', 1), at('2026-12-31', 1)]).toEqual(['2026-03-29T00:00:00.000Z', '2026-03-29T23:00:00.000Z', '2026-10-26T00:00:00.000Z', '2027-01-01T00:00:00.000Z'])
  })
})
