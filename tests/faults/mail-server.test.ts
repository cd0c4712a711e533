import type { Community, Mailbox, Person, Scene } from '../support'
import type { Gate } from './support/gate'
import { startMailbox, startScene, until } from '../support'
import { startGate } from './support/gate'
import { hurry } from './support/outbox'
import { report } from './support/report'
import { size } from './support/size'

/*
 * access.md 25: whatever the mail server does, writing goes on at its usual pace, nothing is lost, and all is sent once it can be.
 */
const writes = size(10, 50)

let target: Mailbox
let gate: Gate
let scene: Scene
let place: Community
let fiona: Person
let amy: Person

beforeAll(async () => {
  target = await startMailbox()
  gate = await startGate(target.port)
  scene = await startScene({ smtp: gate })
  ;[fiona, amy] = await scene.people('Fiona', 'Amy') as [Person, Person]
  place = await scene.community(fiona)
  await scene.members(place, fiona, amy)
})
beforeEach(async () => {
  await scene.settled()
  target.clear()
})
afterAll(async () => {
  await scene?.stop()
  await gate?.stop()
  await target?.stop()
})

const failures = async () => Number((await scene.cms.query<{ n: number | string }>('select coalesce(sum(attempts), 0) as n from cop_outbox_deliveries'))[0]!.n)

/** `copies`: whether the server may have taken a mail without our hearing of it. */
const faults: [name: string, fault: () => void, copies: boolean][] = [
  ['is down', () => gate.set('closed'), false],
  ['answers after seconds', () => target.refuse(() => new Promise(resolve => setTimeout(resolve, 2000, null))), false],
  ['says nothing', () => gate.set('silent'), false],
  ['refuses for now (450)', () => target.refuse(() => ({ code: 450, message: 'Try later' })), false],
  ['refuses for good (550)', () => target.refuse(() => ({ code: 550, message: 'No such person' })), false],
  ['drops the connection in mid-message', () => gate.set(900), false],
  ['takes the message and drops the connection before it says so', () => target.refuse(() => {
    gate.set('closed')
    return null
  }), true],
]

it.each(faults)('loses nothing when the mail server %s', async (name, fault, copies) => {
  const talk = await scene.discussion(fiona, place, { title: `When it ${name}` })
  await scene.settled()
  target.clear()
  const before = await failures()
  fault()
  const slowest = await writeAll(talk)
  // Silence and slowness are no failure yet: there it is enough that one waits for its answer.
  await until(async () => /seconds|nothing/.test(name) ? (await taken()).length > 0 : await failures() > before, failed => failed, 20_000)
  expect((await fetch(`${scene.cms.url}/_health`)).status).toBeLessThan(300)
  target.refuse(() => null)
  gate.set('open')
  const started = Date.now()
  await until(async () => {
    // Silence ends with the connection's own patience; what has failed is not waited for.
    if (await failures() > before)
      await hurry(scene)
    return (await waiting()).length
  }, count => count === 0, 60_000)
  const ids = target.messages.filter(mail => mail.to.includes(fiona.email)).map(({ messageId }) => messageId)
  report(`mail server ${name}`, { 'writes': writes, 'slowest write, ms': slowest, 'mails': ids.length, 'different mails': new Set(ids).size, 'caught up after, ms': Date.now() - started })
  expect(new Set(ids).size).toBe(writes)
  if (!copies)
    expect(ids).toHaveLength(writes)
  expect(slowest).toBeLessThan(2000)
}, 120_000)

const taken = () => scene.cms.query(`select id from cop_outbox_deliveries where state = 'waiting' and leased_by is not null and consumer = 'mail.send'`)
const waiting = () => scene.cms.query(`select id from cop_outbox_deliveries where state = 'waiting'`)

async function writeAll(talk: { path: string }): Promise<number> {
  let slowest = 0
  for (let number = 0; number < writes; number++) {
    const started = Date.now()
    await scene.comment(amy, talk, `Answer number ${number}`)
    slowest = Math.max(slowest, Date.now() - started)
  }
  return slowest
}
