import { initials, personColour } from './initials'

describe('initials', () => {
  it.each([
    ['Siân Prys-Williams', 'SP'],
    ['  mo  ', 'M'],
    ['Ann de la Tour', 'AT'],
    ['123', '?'],
  ])('%s → %s', (name, expected) => {
    expect(initials(name)).toBe(expected)
  })

  it('give each person one of six colours, always the same', () => {
    expect(personColour('abc', 'A')).toBe(personColour('abc', 'B'))
    expect(personColour(null, 'Closed account')).toBeGreaterThan(0)
    expect(personColour('zzzz', '')).toBeLessThan(7)
  })
})
