import type { ExportProblem } from '../../../contracts/exports'
import type { Strapi } from '../kernel/strapi'
import type { Outbox } from '../outbox/service'
import type { Job } from './lease'
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { findCommunity } from '../access/community'
import { mayManage } from '../access/rules'
import { storageOf } from '../kernel/services'
import { failJob, finishJob, KEEP_MS, keepJob, MOST_ATTEMPTS, takeJob } from './lease'
import { fillPack, TakenAway } from './make'
import { askerOf } from './rights'
import { keyOf, workshopOf } from './rows'
import { dropOlder } from './sweep'
import { TooLarge, writeZip } from './zip'

const working = new WeakMap<Strapi, Promise<void>>()
const stopped = new WeakSet<Strapi>()

/** A process that is told to stop leaves what it makes to the next, which begins it anew. */
export function stopExports(strapi: Strapi): void {
  stopped.add(strapi)
}

/** Makes what waits, one at a time in each process, beside whatever else it does. */
export function makeExports(strapi: Strapi): Promise<void> {
  const running = working.get(strapi) ?? makeAll(strapi)
    .catch((error: unknown) => void strapi.log.error('communities: exports could not be looked for', error))
    .finally(() => working.delete(strapi))
  working.set(strapi, running)
  return running
}

async function makeAll(strapi: Strapi): Promise<void> {
  if (stopped.has(strapi))
    return
  const me = randomUUID()
  for (let job = await takeJob(strapi, me); job; job = stopped.has(strapi) ? undefined : await takeJob(strapi, me))
    await (job.attempts > MOST_ATTEMPTS ? failJob(strapi, job, 'fault') : makeOne(strapi, job))
}

class NotAllowed extends Error {}

const problemOf = (error: unknown): ExportProblem => error instanceof TooLarge ? 'too-large' : error instanceof NotAllowed ? 'not-allowed' : 'fault'

async function makeOne(strapi: Strapi, job: Job): Promise<void> {
  const workshop = workshopOf(strapi, job)
  let isOver = false
  const progress = { done: 0, total: 0, isOver: () => isOver || stopped.has(strapi) }
  const beat = setInterval(() => {
    keepJob(strapi, job, { done: progress.done, total: progress.total })
      .then((isMine) => { isOver ||= !isMine })
      // A database that is away for a moment: the next beat tries again.
      .catch(() => undefined)
  }, KEEP_MS)
  try {
    const { viewer, community } = await rightsOf(strapi, job)
    await mkdir(path.dirname(workshop), { recursive: true, mode: 0o700 })
    const size = await writeZip(workshop, pack => fillPack({ strapi, viewer, community, pack, progress }))
    await (await storageOf(strapi).get()).putStream(keyOf(job), createReadStream(workshop), size, 'application/zip')
    if (await finishJob(strapi, job, size, progress.total))
      await dropOlder(strapi, job)
  }
  catch (error) {
    await giveUp(strapi, job, error)
  }
  finally {
    clearInterval(beat)
    await rm(workshop, { force: true })
  }
}

/** Whoever asked for it must still look after it at the moment in which it is made. */
async function rightsOf(strapi: Strapi, job: Job) {
  const viewer = await askerOf(strapi, job)
  const community = job.community_id === null ? null : await findCommunity(strapi, viewer, { id: job.community_id }).catch(() => null)
  if (!community || !mayManage(community.standing))
    throw new NotAllowed('Whoever asked for it may not have it any more')
  return { viewer, community }
}

async function giveUp(strapi: Strapi, job: Job, error: unknown): Promise<void> {
  // What goes wrong while a process stops says nothing of the export.
  if (error instanceof TakenAway || stopped.has(strapi))
    return
  strapi.log.error(`communities: export ${job.id} could not be made`, error)
  await failJob(strapi, job, problemOf(error))
}

/** Begun by the outbox, at the process that works it off, and not waited for: mails go on meanwhile. */
export function registerExports(outbox: Outbox): void {
  outbox.register('exports', async (strapi) => {
    void makeExports(strapi)
  }, { whole: true, events: new Set(['export.asked'] as const) })
}
