import { documentIds } from './ids'

describe('documentIds', () => {
  it('has the form of Strapi\'s, never the same twice', () => {
    const ids = documentIds(1, 'comment')
    const made = Array.from({ length: 50_000 }, (_, index) => ids(index + 1))
    expect(made.every(id => /^[a-z][a-z0-9]{23}$/.test(id))).toBe(true)
    expect(new Set(made).size).toBe(made.length)
  })

  it('is the same for the same seed, kind and number only', () => {
    expect(documentIds(1, 'comment')(7)).toBe(documentIds(1, 'comment')(7))
    expect(new Set([documentIds(1, 'comment')(7), documentIds(2, 'comment')(7), documentIds(1, 'profile')(7), documentIds(1, 'comment')(8)]).size).toBe(4)
  })
})
