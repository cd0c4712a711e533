import { turnOf } from './rules'

const at = (day: string) => new Date(`${day}T12:00:00Z`)

it('stays the same from Monday to Sunday, and is the next one then', () => {
  // 16 November 2026 is a Monday.
  const week = ['16', '17', '18', '19', '20', '21', '22'].map(day => turnOf(7, 5, at(`2026-11-${day}`)))
  expect(new Set(week).size).toBe(1)
  expect(turnOf(7, 5, at('2026-11-23'))).toBe((week[0]! + 1) % 5)
  expect(turnOf(7, 5, at('2026-11-15'))).toBe((week[0]! + 4) % 5)
})

it('shows all of them before one comes again, and communities begin at different ones', () => {
  const weeks = Array.from({ length: 5 }, (_, week) => turnOf(3, 5, new Date(Date.UTC(2026, 10, 16 + 7 * week))))
  expect(weeks.sort()).toEqual([0, 1, 2, 3, 4])
  expect(turnOf(4, 5, at('2026-11-16'))).not.toBe(turnOf(3, 5, at('2026-11-16')))
})
