import { replyDepths } from './replies'

describe('replyDepths', () => {
  it('indents replies under what they answer, three levels at most', () => {
    const depths = replyDepths([
      { id: 'a', parent: null },
      { id: 'b', parent: 'a' },
      { id: 'c', parent: 'b' },
      { id: 'd', parent: 'c' },
      { id: 'e', parent: 'elsewhere' },
    ])
    expect(Object.fromEntries(depths)).toEqual({ a: 1, b: 2, c: 3, d: 3, e: 2 })
  })
})
