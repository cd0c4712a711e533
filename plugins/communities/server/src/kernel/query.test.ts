import { join, list, nothing, query, raw } from './query'

describe('query', () => {
  it('makes every value a parameter, in order', () => {
    const { text, values } = query`select * from t where a = ${1} and b = ${'x\' or 1 = 1'} limit ${20}`
    expect(text).toBe('select * from t where a = ? and b = ? limit ?')
    expect(values).toEqual([1, 'x\' or 1 = 1', 20])
  })

  it('puts fragments in with their values', () => {
    const inner = query`h.id in ${list([3, 4])}`
    const { text, values } = query`select ${raw('h.id, h.name')} from h where h.a = ${null} and (${inner}) ${nothing}`
    expect(text).toBe('select h.id, h.name from h where h.a = ? and (h.id in (?, ?)) ')
    expect(values).toEqual([null, 3, 4])
  })

  it('matches nothing with an empty list', () => {
    expect(query`x in ${list([])}`.text).toBe('x in (null)')
  })

  it('joins pieces', () => {
    expect(join([query`a = ${1}`, query`b = ${2}`], ' and ')).toEqual(query`a = ${1} and b = ${2}`)
    expect(join([], ' and ')).toEqual(nothing)
  })
})
