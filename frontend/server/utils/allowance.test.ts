import { takeFrom } from './allowance'

it('lets a burst through, then so many a second, each by themselves', () => {
  const now = Date.now()
  const burst = Array.from({ length: 50 }, () => takeFrom('a', now))
  expect(burst.filter(wait => wait === 0)).toHaveLength(40)
  expect(burst.at(-1)).toBe(1)
  expect(takeFrom('b', now)).toBe(0)
  expect(Array.from({ length: 30 }, () => takeFrom('a', now + 1000)).filter(wait => wait === 0)).toHaveLength(10)
  expect(Array.from({ length: 50 }, () => takeFrom('a', now + 60_000)).filter(wait => wait === 0)).toHaveLength(40)
})

it('forgets whom it has not seen for long, so that nobody fills its memory', () => {
  const now = Date.now()
  while (takeFrom('c', now) === 0);
  for (let number = 0; number < 20_000; number++)
    takeFrom(`other ${number}`, now)
  expect(takeFrom('c', now)).toBe(0)
})
