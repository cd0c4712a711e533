import { exportProblem, exportState } from '../../../../contracts/exports'
import { belongsTo, contentType, USER } from '../../kernel/content-type'

export const contentTypes = {
  /** A community as a file to keep. Its content lies in storage under a key that the row and the attempt make. */
  export: contentType({
    singular: 'export',
    plural: 'exports',
    display: 'Export of a community',
    attributes: {
      community: belongsTo('community'),
      askedBy: belongsTo(USER),
      /** In the panel, by KM staff. */
      askedByAdmin: belongsTo('admin::user'),
      askedAt: { type: 'datetime', required: true },
      state: { type: 'enumeration', enum: exportState.options, required: true },
      problem: { type: 'enumeration', enum: exportProblem.options },
      /** How often it was begun: a process may end in the middle. */
      attempts: { type: 'integer', default: 0 },
      leasedBy: { type: 'string' },
      leasedUntil: { type: 'datetime' },
      /** Of so many things so many are in it. */
      done: { type: 'integer', default: 0 },
      total: { type: 'integer', default: 0 },
      size: { type: 'biginteger' },
      finishedAt: { type: 'datetime' },
    },
    indexes: [
      { name: 'latest', columns: ['community_id', 'id'] },
      { name: 'waiting', columns: ['state', 'leased_until'] },
    ],
  }),
}
