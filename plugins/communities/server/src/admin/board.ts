import type { Knex } from 'knex'
import type { BoardCard, BoardColumn } from '../../../contracts/admin'
import type { Stage } from '../../../contracts/shared'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Progress } from '../lifecycle/closedown/progress'
import { stage } from '../../../contracts/shared'
import { iso, isoOf, likeText, sql } from '../kernel/database'
import { progressOf } from '../lifecycle/closedown/progress'
import { managedQuery } from './communities'

/** A column is looked over, not read through: the list of communities has the rest, page by page. */
const CARDS = 10

type Row = Record<string, unknown> & { id: number, document_id: string, name: string }

/** The board by stage: communities this account manages, in the order of their lives. */
export async function readBoard(strapi: Strapi, viewer: Viewer, q: string | undefined): Promise<BoardColumn[]> {
  const named = (query: Knex.QueryBuilder) => {
    if (q)
      query.whereRaw(`lower(h.name) like ? escape '\\'`, [`%${likeText(q)}%`])
  }
  const counts = await managedQuery(strapi, viewer).modify(named).groupBy('h.stage').select('h.stage').count({ n: '*' }) as { stage: Stage, n: number | string }[]
  const totals = new Map(counts.map(row => [row.stage, Number(row.n)]))
  const columns: BoardColumn[] = []
  for (const one of stage.options) {
    const total = totals.get(one) ?? 0
    columns.push({ stage: one, total, items: total === 0 ? [] : await cardsOf(strapi, viewer, one, named) })
  }
  return columns
}

async function cardsOf(strapi: Strapi, viewer: Viewer, of: Stage, named: (query: Knex.QueryBuilder) => void): Promise<BoardCard[]> {
  const since = sql(strapi).raw('(select max(s.moved_at) from cop_stage_moves s where s.community_id = h.id) as since')
  const rows = await managedQuery(strapi, viewer).modify(named).where('h.stage', of).orderByRaw('h.last_activity_at desc nulls last, h.id desc').limit(CARDS).select('h.id', 'h.document_id', 'h.name', 'h.status', 'h.member_count', 'h.pending_count', 'h.last_activity_at', 'h.created_at', since) as Row[]
  const closing = of === 'closedown' ? await progressOf(strapi, rows.map(row => row.id)) : new Map<number, Progress>()
  return rows.map(row => ({
    id: row.document_id,
    name: row.name,
    stage: of,
    status: row.status as BoardCard['status'],
    memberCount: row.member_count as number,
    pendingRequests: row.pending_count as number,
    since: iso(row.since) ?? isoOf(row.created_at),
    lastActivityAt: iso(row.last_activity_at),
    closing: closingOf(closing.get(row.id)),
  }))
}

function closingOf(progress: Progress | undefined): BoardCard['closing'] {
  return progress ? { done: progress.steps.filter(one => one.done).length, of: progress.steps.length, day: progress.day } : null
}
