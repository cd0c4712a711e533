import type { Result } from './types'
import type { World } from './world'
import { judge } from './bars'
import { measure } from './measure'
import { benchSize, volumeOf } from './volume'
import { startWorld } from './world'

/*
 * The quick form of the bench: one short load of each case. It answers rightly under load, and nothing costs much more
 * than its bar says. A short run on a busy machine is not exact: `npm run bench` is. The factor below leaves room for
 * that.
 */
const room = 1.35

describe('the bench, in short', () => {
  let world: World
  const results: Result[] = []

  beforeAll(async () => {
    world = await startWorld(volumeOf(benchSize))
    for (const one of world.cases)
      results.push(await measure(one, 10, [world.cms, world.site], { seconds: 1, warmUpSeconds: 1 }))
  }, 240_000)
  afterAll(() => world?.stop())

  it('gets the right answer from every case, and no refusal under load', () => {
    expect(results.map(({ name, viewer }) => `${name} ${viewer}`)).toEqual(world.cases.map(({ name, viewer }) => `${name} ${viewer}`))
    expect(results.every(({ rps, cpuMs, bytes }) => rps > 0 && cpuMs > 0 && bytes > 0)).toBe(true)
  })

  it('costs no more than its bars, with room for a short run', () => {
    const over = judge(results).filter(({ ratio, most }) => ratio > most * room)
    expect(over.map(({ name, viewer, ratio, most }) => `${name} ${viewer}: ${ratio.toFixed(2)} times its floor, at most ${most}`)).toEqual([])
  })
})
