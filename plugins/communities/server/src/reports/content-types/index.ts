import { heldFor, reportCategory, reportDecision, reportedKind } from '../../../../contracts/reports'
import { belongsTo, contentType, USER } from '../../kernel/content-type'

export const contentTypes = {
  /** All that is said against one thing until it is decided; of those that are open one a thing (kernel/migrations.ts). */
  'report-case': contentType({
    singular: 'report-case',
    plural: 'report-cases',
    display: 'Reported thing',
    attributes: {
      kind: { type: 'enumeration', enum: reportedKind.options, required: true },
      /** Its row, and its public id. */
      thing: { type: 'integer', required: true },
      thingDocument: { type: 'string', required: true },
      title: { type: 'string' },
      /** Where it stands; empty for messages and people. */
      community: belongsTo('community'),
      author: belongsTo(USER),
      state: { type: 'enumeration', enum: ['open', 'decided'], default: 'open', required: true },
      reportCount: { type: 'integer', default: 0, required: true },
      openedAt: { type: 'datetime', required: true },
      /** Why it waits to be approved; kept when it is decided. With the watched words in it, and the people whom it tells once it is shown. */
      heldFor: { type: 'enumeration', enum: heldFor.options },
      heldWords: { type: 'json' },
      heldMentions: { type: 'json' },
      decision: { type: 'enumeration', enum: reportDecision.options },
      rule: { type: 'enumeration', enum: reportCategory.options },
      message: { type: 'text' },
      decidedAt: { type: 'datetime' },
      /** As the audit trail has it: `member:12`, `staff:3`. */
      decidedBy: { type: 'string' },
      appeal: { type: 'enumeration', enum: ['none', 'open', 'upheld', 'granted'], default: 'none', required: true },
      appealWords: { type: 'text' },
      appealedAt: { type: 'datetime' },
      appealAnswer: { type: 'text' },
    },
    indexes: [
      { name: 'document', columns: ['document_id'], type: 'unique' },
      { name: 'queue', columns: ['state', 'id'] },
      { name: 'appeals', columns: ['appeal', 'id'] },
      { name: 'community', columns: ['community_id', 'state', 'id'] },
      { name: 'thing', columns: ['kind', 'thing', 'state'] },
      { name: 'author', columns: ['author_id', 'state', 'id'] },
    ],
  }),
  'report': contentType({
    singular: 'report',
    plural: 'reports',
    display: 'Report',
    attributes: {
      case: belongsTo('report-case'),
      reporter: belongsTo(USER),
      category: { type: 'enumeration', enum: reportCategory.options, required: true },
      words: { type: 'text' },
    },
    indexes: [{ name: 'once', columns: ['case_id', 'reporter_id'], type: 'unique' }],
  }),
}
