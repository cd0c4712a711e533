import type { ExportProblem } from '../../../contracts/exports'
import type { Strapi } from '../kernel/strapi'
import type { ExportRow } from './rows'
import { isPostgres, sql, transaction } from '../kernel/database'
import { record } from '../outbox/record'

/** After so long without a word from whoever makes it, another process begins it anew. */
const LEASE_MS = 60_000
export const KEEP_MS = 10_000
/** What ends the process each time is not tried for ever. */
export const MOST_ATTEMPTS = 3

export interface Job extends ExportRow { leased_by: string }

/** Takes the next one that waits, or that was left in the middle. */
export function takeJob(strapi: Strapi, me: string): Promise<Job | undefined> {
  return transaction(strapi, async () => {
    const now = new Date()
    const waiting = sql(strapi)('cop_exports').where((either) => {
      void either.where('state', 'waiting').orWhere(left => void left.where('state', 'making').where('leased_until', '<', now))
    }).orderBy('id').limit(1).select('*')
    const [row] = await (isPostgres(strapi) ? waiting.forUpdate().skipLocked() : waiting) as ExportRow[]
    if (!row)
      return undefined
    const attempts = row.attempts + 1
    await sql(strapi)('cop_exports').where('id', row.id).update({ state: 'making', attempts, leased_by: me, leased_until: new Date(now.getTime() + LEASE_MS), done: 0, total: 0, updated_at: now })
    return { ...row, attempts, leased_by: me }
  })
}

const mine = (strapi: Strapi, { id, leased_by: me, attempts }: Job) => sql(strapi)('cop_exports').where({ id, state: 'making', leased_by: me, attempts })

/** Says that it is being worked on, and how far it is. @returns whether it still is this process's to make */
export async function keepJob(strapi: Strapi, job: Job, progress: { done: number, total: number }): Promise<boolean> {
  return await mine(strapi, job).update({ ...progress, leased_until: new Date(Date.now() + LEASE_MS) }) === 1
}

export function finishJob(strapi: Strapi, job: Job, size: number, total: number): Promise<boolean> {
  return transaction(strapi, async () => {
    const now = new Date()
    if (await mine(strapi, job).update({ state: 'ready', problem: null, size, done: total, total, finished_at: now, leased_by: null, leased_until: null, updated_at: now }) !== 1)
      return false
    await record(strapi, 'export.ended', { exportId: job.id })
    return true
  })
}

export function failJob(strapi: Strapi, job: Job, problem: ExportProblem): Promise<void> {
  return transaction(strapi, async () => {
    const now = new Date()
    if (await mine(strapi, job).update({ state: 'failed', problem, finished_at: now, leased_by: null, leased_until: null, updated_at: now }) === 1)
      await record(strapi, 'export.ended', { exportId: job.id })
  })
}
