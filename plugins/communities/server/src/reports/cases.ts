import type { HeldFor, ReportCategory, ReportDecision, ReportedKind } from '../../../contracts/reports'
import type { Viewer } from '../access/viewer'
import type { Fragment } from '../kernel/query'
import type { Strapi } from '../kernel/strapi'
import { managedCommunities } from '../access/visible'
import { query, raw, read, readOne } from '../kernel/query'

export interface CaseRow {
  id: number
  document_id: string
  kind: ReportedKind
  thing: number
  thing_document: string
  title: string | null
  community_id: number | null
  author_id: number | null
  state: 'open' | 'decided'
  report_count: number
  opened_at: unknown
  held_for: HeldFor | null
  held_words: unknown
  held_mentions: unknown
  decision: ReportDecision | null
  rule: ReportCategory | null
  message: string | null
  decided_at: unknown
  decided_by: string | null
  appeal: 'none' | 'open' | 'upheld' | 'granted'
  appeal_words: string | null
  appealed_at: unknown
  appeal_answer: string | null
  home_slug: string | null
  home_name: string | null
  home_document: string | null
  home_stage: string | null
  home_status: string | null
  member: unknown
  open: unknown
}

const CASES = raw(`select r.*, h.slug as home_slug, h.name as home_name, h.document_id as home_document, h.stage as home_stage, h.status as home_status,
  exists (select 1 from cop_memberships b where b.user_id = r.author_id and b.community_id = r.community_id and b.state = 'active') as member,
  exists (select 1 from up_users u where u.id = r.author_id and u.confirmed is true and u.blocked is not true) as open
  from cop_report_cases r left join cop_communities h on h.id = r.community_id`)

/**
 * What this viewer decides: KM staff everything; partner staff what is about their partner's communities and what is written
 * there, but not where an account was suspended; facilitators what was written in their communities, but nothing that
 * one of themselves wrote, nor what is about a person, a message or the community itself.
 */
function decidedBy(viewer: Viewer): Fragment {
  if (viewer.kind === 'staff')
    return raw('1 = 1')
  if (viewer.kind === 'partner')
    return query`r.kind in ('contribution', 'comment', 'community') and r.community_id is not null and (${managedCommunities(viewer)}) and coalesce(r.decision, '') <> 'suspend-account'`
  return query`r.kind in ('contribution', 'comment') and (${managedCommunities(viewer)})
    and not exists (select 1 from cop_memberships t where t.user_id = r.author_id and t.state = 'active' and t.role = 'facilitator' and h.path like '%/' || t.community_id || '/%')`
}

const IN_STATE = {
  // What waits to be approved waits on where nobody writes: nobody could decide it until its community is opened again.
  open: raw(`r.state = 'open' and (r.held_for is null or (h.stage <> 'archived' and h.status = 'active'))`),
  decided: raw(`r.state = 'decided'`),
  appealed: raw(`r.appeal = 'open'`),
}

interface Wanted { state: keyof typeof IN_STATE, community?: number }

const within = ({ state, community }: Wanted, viewer: Viewer) => query`${IN_STATE[state]} and ${community === undefined ? raw('1 = 1') : query`r.community_id = ${community}`} and (${decidedBy(viewer)})`

/** What waits longest first; what is decided, the latest first. */
export function readCases(strapi: Strapi, viewer: Viewer, wanted: Wanted, after: number | null, limit: number): Promise<CaseRow[]> {
  const latest = wanted.state === 'decided'
  const beyond = after === null ? raw('1 = 1') : latest ? query`r.id < ${after}` : query`r.id > ${after}`
  return read<CaseRow>(strapi, query`${CASES} where ${within(wanted, viewer)} and ${beyond} order by r.id ${raw(latest ? 'desc' : 'asc')} limit ${limit}`)
}

export async function countCases(strapi: Strapi, viewer: Viewer, wanted: Wanted): Promise<number> {
  const row = await readOne<{ n: number | string }>(strapi, query`select count(*) as n from cop_report_cases r left join cop_communities h on h.id = r.community_id where ${within(wanted, viewer)}`)
  return Number(row?.n ?? 0)
}

/** One that this viewer decides; with `community`, only where it stands in that. */
export function readCase(strapi: Strapi, viewer: Viewer, document: string, community?: number): Promise<CaseRow | undefined> {
  return readOne<CaseRow>(strapi, query`${CASES} where r.document_id = ${document} and ${community === undefined ? raw('1 = 1') : query`r.community_id = ${community}`} and (${decidedBy(viewer)})`)
}

/** One by its row, whoever may decide it. */
export function caseById(strapi: Strapi, id: number): Promise<CaseRow | undefined> {
  return readOne<CaseRow>(strapi, query`${CASES} where r.id = ${id}`)
}
