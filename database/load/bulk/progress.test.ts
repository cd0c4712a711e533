import { startProgress } from './progress'

it('tells percent, rows, speed and time left, and the rate of the whole', () => {
  let clock = 10_000
  const lines: string[] = []
  const progress = startProgress(1000, text => void lines.push(text), () => clock)
  clock += 10_000
  progress.add('comments', 250)
  expect(lines.join('')).toContain(' 25 %  250 rows  25 rows/s  30 s left  comments')
  clock += 10_000
  progress.add('comments', 750)
  expect(progress.end()).toEqual({ rows: 1000, seconds: 20, rate: 50 })
})
