import type { Answer, Community, Person, Scene } from '../support'
import type { Gate } from './support/gate'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { errorBody } from '../../plugins/communities/contracts'
import { startScene, until, wrongCounters } from '../support'
import { serverUrl } from '../support/database'
import { onPostgres } from './support/databases'
import { startGate } from './support/gate'
import { report } from './support/report'
import { full, size } from './support/size'

/*
 * A database that is locked, full or away: a clear error to whoever asks meanwhile, nothing acknowledged is lost, no process
 * ends, and all goes on by itself afterwards.
 */
const faultMs = size(3000, 30_000)

let scene: Scene
let gate: Gate | undefined
let place: Community
let amy: Person

afterEach(async () => {
  await scene?.stop()
  await gate?.stop()
  gate = undefined
})

async function furnish() {
  const fiona = await scene.person({ name: 'Fiona' })
  amy = await scene.person({ name: 'Amy' })
  place = await scene.community(fiona)
  await scene.members(place, fiona, amy)
  await scene.settled()
}

interface Tally { acknowledged: string[], refused: number, slowestMs: number, reads: number }

/** Writes, and reads, until told to stop; what is refused must be refused clearly. */
function keepAsking(): { stop: () => Promise<Tally> } {
  const tally: Tally = { acknowledged: [], refused: 0, slowestMs: 0, reads: 0 }
  const stopping = new AbortController()
  async function timed(ask: () => Promise<Answer>): Promise<Answer> {
    const started = Date.now()
    const answer = await ask()
    tally.slowestMs = Math.max(tally.slowestMs, Date.now() - started)
    if (answer.status >= 400) {
      expect([answer.status, errorBody.parse(answer.body).error.details.code]).toEqual([503, 'unavailable'])
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    return answer
  }
  async function write() {
    for (let number = 0; !stopping.signal.aborted; number++) {
      const { status, body } = await timed(() => amy.api.post(`/communities/${place.slug}/discussions`, { title: `Written ${number}`, body: 'x'.repeat(5000) }))
      if (status === 201)
        tally.acknowledged.push(body.data.slug)
      else
        tally.refused++
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }
  async function look() {
    while (!stopping.signal.aborted) {
      tally.reads += Number((await timed(() => scene.visitor.get('/communities'))).status === 200)
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
  const work = Promise.all([write(), look()])
  // Looked at when it is stopped.
  work.catch(() => {})
  return {
    async stop() {
      stopping.abort()
      await work
      return tally
    },
  }
}

/** The fault is over: from here everything is as before. */
async function expectOver(name: string, pid: number, asking: ReturnType<typeof keepAsking>, refuses = true) {
  const written = Date.now()
  await until(() => amy.api.post(`/communities/${place.slug}/discussions`, { title: 'Afterwards', body: 'All is well' }), ({ status }) => status === 201, 30_000)
  const tally = await asking.stop()
  const found = (await scene.cms.query<{ slug: string }>('select slug from cop_contributions')).map(({ slug }) => slug)
  const lost = tally.acknowledged.filter(slug => !found.includes(slug))
  await scene.settled(90_000)
  report(name, { 'lasts, ms': faultMs, 'acknowledged': tally.acknowledged.length, 'lost': lost.length, 'refused with 503': tally.refused, 'reads meanwhile': tally.reads, 'slowest answer, ms': tally.slowestMs, 'well again after, ms': Date.now() - written })
  expect([lost, await wrongCounters(scene.cms), scene.cms.pid()]).toEqual([[], [], pid])
  if (refuses)
    expect(tally.refused).toBeGreaterThan(0)
}

async function file(): Promise<string> {
  return (await scene.cms.query<{ file: string }>('select file from pragma_database_list'))[0]!.file
}

it('sqlite locked by another program', async () => {
  scene = await startScene({ database: 'sqlite' })
  await furnish()
  const pid = scene.cms.pid()
  const other = new Sqlite(await file())
  other.exec('begin exclusive')
  const asking = keepAsking()
  await new Promise(resolve => setTimeout(resolve, faultMs))
  other.exec('rollback')
  other.close()
  await expectOver('SQLite locked from outside', pid, asking)
}, 180_000)

it('sqlite on a full disk', async () => {
  scene = await startScene({ database: 'sqlite', script: path.join(__dirname, 'support/full-disk-process.cjs') })
  await furnish()
  const pid = scene.cms.pid()
  process.kill(pid, 'SIGUSR2')
  const asking = keepAsking()
  await new Promise(resolve => setTimeout(resolve, faultMs))
  process.kill(pid, 'SIGUSR2')
  await expectOver('SQLite, disk full', pid, asking)
}, 180_000)

onPostgres('PostgreSQL', () => {
  it.each([['away', 'closed'], ['silent', 'silent']] as const)('%s', async (what, state) => {
    scene = await startScene({ database: 'postgres' })
    const url = new URL(serverUrl())
    gate = await startGate(Number(url.port))
    url.hostname = '127.0.0.1'
    url.port = String(gate.port)
    url.pathname = `/${(await scene.cms.query<{ name: string }>('select current_database() as name'))[0]!.name}`
    await scene.cms.restart({ DATABASE_URL: url.toString() })
    await furnish()
    const pid = scene.cms.pid()
    gate.set(state)
    const asking = keepAsking()
    await new Promise(resolve => setTimeout(resolve, faultMs))
    gate.set('open')
    // A short silence ends before anybody's patience does.
    await expectOver(`PostgreSQL ${what}`, pid, asking, state === 'closed' || full)
  }, 180_000)
})
