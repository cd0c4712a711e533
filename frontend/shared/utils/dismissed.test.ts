import { dismissedIn, withDismissed } from './dismissed'

const ids = Array.from({ length: 7 }, (_, n) => String(n).repeat(12))

it('remembers the last few', () => {
  const cookie = ids.reduce<string | undefined>((held, id) => withDismissed(held, id), undefined)
  expect(dismissedIn(cookie)).toEqual(ids.slice(2).reverse())
  expect(withDismissed('111111111111.222222222222', '222222222222')).toBe('222222222222.111111111111')
})

it('takes nothing else', () => {
  expect(dismissedIn('111111111111; x')).toEqual([])
  expect(dismissedIn(undefined)).toEqual([])
  expect(withDismissed('111111111111', '<script>')).toBeUndefined()
  expect(withDismissed('', '111111111111.222222222222')).toBeUndefined()
})
