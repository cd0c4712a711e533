import type { CommunityExport, ExportProblem, ExportState } from '../../../contracts/exports'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import path from 'node:path'
import { filesConfig } from '../files/config'
import { date, isoOf } from '../kernel/database'
import { query, readOne } from '../kernel/query'
import { pluginConfig } from '../kernel/strapi'
import { personOf, readPeople } from '../people/person-ref'

const DAY = 86_400_000

export interface ExportRow {
  id: number
  document_id: string
  community_id: number | null
  asked_by_id: number | null
  asked_by_admin_id: number | null
  asked_at: unknown
  state: ExportState
  problem: ExportProblem | null
  attempts: number
  done: number
  total: number
  size: number | string | null
  finished_at: unknown
}

/** The one that counts: whoever asks anew replaces what was there. */
export function latestOf(strapi: Strapi, communityId: number): Promise<ExportRow | undefined> {
  return readOne<ExportRow>(strapi, query`
    select id, document_id, community_id, asked_by_id, asked_by_admin_id, asked_at, state, problem, attempts, done, total, size, finished_at
    from cop_exports where community_id = ${communityId} order by id desc limit 1`)
}

export const isUnderWay = ({ state }: Pick<ExportRow, 'state'>) => state === 'waiting' || state === 'making'

/** Until when it can be fetched; null where there is nothing to fetch. */
export function keptUntil(strapi: Strapi, { state, finished_at: finished }: Pick<ExportRow, 'state' | 'finished_at'>): Date | null {
  const end = state === 'ready' ? date(finished) : null
  return end && new Date(end.getTime() + pluginConfig(strapi, 'exports').keepDays * DAY)
}

/** For facilitators; one whose time is over is not there any more, though its file may be until the night. */
export async function toExport(strapi: Strapi, row: ExportRow | undefined, viewer: Viewer, now = new Date()): Promise<CommunityExport | null> {
  const until = row && keptUntil(strapi, row)
  if (!row || (until && until <= now))
    return null
  return {
    id: row.document_id,
    state: row.state,
    problem: row.problem,
    askedAt: isoOf(row.asked_at),
    askedBy: row.asked_by_admin_id === null ? personOf(await readPeople(strapi, [row.asked_by_id]), row.asked_by_id, viewer) : null,
    progress: { done: Math.min(row.done, row.total), of: row.total },
    size: until ? Number(row.size) : null,
    until: until?.toISOString() ?? null,
  }
}

/** Each attempt writes to a place of its own: one that was given up may still be writing. */
export const keyOf = ({ document_id: document, attempts }: Pick<ExportRow, 'document_id' | 'attempts'>) => `exports/${document}-${attempts}.zip`

/** Where it is put together before it goes to storage: beside the members' files, which nobody else reads. */
export function workshopOf(strapi: Strapi, { document_id: document, attempts }: Pick<ExportRow, 'document_id' | 'attempts'>): string {
  return path.join(filesConfig(strapi).folder, 'making', `${document}-${attempts}.zip`)
}
