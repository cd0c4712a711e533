import { holdFor } from './rules'

const member = { approval: 'off', approvedBefore: false, watched: [] } as const

describe('what waits to be approved', () => {
  it('is nothing where the community wants nothing', () => {
    expect(holdFor({ ...member, watched: [] })).toBeNull()
  })

  it('is the first of each, until something of theirs is read there', () => {
    expect(holdFor({ ...member, approval: 'first', watched: [] })).toEqual({ why: 'first', words: [] })
    expect(holdFor({ ...member, approval: 'first', approvedBefore: true, watched: [] })).toBeNull()
  })

  it('is everything where the community wants that', () => {
    expect(holdFor({ ...member, approval: 'all', approvedBefore: true, watched: [] })).toEqual({ why: 'all', words: [] })
  })

  it('is whatever holds a watched word, and says which', () => {
    expect(holdFor({ ...member, approvedBefore: true, watched: ['casino'] })).toEqual({ why: 'words', words: ['casino'] })
    expect(holdFor({ ...member, approval: 'first', watched: ['casino'] })).toEqual({ why: 'first', words: ['casino'] })
  })
})
