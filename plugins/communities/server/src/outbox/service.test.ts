import { backoffMs } from './service'

it('waits longer after each failure, at most an hour, twelve of them over about five hours', () => {
  const waits = Array.from({ length: 11 }, (_, place) => backoffMs(place + 1))
  expect(waits.slice(0, 3)).toEqual([5000, 10_000, 20_000])
  expect(waits).toEqual([...waits].sort((a, b) => a - b))
  expect(Math.max(...waits, backoffMs(100))).toBe(3_600_000)
  const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000
  expect(hours).toBeGreaterThan(2)
  expect(hours).toBeLessThan(6)
})
