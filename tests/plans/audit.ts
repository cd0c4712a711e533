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

/** Some cases, open, appealed and decided, in communities that the load data has. */
export async function fillReports({ query }: Pick<Cms, 'query'>): Promise<void> {
  const now = new Date()
  for (const [state, appeal] of [['open', 'none'], ['decided', 'open'], ['decided', 'none']]) {
    await query(`
      insert into cop_report_cases (document_id, kind, thing, thing_document, title, community_id, author_id, state, report_count, opened_at, decision, decided_at, decided_by, appeal)
      select 'case${state}${appeal}' || c.id, 'contribution', c.id, c.document_id, c.title, c.home_id, c.author_id, '${state}', 1, ?, ${state === 'open' ? 'null, null' : `'warn', opened`}, 'staff:1', '${appeal}'
      from (select id, document_id, title, home_id, author_id, created_at as opened from cop_contributions order by id limit 300) c`, [now])
  }
  await query(`insert into cop_reports (document_id, case_id, reporter_id, category, created_at) select 'report' || r.id, r.id, r.author_id, 'spam', r.opened_at from cop_report_cases r`)
}
