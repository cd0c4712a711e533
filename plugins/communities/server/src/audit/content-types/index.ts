import { contentType } from '../../kernel/content-type'

/**
 * No relations: a foreign key would change or hold back entries when what they tell of is deleted. Numbers and texts
 * only, as they are hashed (docs/adr/0017).
 */
export const contentTypes = {
  'audit-entry': contentType({
    singular: 'audit-entry',
    plural: 'audit-entries',
    display: 'Audit entry',
    attributes: {
      /** From 1 without a gap. */
      number: { type: 'integer', required: true },
      /** Milliseconds, never less than those of the entry before: no time zone of a process changes what was hashed. */
      at: { type: 'biginteger', required: true },
      /** `member:12` (a user's row), `staff:3` (an admin's), `system`. */
      actor: { type: 'string', required: true },
      action: { type: 'string', required: true },
      /** Public id of the community it happened in. */
      community: { type: 'string' },
      subjectKind: { type: 'string', required: true },
      subjectId: { type: 'string', required: true },
      /** What it was called then; empty for people, whose names are looked up. */
      subjectLabel: { type: 'string' },
      reason: { type: 'text' },
      /** JSON with sorted keys, as it was hashed. */
      before: { type: 'text' },
      after: { type: 'text' },
      previous: { type: 'string', required: true },
      hash: { type: 'string', required: true },
    },
    indexes: [
      { name: 'number', columns: ['number'], type: 'unique' },
      { name: 'actor', columns: ['actor', 'number'] },
      { name: 'action', columns: ['action', 'number'] },
      { name: 'community', columns: ['community', 'number'] },
      { name: 'at', columns: ['at', 'number'] },
    ],
  }),
}
