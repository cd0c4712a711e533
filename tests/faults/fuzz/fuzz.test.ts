import type { NamedEndpoint } from '../../support/endpoints'
import type { Request } from './request'
import type { Witness } from './witness'
import type { World } from './world'
import fc from 'fast-check'
import { endpoints } from '../../support/endpoints'
import { databases } from '../support/databases'
import { report } from '../support/report'
import { seed, size } from '../support/size'
import { faultOf, requestsTo, send, shown } from './request'
import { comparing, witnessOf } from './witness'
import { buildWorld } from './world'

/*
 * access.md 26, for every call and every kind of viewer: never a fault, always the contract's form, and what was refused has changed nothing.
 */
const requests = Number(process.env.FAULTS_REQUESTS) || size(10_000, 50_000)
const each = Math.ceil(requests / databases.length / endpoints.length)
const tally = { sent: 0, done: 0, refused: 0 }

describe.each(databases)('on %s', (database) => {
  let world: World
  let witness: Witness | undefined
  /** What was refused, to be sent once more where looking after each takes too long. */
  const refused: [NamedEndpoint, Request][] = []

  beforeAll(async () => {
    world = await buildWorld(database)
    witness = database === 'sqlite' ? await witnessOf(world) : undefined
  }, 120_000)
  afterAll(async () => {
    witness?.close()
    await world?.scene.stop()
    report(`fuzz, ${database}`, { seed, endpoints: endpoints.length, ...tally })
    Object.assign(tally, { sent: 0, done: 0, refused: 0 })
  })

  async function tryOne(target: NamedEndpoint, request: Request) {
    await witness?.changed()
    const answer = await send(world, target, request)
    tally.sent++
    const fault = faultOf(target, answer)
    if (fault)
      throw new Error(`${shown(target, request)}: ${fault}`)
    if (answer.status < 400) {
      tally.done++
      if (target.endpoint.method !== 'GET')
        await world.heal()
      if (target.name.startsWith('accounts.'))
        await world.signIn()
      return
    }
    tally.refused++
    // Something else may write in the same moment, once.
    if (await witness?.changed() && await writesAgain(target, request))
      throw new Error(`${shown(target, request)}: was refused with ${answer.status}, but wrote`)
    refused.push([target, request])
  }

  async function writesAgain(target: NamedEndpoint, request: Request): Promise<boolean | undefined> {
    await witness?.changed()
    await send(world, target, request)
    return witness?.changed()
  }

  it.each(endpoints.map(target => [target.name, target] as const))('%s', async (_, target) => {
    const { errorInstance, counterexamplePath, interrupted } = await fc.check(fc.asyncProperty(requestsTo(target, world.pools), request => tryOne(target, request)), { seed, numRuns: each, interruptAfterTimeLimit: 300_000, markInterruptAsFailure: true })
    // The library's own report writes out every request in full.
    expect({ seed, counterexamplePath, interrupted, fault: errorInstance instanceof Error ? errorInstance.message : errorInstance ?? null }).toEqual({ seed, counterexamplePath: null, interrupted: false, fault: null })
  }, 600_000)

  it('what was refused changes nothing when it is sent again', async () => {
    const again = refused.filter((_, index) => index % Math.ceil(refused.length / 1000) === 0)
    const look = await comparing(world)
    const taken: string[] = []
    for (const [target, request] of again) {
      // The world has moved on: a few are taken now.
      if ((await send(world, target, request)).status < 400) {
        taken.push(shown(target, request))
        await look.changed()
      }
    }
    expect(again.length).toBeGreaterThan(100)
    expect([await look.changed(), taken.length < again.length / 10]).toEqual([false, true])
  }, 300_000)
})
