import type { Audited } from '../audit/record'
import type { CaseRow } from './cases'

/** A case's thing as the audit trail has it. */
export function subjectOf({ kind, thing_document: id, title, author_id: author }: CaseRow): Audited['subject'] {
  return kind === 'person' ? { kind, user: author ?? 0 } : { kind, id, label: title }
}
