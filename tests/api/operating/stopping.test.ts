import type { Community, Person, Scene } from '../../support'
import { Agent, request } from 'node:http'
import net from 'node:net'
import { startScene, until } from '../../support'

let scene: Scene
let place: Community
let fiona: Person

beforeEach(async () => {
  scene = await startScene({ env: { STOP_SECONDS: '3' } })
  fiona = await scene.person({ name: 'Fiona' })
  place = await scene.community(fiona)
  await scene.settled()
})
afterEach(() => scene?.stop())

const leases = async () => Number((await scene.cms.query<{ n: number | string }>('select count(*) as n from cop_outbox_deliveries where leased_by is not null'))[0]!.n)

/** Begins a request, of which the last piece is sent when `finish` is called; the server has read its head when `taken` is there. */
function begun(person: Person, path: string, body: string) {
  const agent = new Agent({ keepAlive: true })
  const url = new URL(`/api/cop${path}`, scene.cms.url)
  let finish = () => {}
  let taken: Promise<unknown> = Promise.resolve()
  const answer = new Promise<number | undefined>((resolve, reject) => {
    const call = request(url, { method: 'POST', agent, headers: { 'authorization': `Bearer ${person.api.token}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'expect': '100-continue' } }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode))
    }).once('error', reject)
    taken = new Promise(read => call.once('continue', read))
    call.write(body.slice(0, 10))
    finish = () => call.end(body.slice(10))
  })
  return { answer, taken, finish: () => finish() }
}

function connects(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(Number(new URL(url).port), '127.0.0.1', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

it('answers what is under way, takes nothing new, and leaves with 0', async () => {
  const { answer, taken, finish } = begun(fiona, `/communities/${place.slug}/discussions`, JSON.stringify({ title: 'Written while stopping', body: 'Still here' }))
  await taken
  const ended = scene.cms.kill('SIGTERM')
  await until(() => connects(scene.cms.url), open => !open)
  finish()
  expect(await answer).toBe(201)
  expect(await ended).toBe(0)
  expect(await scene.cms.query(`select title from cop_contributions where title = 'Written while stopping'`)).toHaveLength(1)
})

it('does not wait for ever for one who sends nothing', async () => {
  const { answer, taken } = begun(fiona, `/communities/${place.slug}/discussions`, JSON.stringify({ title: 'Never finished', body: 'x' }))
  await taken
  const cut = expect(answer).rejects.toThrow()
  const started = Date.now()
  expect(await scene.cms.kill('SIGINT')).toBe(0)
  expect(Date.now() - started).toBeLessThan(8000)
  await cut
})

it('finishes the mail under way, and leaves no lease behind', async () => {
  let release = () => {}
  const held = new Promise<null>((resolve) => {
    release = () => resolve(null)
  })
  scene.mailbox.refuse(() => held)
  for (const person of await scene.people('One', 'Two', 'Three'))
    await person.api.post(`/communities/${place.slug}/join`, {})
  await until(leases, count => count > 0)
  const ended = scene.cms.kill('SIGTERM')
  await until(() => connects(scene.cms.url), open => !open)
  release()
  expect(await ended).toBe(0)
  expect(await leases()).toBe(0)
})

it('gives its leases back when the mail server is silent for too long', async () => {
  scene.mailbox.refuse(() => new Promise(() => {}))
  const [person] = await scene.people('One') as [Person]
  await person.api.post(`/communities/${place.slug}/join`, {})
  await until(leases, count => count > 0)
  expect(await scene.cms.kill('SIGTERM')).toBe(0)
  expect(await leases()).toBe(0)
})
