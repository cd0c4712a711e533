import { isWithin, obstaclesTo } from './rules'

const mover = { path: '/1/5/', parentId: 1, height: 2, facilitated: true }
const place = (id: number, path: string, takesParts = true) => ({ id, path, takesParts })

describe('moving a community', () => {
  it('goes under another one, or to the top', () => {
    expect(obstaclesTo(mover, place(7, '/7/'), 5)).toEqual([])
    expect(obstaclesTo(mover, null, 5)).toEqual([])
  })

  it('never goes below itself', () => {
    expect(obstaclesTo(mover, place(5, '/1/5/'), 5)).toEqual(['below-itself'])
    expect(obstaclesTo(mover, place(9, '/1/5/9/'), 5)).toEqual(['below-itself'])
    expect(isWithin('/1/55/', '/1/5/')).toBe(false)
  })

  it('says everything that is in the way', () => {
    expect(obstaclesTo(mover, place(1, '/1/'), 5)).toEqual(['same-place'])
    expect(obstaclesTo({ ...mover, parentId: null, path: '/5/' }, null, 5)).toEqual(['same-place'])
    expect(obstaclesTo(mover, place(7, '/2/3/7/', false), 4)).toEqual(['above-closed', 'too-deep'])
    expect(obstaclesTo(mover, place(7, '/2/3/7/'), 5)).toEqual([])
    expect(obstaclesTo({ ...mover, facilitated: false }, null, 5)).toEqual(['lacks-facilitator'])
    expect(obstaclesTo({ ...mover, facilitated: false }, place(7, '/7/'), 5)).toEqual([])
  })
})
