import type { Result } from './types'
import { judge } from './bars'

const result = (name: string, viewer: Result['viewer'], cpuMs: number, connections = 10): Result => ({ name, viewer, connections, cpuMs, rps: 1, p50: 1, p975: 1, p99: 1, bytes: 1, rssMb: 1 })

describe('judge', () => {
  it('compares with the floor of the same run, at ten connections', () => {
    const found = judge([result('floor.json', 'anonymous', 0.4), result('floor.json', 'anonymous', 9, 50), result('directory.json', 'anonymous', 1), result('directory.json', 'signed-in', 1.3)])
    expect(found.map(({ name, viewer, met }) => [name, viewer, met])).toEqual([['directory.json', 'anonymous', true], ['directory.json', 'signed-in', false]])
    expect(found[1]!.ratio).toBeCloseTo(3.25)
  })

  it('says nothing of what was not measured', () => {
    expect(judge([result('floor.json', 'anonymous', 0.4)])).toEqual([])
  })
})
