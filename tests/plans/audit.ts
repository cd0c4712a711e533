import type { Cms } from '../support'
import { databaseKind } from '../support'

/** Entries as many decisions leave them: of 200 staff, in all communities; hashes are of no matter here. */
export async function fillAudit({ query }: Pick<Cms, 'query'>, entries: number): Promise<void> {
  const numbers = databaseKind === 'postgres'
    ? `select i from generate_series(1, ${entries}) i`
    : `with recursive n (i) as (select 1 union all select i + 1 from n where i < ${entries}) select i from n`
  await query(`
    insert into cop_audit_entries (document_id, number, at, actor, action, community, subject_kind, subject_id, previous, hash)
    select 'audit' || i, i, 1767225600000 + cast(i as bigint) * 60000, 'staff:' || (i % 200), case i % 50 when 0 then 'comment.hidden' else 'membership.approved' end,
      'community' || (i % 300), 'person', 'person' || (i % 5000), 'p', 'h' from (${numbers}) x`)
  if (databaseKind === 'postgres')
    await query('analyze cop_audit_entries')
}
