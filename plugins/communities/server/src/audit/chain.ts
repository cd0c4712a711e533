import type { AuditFacts } from '../../../contracts/audit'
import { createHash } from 'node:crypto'

/** What of an entry is hashed, as it stands in its row. */
export interface Link {
  number: number
  at: number
  actor: string
  action: string
  community: string | null
  subjectKind: string
  subjectId: string
  subjectLabel: string | null
  reason: string | null
  before: string | null
  after: string | null
  previous: string
}

/** What stands for the entry before the first one. */
export const START = '0'.repeat(64)

/** One text for the same facts, in whatever order they were put together. */
export function canonical(facts: AuditFacts | null | undefined): string | null {
  return facts ? JSON.stringify(Object.fromEntries(Object.entries(facts).sort(([one], [other]) => one < other ? -1 : 1))) : null
}

/** A list has one form in JSON, and quotes keep its parts from running into one another. */
export function hashOf(link: Link): string {
  const form = JSON.stringify([link.number, link.previous, link.at, link.actor, link.action, link.community, link.subjectKind, link.subjectId, link.subjectLabel, link.reason, link.before, link.after])
  return createHash('sha256').update(form).digest('hex')
}

/** Of two states of a thing what differs; null where nothing does. */
export function difference(before: AuditFacts, after: AuditFacts): { before: AuditFacts, after: AuditFacts } | null {
  const changed = Object.keys({ ...before, ...after }).filter(key => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null))
  const only = (facts: AuditFacts) => Object.fromEntries(changed.map(key => [key, facts[key] ?? null]))
  return changed.length === 0 ? null : { before: only(before), after: only(after) }
}
