import { evenly, ofAddress, ofPerson, takeFrom, turnOf } from './allowance'

it('lets a burst through, then so many a second, each by themselves', () => {
  const now = Date.now()
  const burst = Array.from({ length: 50 }, () => takeFrom('a', ofPerson, now))
  expect(burst.filter(wait => wait === 0)).toHaveLength(40)
  expect(burst.at(-1)).toBe(1)
  expect(takeFrom('b', ofPerson, now)).toBe(0)
  expect(Array.from({ length: 30 }, () => takeFrom('a', ofPerson, now + 1000)).filter(wait => wait === 0)).toHaveLength(10)
  expect(Array.from({ length: 50 }, () => takeFrom('a', ofPerson, now + 60_000)).filter(wait => wait === 0)).toHaveLength(40)
})

it('forgets whom it has not seen for long, so that nobody fills its memory', () => {
  const now = Date.now()
  while (takeFrom('c', ofPerson, now) === 0);
  for (let number = 0; number < 20_000; number++)
    takeFrom(`other ${number}`, ofAddress, now)
  expect(takeFrom('c', ofPerson, now)).toBe(0)
})

it('allows an address more than a person: many people may stand behind it', () => {
  const now = Date.now()
  expect(Array.from({ length: 300 }, () => takeFrom('office', ofAddress, now)).filter(wait => wait === 0)).toHaveLength(200)
})

it('lets a few begin at once and the rest one after another, and has their turns again after a pause', () => {
  const now = Date.now()
  expect(Array.from({ length: 7 }, () => turnOf('reader', evenly, now))).toEqual([0, 0, 0, 0, 10, 20, 30])
  expect(turnOf('somebody else', evenly, now)).toBe(0)
  expect(turnOf('reader', evenly, now + 20)).toBe(20)
  expect(Array.from({ length: 5 }, () => turnOf('reader', evenly, now + 1000))).toEqual([0, 0, 0, 0, 10])
})
