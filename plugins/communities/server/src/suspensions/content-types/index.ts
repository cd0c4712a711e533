import { reportCategory } from '../../../../contracts/reports'
import { belongsTo, contentType, USER } from '../../kernel/content-type'

export const contentTypes = {
  /** That an account is, or was, suspended; of those that have not ended one an account (kernel/migrations.ts). */
  suspension: contentType({
    singular: 'suspension',
    plural: 'suspensions',
    display: 'Suspended account',
    attributes: {
      user: belongsTo(USER),
      reason: { type: 'text' },
      rule: { type: 'enumeration', enum: reportCategory.options },
      until: { type: 'datetime' },
      startedAt: { type: 'datetime', required: true },
      /** As the audit trail has it: `staff:3`. */
      startedBy: { type: 'string', required: true },
      endedAt: { type: 'datetime' },
      appeal: { type: 'enumeration', enum: ['none', 'open', 'upheld', 'granted'], default: 'none', required: true },
      appealWords: { type: 'text' },
      appealedAt: { type: 'datetime' },
      appealAnswer: { type: 'text' },
    },
    indexes: [
      { name: 'user', columns: ['user_id', 'ended_at'] },
      { name: 'due', columns: ['ended_at', 'until'] },
      { name: 'appeals', columns: ['appeal', 'ended_at'] },
    ],
  }),
}
