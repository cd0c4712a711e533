import { contributionState } from '../../../../contracts/shared'
import { belongsTo, contentType, USER } from '../../kernel/content-type'

export const contentTypes = {
  comment: contentType({
    singular: 'comment',
    plural: 'comments',
    display: 'Comment',
    visible: true,
    attributes: {
      contribution: belongsTo('contribution'),
      parent: belongsTo('comment'),
      /** The first comment of its thread (itself for a first one): threads are read in the order (thread, id). */
      thread: { type: 'integer' },
      author: belongsTo(USER),
      body: { type: 'text', required: true },
      bodyHtml: { type: 'text' },
      bodyText: { type: 'text' },
      rendererVersion: { type: 'integer' },
      state: { type: 'enumeration', enum: contributionState.options, default: 'published', required: true },
      editedAt: { type: 'datetime' },
      editedByFacilitator: { type: 'boolean', default: false },
      requestKey: { type: 'string', private: true },
    },
    indexes: [
      { name: 'thread', columns: ['contribution_id', 'thread', 'id'] },
      { name: 'document', columns: ['document_id'], type: 'unique' },
      { name: 'request_key', columns: ['author_id', 'request_key'], type: 'unique' },
    ],
  }),
}
