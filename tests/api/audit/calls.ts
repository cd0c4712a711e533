import type { Admin, Cms } from '../../support'
import { hashOf } from '../../../plugins/communities/server/src/audit/chain'

export interface Entry {
  number: number
  at: string
  by: { kind: string, key: string, name: string | null }
  action: string
  community: { id: string, name: string | null } | null
  subject: { kind: string, id: string, name: string | null, siteUrl: string | null }
  reason: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** The newest entries of the trail. */
export async function trail(staff: Pick<Admin, 'api'>, query = {}): Promise<Entry[]> {
  const { status, body } = await staff.api.get('/audit', query)
  if (status !== 200)
    throw new Error(JSON.stringify(body))
  return body.data.items
}

type Row = Record<string, string | number | null>

/** Numbers of entries that are not what follows the one before them. */
export async function brokenLinks({ query }: Pick<Cms, 'query'>): Promise<number[]> {
  const rows = await query<Row>('select * from cop_audit_entries order by number')
  return rows.flatMap((row, place) => {
    const previous = place === 0 ? '0'.repeat(64) : rows[place - 1]!.hash
    const hash = hashOf({ ...row, at: Number(row.at), subjectKind: row.subject_kind, subjectId: row.subject_id, subjectLabel: row.subject_label } as never)
    return row.number === place + 1 && row.previous === previous && row.hash === hash ? [] : [Number(row.number)]
  })
}
