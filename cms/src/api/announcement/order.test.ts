import { markOf, mostImportant } from './order'

const one = (level: 'information' | 'important' | 'urgent', since: string) => ({ level, since })

it('shows what matters most first, the newest of it, and three at most', () => {
  const all = [one('information', '2026-03'), one('important', '2026-01'), one('urgent', '2026-01'), one('important', '2026-02')]
  expect(mostImportant(all)).toEqual([all[2], all[3], all[1]])
})

it('is another one when it says something else', () => {
  expect(markOf('a', 'Tonight')).toMatch(/^[0-9a-f]{12}$/)
  expect(new Set([markOf('a', 'Tonight'), markOf('a', 'Tonight'), markOf('a', 'Tomorrow'), markOf('b', 'Tonight')]).size).toBe(3)
})
