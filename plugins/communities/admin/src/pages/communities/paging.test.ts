import { pageOf, pageSizeOf } from './paging'

describe('pageOf', () => {
  it.each([['3', 3], ['', 1], ['0', 1], ['-2', 1], ['1.5', 1], ['x', 1], ['99999', 1]])('reads %p as page %i', (text, page) => {
    expect(pageOf(text)).toBe(page)
  })
})

describe('pageSizeOf', () => {
  it('takes only sizes that are offered', () => {
    expect(pageSizeOf('50')).toBe(50)
    expect(pageSizeOf('1000')).toBe(20)
    expect(pageSizeOf('')).toBe(20)
  })
})
