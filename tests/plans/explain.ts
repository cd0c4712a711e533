import type { Cms } from '../support'
import { databaseKind } from '../support'

/** `asked`: by a request, not by the CMS on its own. */
export interface Query { sql: string, bindings: unknown[], asked: boolean }

/** Tables that grow with members and what they write: reading one of them whole takes longer every year. */
const growing = ['up_users', 'cop_profiles', 'cop_communities', 'cop_memberships', 'cop_invitations', 'cop_contributions', 'cop_comments', 'cop_outbox_events', 'cop_outbox_deliveries', 'cop_audit_entries', 'cop_report_cases', 'cop_reports', 'cop_account_tokens', 'strapi_sessions']

/** A step of a plan that reads a growing table from one end to the other. */
export interface Scan { table: string, step: string }

/** What of a query's plan reads whole tables. */
export function scansOf(cms: Pick<Cms, 'query'>, query: Query): Promise<Scan[]> {
  return databaseKind === 'postgres' ? onPostgres(cms, query) : onSqlite(cms, query)
}

/** The indexes by which a query finds what it reads of a table. */
export async function indexesOf(cms: Pick<Cms, 'query'>, { sql, bindings }: Query, table: string): Promise<string[]> {
  const plan = JSON.stringify(await cms.query(databaseKind === 'postgres' ? `explain (format json) ${sql}` : `explain query plan ${sql}`, bindings))
  return [...new Set([...plan.matchAll(new RegExp(`\\b${table}_\\w+`, 'g'))].map(([index]) => index))]
}

/** Whether the database sorts what it found before it cuts off a page, instead of finding it in order. */
export async function sorts(cms: Pick<Cms, 'query'>, { sql, bindings }: Query): Promise<boolean> {
  if (databaseKind === 'postgres')
    return JSON.stringify(await cms.query(`explain (format json) ${sql}`, bindings)).includes('"Node Type":"Sort"')
  return (await cms.query<{ detail: string }>(`explain query plan ${sql}`, bindings)).some(({ detail }) => detail === 'USE TEMP B-TREE FOR ORDER BY')
}

async function onSqlite(cms: Pick<Cms, 'query'>, { sql, bindings }: Query): Promise<Scan[]> {
  const steps = await cms.query<{ detail: string }>(`explain query plan ${sql}`, bindings)
  const tables = aliases(sql)
  return steps.flatMap(({ detail }) => {
    // An index that SQLite builds for one query reads the whole table first.
    const name = /^SCAN (?:TABLE )?(\S+)/.exec(detail)?.[1] ?? /^SEARCH (\S+) USING AUTOMATIC/.exec(detail)?.[1]
    const table = tables.get(name ?? '') ?? name ?? ''
    return growing.includes(table) ? [{ table, step: detail }] : []
  })
}

/** Table by the name that a query gives it. */
function aliases(sql: string): Map<string, string> {
  const names = new Map<string, string>()
  for (const [, table, alias] of sql.replaceAll('`', '').matchAll(/\b(?:from|join|update|into)\s+(\w+)(?:\s+(?:as\s+)?(?!where|left|join|on|order|set|inner|group|limit)(\w+))?/gi))
    names.set(alias ?? table!, table!)
  return names
}

interface Node { 'Node Type': string, 'Relation Name'?: string, 'Index Name'?: string, 'Index Cond'?: string, 'Plans'?: Node[] }

async function onPostgres(cms: Pick<Cms, 'query'>, { sql, bindings }: Query): Promise<Scan[]> {
  // On small tables reading everything is quickest, also to join it: this shows what is left when it is not.
  for (const way of ['seqscan', 'hashjoin', 'mergejoin'])
    await cms.query(`set enable_${way} = off`)
  const [row] = await cms.query<{ 'QUERY PLAN': { Plan: Node }[] }>(`explain (format json) ${sql}`, bindings)
  return scans(row!['QUERY PLAN'][0]!.Plan)
}

function scans(node: Node): Scan[] {
  const { 'Node Type': type, 'Relation Name': table = '', 'Index Name': index, 'Index Cond': condition } = node
  // A bitmap's condition stands below it; an index that is read without one is read whole.
  const whole = type === 'Seq Scan' || (/^Index (?:Only )?Scan/.test(type) && condition === undefined)
  const here = whole && growing.includes(table) ? [{ table, step: [type, index].filter(Boolean).join(' ') }] : []
  return [...here, ...(node.Plans ?? []).flatMap(scans)]
}
