import type { ReportCase, ReportCategory, ReportDecision } from '../../../contracts/reports'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { CaseRow } from './cases'
import type { ThingNow } from './things'
import { isStaff } from '../admin/staff'
import { actorOf } from '../audit/record'
import { decodeCursor, page } from '../kernel/cursor'
import { bool, iso, isoOf, json } from '../kernel/database'
import { list, query, raw, read } from '../kernel/query'
import { pluginConfig } from '../kernel/strapi'
import { personOf, readPeople } from '../people/person-ref'
import { readCases } from './cases'
import { decisionsFor, isMovable } from './rules'
import { thingsNow } from './things'

const PAGE = 20
/** Shown with each case. */
const mostReports = 20
const mostEarlier = 5

interface ReportRow { case_id: number, reporter_id: number | null, category: ReportCategory, words: string | null, created_at: unknown }
interface EarlierRow { kind: string, thing: number, title: string | null, community_id: number | null, author_id: number | null, decision: ReportDecision, rule: ReportCategory | null, decided_at: unknown }

export function groundOf(viewer: Viewer, row: CaseRow, now: ThingNow) {
  return { kind: row.kind, staff: isStaff(viewer), accounts: viewer.kind === 'staff', state: now.state, locked: now.locked, writable: row.home_status === 'active' && row.home_stage !== 'archived', member: bool(row.member), author: row.author_id !== null, open: bool(row.open) }
}

/** A page of what this viewer decides. */
export async function listCases(strapi: Strapi, viewer: Viewer, wanted: Parameters<typeof readCases>[2], cursor: string | undefined) {
  const after = decodeCursor(cursor, 'integer')?.[0] as number | undefined ?? null
  const rows = await readCases(strapi, viewer, wanted, after, PAGE + 1)
  const { nextCursor } = page(rows, PAGE, row => [row.id], row => row)
  return { items: await toCases(strapi, viewer, rows.slice(0, PAGE)), nextCursor }
}

async function toCases(strapi: Strapi, viewer: Viewer, rows: CaseRow[]): Promise<ReportCase[]> {
  const ids = rows.map(row => row.id)
  const reports = await read<ReportRow>(strapi, query`select p.case_id, p.reporter_id, p.category, p.words, p.created_at from cop_reports p where p.case_id in ${list(ids)} order by p.id desc`)
  const earlier = await earlierOf(strapi, viewer, rows)
  const people = await readPeople(strapi, [...rows.map(row => row.author_id), ...reports.map(one => one.reporter_id)])
  const thingOf = await thingsNow(strapi, rows)
  // Reporters were told that KM staff know who they are.
  const seesReporters = viewer.kind === 'staff'
  return rows.map((row) => {
    const now = thingOf(row)
    return {
      id: row.document_id,
      kind: row.kind,
      thing: row.thing_document,
      title: row.title,
      text: now.text,
      thingState: now.state,
      held: row.held_for && now.state === 'pending' ? { why: row.held_for, words: json<string[]>(row.held_words, []) } : null,
      fingerprint: now.fingerprint,
      siteUrl: now.path && `${pluginConfig(strapi, 'siteUrl')}${now.path}`,
      author: row.author_id === null ? null : personOf(people, row.author_id),
      community: row.home_slug && row.home_name ? { slug: row.home_slug, name: row.home_name } : null,
      reportCount: row.report_count,
      reports: reports.filter(one => one.case_id === row.id).slice(0, mostReports).map(one => ({ by: seesReporters ? personOf(people, one.reporter_id) : null, category: one.category, words: one.words, at: isoOf(one.created_at) })),
      earlier: earlier(row),
      state: row.state,
      openedAt: isoOf(row.opened_at),
      decision: row.decision,
      rule: row.rule,
      message: row.message,
      decidedAt: iso(row.decided_at),
      appeal: { state: row.appeal, words: row.appeal_words, at: iso(row.appealed_at) },
      can: row.state === 'open' ? decisionsFor(groundOf(viewer, row, now)) : [],
      canMove: isMovable(groundOf(viewer, row, now)),
      canDecideAppeal: isStaff(viewer) && row.appeal === 'open' && row.decided_by !== actorOf(viewer),
    }
  })
}

/** What was decided about the same things and by the same authors; to facilitators, in the same community. */
async function earlierOf(strapi: Strapi, viewer: Viewer, rows: CaseRow[]) {
  const authors = list([...new Set(rows.flatMap(row => row.author_id ?? []))])
  const things = query`e.kind in ${list([...new Set(rows.map(row => row.kind))])} and e.thing in ${list([...new Set(rows.map(row => row.thing))])}`
  const here = viewer.kind === 'staff' ? raw('1 = 1') : query`e.community_id in ${list([...new Set(rows.flatMap(row => row.community_id ?? []))])}`
  const found = rows.length === 0
    ? []
    : await read<EarlierRow & { id: number }>(strapi, query`
        select e.id, e.kind, e.thing, e.title, e.community_id, e.author_id, e.decision, e.rule, e.decided_at from cop_report_cases e
        where e.state = 'decided' and (e.author_id in ${authors} or (${things})) and ${here} order by e.id desc limit 200`)
  return (row: CaseRow): ReportCase['earlier'] => {
    const isSame = (one: EarlierRow) => one.kind === row.kind && one.thing === row.thing
    return found
      .filter(one => one.id !== row.id && (isSame(one) || (row.author_id !== null && one.author_id === row.author_id)) && (viewer.kind === 'staff' || one.community_id === row.community_id))
      .slice(0, mostEarlier)
      .map(one => ({ title: one.title, same: isSame(one), decision: one.decision, rule: one.rule, at: isoOf(one.decided_at) }))
  }
}
