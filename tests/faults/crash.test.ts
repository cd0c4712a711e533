import type { Beside, Scene } from '../support'
import type { Kill } from './support/ledger'
import type { Writers } from './support/writers'
import { startBeside, startScene, until, wrongCounters } from '../support'
import { databases, onPostgres } from './support/databases'
import { copiesOf, wrongMails, wrongRows } from './support/ledger'
import { delivered } from './support/outbox'
import { report } from './support/report'
import { createChance, seed, size } from './support/size'
import { startWriters } from './support/writers'

/*
 * access.md 24: whatever moment a process is killed at, nothing that was acknowledged is lost and every mail that is owed arrives.
 */
const writes = size(100, 500)
const kills = size(2, 10)
const chance = createChance(seed)

let scene: Scene
let second: Beside | undefined
afterEach(async () => {
  await second?.stop()
  second = undefined
  await scene?.stop()
})

/** How many mails had been taken before the signal, and when the last one of the dead process had been read. */
async function killOnce(): Promise<Kill> {
  const before = scene.mailbox.messages.length
  await scene.cms.kill('SIGKILL')
  await new Promise(resolve => setTimeout(resolve, 100))
  const after = scene.mailbox.messages.length
  await scene.cms.restart()
  return { before, after }
}

/** Kills each time that a further part of the writes is done, a random moment later. */
async function killAlong({ written, done }: Writers): Promise<Kill[]> {
  const all: Kill[] = []
  for (let number = 0; number < kills; number++) {
    await Promise.race([until(async () => written.length, count => count >= (number + 0.5) * writes / kills, 120_000), done])
    await new Promise(resolve => setTimeout(resolve, chance.below(60)))
    all.push(await killOnce())
  }
  await done
  return all
}

/** A mail server as there are: an answer takes a moment, and so kills meet mails on their way. */
function takeTime() {
  scene.mailbox.refuse(() => new Promise(resolve => setTimeout(resolve, chance.below(15), null)))
}

async function expectNothingLost(name: string, { written }: Writers, all: Kill[]) {
  await delivered(scene)
  const mails = scene.mailbox.messages
  const { distinct, second: copies, unexplained } = copiesOf(mails, all)
  const [lost, missing, counters] = [await wrongRows(scene, written), wrongMails(mails, written), await wrongCounters(scene.cms)]
  report(name, { 'seed': seed, 'writes': written.length, 'sent again': written.filter(({ sent }) => sent > 1).length, 'kills': all.length, 'rows lost or twice': lost.length, 'mails owed': written.length, 'different mails': distinct, 'second copies': copies, 'mails lost': missing.length, 'wrong counters': counters.length })
  expect({ seed, lost, missing, counters, unexplained }).toEqual({ seed, lost: [], missing: [], counters: [], unexplained: [] })
  expect(written).toHaveLength(writes)
}

// Two processes on PostgreSQL, below, are the harder case: the quick form leaves one out.
it.each(size(databases.slice(0, 1), databases))('nothing is lost on %s when the CMS is killed at random moments', async (database) => {
  scene = await startScene({ database })
  const writers = await startWriters(scene, { count: writes, chance })
  takeTime()
  await expectNothingLost(`kill -9, ${database}`, writers, await killAlong(writers))
}, size(300_000, 1_200_000))

onPostgres('with two processes on one database', () => {
  it('nothing is lost when one is killed and comes back while both work', async () => {
    scene = await startScene({ database: 'postgres' })
    second = await startBeside(scene.cms, scene.mailbox)
    const writers = await startWriters(scene, { count: writes, chance, urls: [scene.cms.url, second.url] })
    takeTime()
    await expectNothingLost('kill -9, two processes on PostgreSQL', writers, await killAlong(writers))
  }, size(300_000, 1_200_000))
})
