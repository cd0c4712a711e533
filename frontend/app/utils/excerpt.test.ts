import { shorten } from './excerpt'

describe('shorten', () => {
  it.each([
    ['Short enough.', 20, 'Short enough.'],
    ['We counted twice, and got two numbers.', 20, 'We counted twice…'],
    ['We counted twice and got two numbers.', 20, 'We counted twice…'],
    ['Llanfairpwllgwyngyllgogerychwyrndrobwll', 10, 'Llanfairp…'],
  ])('%s', (text, max, expected) => {
    expect(shorten(text, max)).toBe(expected)
    expect(expected.length).toBeLessThanOrEqual(max)
  })
})
