import { audienceAfter, obstaclesTo } from './rules'

const place = (id: number, effectiveReach: 'public' | 'network' | 'community' = 'network', more: object = {}) => ({ id, path: `/${id}/`, effectiveReach, writable: true, tools: ['discussions'], ...more })

describe('moving a discussion', () => {
  it('lets nobody read it who is not let in where it was', () => {
    expect(audienceAfter('public', place(1), place(2, 'public'))).toEqual({ before: 'network', after: 'network' })
    expect(audienceAfter('public', place(1, 'public'), place(2, 'community'))).toEqual({ before: 'public', after: 'community' })
    expect(obstaclesTo('community', place(1), place(2, 'community'))).toEqual(['members-only'])
    expect(obstaclesTo('public', place(1, 'community'), place(2, 'community'))).toEqual(['members-only'])
    expect(obstaclesTo('community', place(1), place(2, 'network', { path: '/1/2/' }))).toEqual([])
  })

  it('goes where it can be written on', () => {
    expect(obstaclesTo('network', place(1), place(2))).toEqual([])
    expect(obstaclesTo('network', place(1), place(1))).toEqual(['same-place'])
    expect(obstaclesTo('network', place(1), place(2, 'network', { writable: false, tools: [] }))).toEqual(['closed', 'tool-off'])
  })
})
