import type { StageMove } from '../../../contracts/lifecycle'
import type { Stage } from '../../../contracts/shared'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { decodeCursor, page } from '../kernel/cursor'
import { bool, isoOf } from '../kernel/database'
import { nothing, query, read } from '../kernel/query'
import { personOf, readPeople } from '../people/person-ref'

const PAGE = 20

export interface MoveRow { id: number, document_id: string, from_stage: Stage, to_stage: Stage, reason: string, moved_at: unknown, moved_by_id: number | null, admin_id: number | null, with_parent: unknown }

/** The moves of a community, the latest first. */
export async function historyOf(strapi: Strapi, communityId: number, cursor: string | undefined, viewer?: Viewer) {
  const before = decodeCursor(cursor, 'integer')
  const rows = await read<MoveRow>(strapi, query`
    select id, document_id, from_stage, to_stage, reason, moved_at, moved_by_id, admin_id, with_parent from cop_stage_moves
    where community_id = ${communityId} ${before ? query`and id < ${before[0] as number}` : nothing} order by id desc limit ${PAGE + 1}`)
  const people = await readPeople(strapi, rows.map(row => row.moved_by_id))
  return page(rows, PAGE, row => [row.id], (row): StageMove => ({
    id: row.document_id,
    from: row.from_stage,
    to: row.to_stage,
    reason: row.reason,
    movedAt: isoOf(row.moved_at),
    // Whoever has closed their account stays in the history under a neutral name.
    movedBy: row.admin_id === null ? personOf(people, row.moved_by_id, viewer) : null,
    byStaff: row.admin_id !== null,
    withParent: bool(row.with_parent),
  }))
}

/** When it came to the stage it is in; undefined where it never moved. */
export async function lastMoveAt(strapi: Strapi, communityId: number): Promise<string | undefined> {
  const [row] = await read<{ moved_at: unknown }>(strapi, query`select moved_at from cop_stage_moves where community_id = ${communityId} order by id desc limit 1`)
  return row && isoOf(row.moved_at)
}
