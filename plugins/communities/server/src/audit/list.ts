import type { AuditAction, AuditEntry, AuditSubjectKind } from '../../../contracts/audit'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import { page } from '../kernel/cursor'
import { json } from '../kernel/database'
import { join, nothing, query, raw, read } from '../kernel/query'
import { dayStart } from '../kernel/uk-time'
import { actorsNamed } from './actors'
import { namesFor } from './names'

const PAGE = 50

export interface AuditFilter {
  who?: string | undefined
  by?: string | undefined
  action?: AuditAction | undefined
  community?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

export interface Row {
  number: number
  at: number | string
  actor: string
  action: AuditAction
  community: string | null
  subject_kind: AuditSubjectKind
  subject_id: string
  subject_label: string | null
  reason: string | null
  before: string | null
  after: string | null
  hash: string
}

const COLUMNS = raw('e.number, e.at, e.actor, e.action, e.community, e.subject_kind, e.subject_id, e.subject_label, e.reason, e.before, e.after, e.hash')

/** Times never go back along the chain, so days are numbers: one look each at the index of times. */
function conditions({ action, community, from, to }: AuditFilter, before: number | null): Fragment {
  return join([
    query`e.number > ${0}`,
    ...before === null ? [] : [query`e.number < ${before}`],
    ...action ? [query`e.action = ${action}`] : [],
    ...community ? [query`e.community = ${community}`] : [],
    ...from ? [query`e.number >= coalesce((select f.number from cop_audit_entries f where f.at >= ${dayStart(from)} order by f.at, f.number limit 1), 2147483647)`] : [],
    ...to ? [query`e.number < coalesce((select f.number from cop_audit_entries f where f.at >= ${dayStart(to, 1)} order by f.at, f.number limit 1), 2147483647)`] : [],
  ], ' and ')
}

/** The newest entries before a number. Each actor's own come in order from an index, and are put together here. */
export async function readEntries(strapi: Strapi, filter: AuditFilter, before: number | null, limit: number): Promise<Row[]> {
  const where = conditions(filter, before)
  const select = (actor: Fragment) => read<Row>(strapi, query`select ${COLUMNS} from cop_audit_entries e where ${where} ${actor} order by e.number desc limit ${limit}`)
  const actors = await actorsOf(strapi, filter)
  if (actors === null)
    return select(nothing)
  const found: Row[] = []
  for (const actor of actors)
    found.push(...await select(query`and e.actor = ${actor}`))
  return found.sort((one, other) => other.number - one.number).slice(0, limit)
}

/** Whose entries are asked for; null for everybody's. */
async function actorsOf(strapi: Strapi, { who, by }: AuditFilter): Promise<string[] | null> {
  if (by)
    return [by]
  return who ? actorsNamed(strapi, who) : null
}

export async function toEntries(strapi: Strapi, rows: Row[]): Promise<AuditEntry[]> {
  const names = await namesFor(strapi, rows)
  return rows.map(row => ({
    id: String(row.number),
    number: row.number,
    at: new Date(Number(row.at)).toISOString(),
    by: { kind: row.actor.split(':')[0] as AuditEntry['by']['kind'], key: row.actor, name: names.actor(row.actor) },
    action: row.action,
    community: row.community === null ? null : { id: row.community, name: names.community(row.community) },
    subject: { kind: row.subject_kind, id: row.subject_id, ...names.subject(row) },
    reason: row.reason,
    before: json<AuditEntry['before']>(row.before, null),
    after: json<AuditEntry['after']>(row.after, null),
    hash: row.hash,
  }))
}

/** A page for the panel. */
export async function listAudit(strapi: Strapi, filter: AuditFilter, before: number | null) {
  const rows = await readEntries(strapi, filter, before, PAGE + 1)
  const { nextCursor } = page(rows, PAGE, row => [row.number], row => row)
  return { items: await toEntries(strapi, rows.slice(0, PAGE)), nextCursor }
}
