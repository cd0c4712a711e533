import type { Admin, Person, Scene } from '../support'
import { createAdmin, documentId, startScene, until } from '../support'

let scene: Scene
let staff: Admin
let person: Person
beforeAll(async () => {
  scene = await startScene()
  staff = await createAdmin(scene.cms, 'communities-km-staff')
  person = await scene.person()
  await scene.settled()
})
afterAll(() => scene?.stop())

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
const inDays = (days: number) => daysAgo(-days)
/** What runs every night begins now. */
const night = () => scene.cms.run('communities-housekeeping')

/** Events of one moment with a delivery each, past the CMS; their names tell them apart. */
async function addEvents(name: string, count: number, occurredAt: Date, state: string) {
  const now = new Date()
  const places = (columns: number, rows: number) => Array.from({ length: rows }, () => `(${Array.from({ length: columns }).fill('?').join(', ')})`).join(', ')
  for (let made = 0; made < count; made += 200) {
    const size = Math.min(200, count - made)
    const ids = await scene.cms.query<{ id: number }>(`insert into cop_outbox_events (document_id, type, payload, occurred_at, created_at, updated_at, published_at) values ${places(7, size)} returning id`, Array.from({ length: size }, () => [documentId(), name, '{}', occurredAt, now, now, now]).flat())
    await scene.cms.query(
      `insert into cop_outbox_deliveries (document_id, event_id, consumer, recipient, state, attempts, due_at, created_at, updated_at, published_at) values ${places(10, size)}`,
      ids.flatMap(({ id }) => [documentId(), id, 'mail', '', state, 1, inDays(1), now, now, now]),
    )
  }
}

async function left(name: string) {
  const [events] = await scene.cms.query<{ n: number | string }>('select count(*) as n from cop_outbox_events where type = ?', [name])
  const [deliveries] = await scene.cms.query<{ n: number | string }>('select count(*) as n from cop_outbox_deliveries d join cop_outbox_events e on e.id = d.event_id where e.type = ?', [name])
  return [Number(events!.n), Number(deliveries!.n)]
}

it('clears the outbox of what was delivered a month ago, however much there is, and of nothing else', async () => {
  await addEvents('old and done', 1100, daysAgo(31), 'done')
  await addEvents('young and done', 3, daysAgo(29), 'done')
  await addEvents('old and given up on', 2, daysAgo(31), 'dead')
  await addEvents('old and still waiting', 2, daysAgo(31), 'waiting')
  await night()
  await until(() => left('old and done'), ([events, deliveries]) => events === 0 && deliveries === 0)
  expect(await left('young and done')).toEqual([3, 3])
  expect(await left('old and given up on')).toEqual([2, 2])
  expect(await left('old and still waiting')).toEqual([2, 2])
  expect(await scene.cms.query('select id from cop_outbox_deliveries where event_id is null')).toEqual([])
  expect((await staff.api.get('/deliveries')).body.data.items.map(({ event }: { event: string }) => event)).toEqual(['old and given up on', 'old and given up on'])
})

it('clears links that have run out, and keeps those that have not', async () => {
  const late = await scene.person()
  for (const { email } of [person, late])
    await scene.visitor.post('/accounts/password/forgot', { email })
  const mail = await scene.mailbox.waitFor(({ to }) => to.includes(person.email))
  await scene.mailbox.waitFor(({ to }) => to.includes(late.email))
  await scene.cms.query('update cop_account_tokens set expires_at = ? where user_id = ?', [new Date(Date.now() - 1000), late.userId])
  await night()
  const kept = await until(() => scene.cms.query<{ user_id: number }>('select user_id from cop_account_tokens'), rows => rows.length < 2)
  expect(kept.map(({ user_id }) => user_id)).toEqual([person.userId])
  const token = /token=([\w-]+)/.exec(mail.text)![1]
  expect((await scene.visitor.post('/accounts/password/reset', { token, password: 'another long password' })).status).toBe(200)
})
