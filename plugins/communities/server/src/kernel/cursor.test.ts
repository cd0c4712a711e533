import { decodeCursor, encodeCursor, page } from './cursor'

const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('a cursor', () => {
  it('comes back as it went', () => {
    expect(decodeCursor(encodeCursor([1, 'Siân', 7]), 'integer', 'text', 'integer')).toEqual([1, 'Siân', 7])
    expect(decodeCursor(encodeCursor([1_700_000_000_000, 3]), 'moment', 'integer')).toEqual([1_700_000_000_000, 3])
  })

  it('is nothing on the first page', () => {
    expect(decodeCursor(undefined, 'integer')).toBeNull()
  })

  it.each([
    ['noise', 'abc'],
    ['another length', made([1])],
    ['an object', made({ 0: 1, 1: 2 })],
    ['null', made(null)],
    ['text for a number', made(['1', 2])],
    ['half a number', made([1.5, 2])],
    ['a negative number', made([-1, 2])],
    ['a number no database holds', made([1, 9_007_199_254_740_991])],
    ['nested values', made([[1], 2])],
  ])('made up of %s is refused', (_, cursor) => {
    expect(() => decodeCursor(cursor, 'moment', 'integer')).toThrow(/not right/)
  })

  it('carries no text that a database refuses', () => {
    expect(() => decodeCursor(made(['\0']), 'text')).toThrow(/not right/)
    expect(() => decodeCursor(made(['x'.repeat(200)]), 'text')).toThrow(/not right/)
  })
})

describe('a page', () => {
  const rows = [1, 2, 3].map(id => ({ id }))
  const cut = (size: number) => page(rows, size, row => [row.id], row => row.id)

  it('says there is more only where there is', () => {
    expect(cut(3)).toEqual({ items: [1, 2, 3], nextCursor: null })
    expect(cut(2)).toEqual({ items: [1, 2], nextCursor: encodeCursor([2]) })
  })

  it('of nothing is empty', () => {
    expect(page([], 2, () => [], row => row)).toEqual({ items: [], nextCursor: null })
  })
})
