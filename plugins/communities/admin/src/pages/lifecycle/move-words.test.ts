import { isOpen, startsAgain } from './move-words'

it('asks who stays only where another life begins', () => {
  expect([startsAgain('archived', 'planning'), startsAgain('closedown', 'planning')]).toEqual([true, true])
  expect([startsAgain('startup', 'planning'), startsAgain('archived', 'sustain'), startsAgain('archived', '')]).toEqual([false, false, false])
})

it('opens a move when nothing is missing', () => {
  expect(isOpen({ to: 'startup', missing: [] })).toBe(true)
  expect(isOpen({ to: 'startup', missing: ['charter'] })).toBe(false)
})
