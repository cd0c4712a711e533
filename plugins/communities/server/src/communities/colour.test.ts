import { contrast, isReadableAccent } from './colour'

describe('contrast', () => {
  it('runs from 1 to 21 and does not mind the order', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5)
    expect(contrast('#1d5f8a', '#1d5f8a')).toBe(1)
  })

  it('agrees with the W3C\'s example greys around 4.5', () => {
    expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5)
  })
})

it('an accent must be dark enough for white words', () => {
  expect(isReadableAccent('#1d4f7c')).toBe(true)
  expect(isReadableAccent('#767676')).toBe(true)
  expect(isReadableAccent('#777777')).toBe(false)
  expect(isReadableAccent('#ffd700')).toBe(false)
})
