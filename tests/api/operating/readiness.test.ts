import type { Cms, Mailbox } from '../../support'
import { renameSync } from 'node:fs'
import { databaseKind, documentId, siteSecret, startCms, startMailbox, until } from '../../support'
import { onServer } from '../../support/database'

let cms: Cms
let mailbox: Mailbox

beforeAll(async () => {
  mailbox = await startMailbox()
  cms = await startCms({ smtp: mailbox, env: { OUTBOX_ENABLED: 'false' } })
})
afterAll(async () => {
  await cms?.stop()
  await mailbox?.stop()
})

const ready = (headers: Record<string, string> = {}) => cms.api.get('/api/cop/ready', { headers })
/** As a proxy on the same machine asks for somebody elsewhere. */
const elsewhere = { 'x-forwarded-for': '192.0.2.1' }
const ok = { database: 'ok', migrations: 'ok', outbox: 'ok', mail: 'ok', search: 'ok' }

it('says that every part is well', async () => {
  const { status, body, headers } = await until(() => ready(), answer => answer.body.data.parts.mail !== 'unknown' && answer.body.data.parts.search !== 'unknown')
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(body.data).toMatchObject({ status: 'ready', parts: ok, details: { outbox: { waiting: 0, dead: 0, oldestDueSeconds: 0 }, errors: {} } })
})

it.each([
  ['the machine itself', {}, true],
  ['whoever knows the site\'s secret', { ...elsewhere, 'x-cop-site-secret': siteSecret }, true],
  ['anyone else', elsewhere, false],
  ['someone with a wrong secret', { ...elsewhere, 'x-cop-site-secret': 'guessed' }, false],
  ['someone who says to be local', { 'x-forwarded-for': '127.0.0.1' }, false],
])('tells the details to %s: %p', async (_, headers, told) => {
  const { body } = await ready(headers as Record<string, string>)
  expect(body.data.status).toBe('ready')
  expect('details' in body.data).toBe(told)
  expect(Object.keys(body.data).filter(key => key !== 'details').sort()).toEqual(['parts', 'status'])
})

it('is degraded, and still serves readers, while work lies undone', async () => {
  const now = new Date()
  const due = new Date(now.getTime() - 10 * 60_000)
  const [event] = await cms.query<{ id: number }>(`insert into cop_outbox_events (document_id, type, payload, occurred_at, created_at, updated_at, published_at) values (?, 'nothing', '{}', ?, ?, ?, ?) returning id`, [documentId(), due, due, due, due])
  for (const [state, recipient] of [['waiting', 'a'], ['dead', 'b']])
    await cms.query('insert into cop_outbox_deliveries (document_id, event_id, consumer, recipient, state, attempts, due_at, created_at, updated_at, published_at) values (?, ?, ?, ?, ?, 0, ?, ?, ?, ?)', [documentId(), event!.id, 'mail', recipient, state, due, now, now, now])
  const { status, body } = await until(() => ready(), answer => answer.body.data.status === 'degraded')
  expect(status).toBe(200)
  expect(body.data.parts).toEqual({ ...ok, outbox: 'failing' })
  expect(body.data.details.outbox).toMatchObject({ waiting: 1, dead: 1 })
  expect(body.data.details.outbox.oldestDueSeconds).toBeGreaterThanOrEqual(600)
  await cms.query('delete from cop_outbox_deliveries')
})

it('is degraded without its mail server, names the reason, and never waits for it', async () => {
  const without = await startCms()
  try {
    const ask = () => without.api.get('/api/cop/ready')
    const started = Date.now()
    expect((await ask()).body.data.parts.mail).toBe('unknown')
    expect(Date.now() - started).toBeLessThan(2000)
    const { status, body } = await until(ask, answer => answer.body.data.parts.mail !== 'unknown')
    expect(status).toBe(200)
    expect(body.data).toMatchObject({ status: 'degraded', parts: { ...ok, mail: 'failing', search: expect.stringMatching(/^(?:unknown|filling|ok)$/) }, details: { errors: { mail: expect.stringContaining('ECONNREFUSED') } } })
  }
  finally {
    await without.stop()
  }
})

it('is not ready while the database is away, and ready again when it is back', async () => {
  const bringBack = await takeAway()
  const { status, body } = await until(() => ready(), answer => answer.status === 503)
  expect(status).toBe(503)
  expect(body).toMatchObject({ data: { status: 'unavailable', parts: { database: 'failing', outbox: 'unknown' } }, error: { details: { code: 'unavailable' } } })
  expect((await ready(elsewhere)).body.data.details).toBeUndefined()
  // Alive all the same: starting it again would help nobody.
  expect((await cms.api.get('/_health')).status).toBe(204)
  await bringBack()
  expect((await until(() => ready(), answer => answer.status === 200)).body.data.parts.database).toBe('ok')
})

/** The file under another name; or a server that refuses everyone. */
async function takeAway(): Promise<() => Promise<void>> {
  if (databaseKind === 'sqlite') {
    const [{ file }] = await cms.query<{ file: string }>(`select file from pragma_database_list where name = 'main'`) as [{ file: string }]
    renameSync(file, `${file}.away`)
    return async () => renameSync(`${file}.away`, file)
  }
  const [{ name }] = await cms.query<{ name: string }>('select current_database() as name') as [{ name: string }]
  await onServer(async (client) => {
    await client.query(`alter database ${name} allow_connections false`)
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
  })
  return async () => {
    await onServer(client => client.query(`alter database ${name} allow_connections true`))
  }
}
