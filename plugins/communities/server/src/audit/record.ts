import type { AuditAction, AuditFacts, AuditSubjectKind } from '../../../contracts/audit'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import { adminIdOf } from '../access/viewer'
import { beforeCommit, isPostgres, sql } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { query, readOne } from '../kernel/query'
import { canonical, hashOf, START } from './chain'

type Subject = { kind: Exclude<AuditSubjectKind, 'person'>, id: string, label?: string | null } | { kind: 'person', user: number }

export interface Audited {
  action: AuditAction
  /** Its row, or its public id. */
  community?: number | string | null
  subject: Subject
  reason?: string | null
  before?: AuditFacts | null
  after?: AuditFacts | null
}

/** Who did it, as entries have it; null and visitors stand for the system. */
export function actorOf(viewer: Viewer | null): string {
  const admin = adminIdOf(viewer)
  if (admin !== null)
    return `staff:${admin}`
  return viewer?.kind === 'registered' ? `member:${viewer.userId}` : 'system'
}

/**
 * Writes down what is being done, in the transaction that does it: what is rolled back was never done, what is
 * committed has its entry.
 */
export async function audit(strapi: Strapi, by: Viewer | null, { community, subject, ...entry }: Audited): Promise<void> {
  const row = {
    actor: actorOf(by),
    action: entry.action,
    community: typeof community === 'number' ? await documentOf(strapi, 'cop_communities', { id: community }) : community ?? null,
    subjectKind: subject.kind,
    subjectId: subject.kind === 'person' ? await documentOf(strapi, 'cop_profiles', { user_id: subject.user }) ?? `user:${subject.user}` : subject.id,
    subjectLabel: subject.kind === 'person' ? null : subject.label ?? null,
    reason: entry.reason || null,
    before: canonical(entry.before),
    after: canonical(entry.after),
  }
  beforeCommit(() => append(strapi, row))
}

async function documentOf(strapi: Strapi, table: string, where: Record<string, number>): Promise<string | null> {
  const row = await sql(strapi)(table).where(where).first('document_id') as { document_id: string } | undefined
  return row?.document_id ?? null
}

interface Last { number: number, hash: string, at: number | string }

/** Of all processes on PostgreSQL one at a time, until its transaction is over; SQLite has one writer anyway. */
const LOCK = 'select pg_advisory_xact_lock(20771, 1)'

async function append(strapi: Strapi, entry: Omit<Parameters<typeof hashOf>[0], 'number' | 'at' | 'previous'>): Promise<void> {
  if (isPostgres(strapi))
    await sql(strapi).raw(LOCK)
  const last = await readOne<Last>(strapi, query`select number, hash, at from cop_audit_entries order by number desc limit 1`)
  const now = new Date()
  const link = { ...entry, number: (last?.number ?? 0) + 1, at: Math.max(now.getTime(), Number(last?.at ?? 0)), previous: last?.hash ?? START }
  const { subjectKind, subjectId, subjectLabel, ...plain } = link
  await sql(strapi)('cop_audit_entries').insert({ document_id: newDocumentId(), ...plain, subject_kind: subjectKind, subject_id: subjectId, subject_label: subjectLabel, hash: hashOf(link), created_at: now, updated_at: now, published_at: now })
}
