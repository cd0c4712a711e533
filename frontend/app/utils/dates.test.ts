import { ago, formatDate, formatDateTime, formatMeeting } from './dates'

const now = Date.parse('2026-11-21T14:05:00Z')

describe('dates', () => {
  it('are written out, in both languages', () => {
    expect(formatDate('2026-11-21T14:05:00Z', 'en')).toBe('21 November 2026')
    expect(formatDate('2026-11-21T14:05:00Z', 'cy')).toBe('21 Tachwedd 2026')
  })

  it('have times with their zone, as it is in the United Kingdom', () => {
    expect(formatDateTime('2026-11-21T14:05:00Z', 'en')).toBe('21 November 2026, 14:05 GMT')
    expect(formatDateTime('2026-07-01T23:30:00Z', 'en')).toBe('2 July 2026, 00:30 BST')
  })

  it('of meetings begin with the day of the week, by the clocks of the United Kingdom', () => {
    expect(formatMeeting('2026-12-03T10:00:00Z', 'en')).toEqual({ day: 'Thursday 3 December 2026', time: '10:00', zone: 'GMT' })
    expect(formatMeeting('2026-07-04T23:30:00Z', 'cy')).toEqual({ day: 'Dydd Sul 5 Gorffennaf 2026', time: '00:30', zone: 'BST' })
  })

  it.each([
    ['2026-11-21T14:04:30Z', { unit: 'now', n: 0 }],
    ['2026-11-21T14:09:30Z', { unit: 'now', n: 0 }],
    ['2026-11-21T13:45:00Z', { unit: 'minutes', n: 20 }],
    ['2026-11-21T02:00:00Z', { unit: 'hours', n: 12 }],
    ['2026-11-15T13:00:00Z', { unit: 'days', n: 6 }],
    ['2026-11-14T14:05:00Z', null],
    ['2026-12-12T14:05:00Z', null],
  ])('%s is %p', (iso, expected) => {
    expect(ago(iso, now)).toEqual(expected)
  })
})
