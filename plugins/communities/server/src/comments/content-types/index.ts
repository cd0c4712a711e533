import { contributionState } from '../../../../contracts/shared'
import { belongsTo, contentType, kept, USER } from '../../kernel/content-type'

export const contentTypes = {
  comment: contentType({
    singular: 'comment',
    plural: 'comments',
    display: 'Comment',
    visible: true,
    attributes: {
      contribution: belongsTo('contribution'),
      parent: kept(belongsTo('comment')),
      /** The first comment of its thread (itself for a first one): threads are read in the order (thread, id). */
      thread: kept({ type: 'integer' }),
      author: belongsTo(USER),
      body: { type: 'text', required: true },
      bodyHtml: kept({ type: 'text' }),
      bodyText: kept({ type: 'text' }),
      rendererVersion: kept({ type: 'integer' }),
      state: { type: 'enumeration', enum: contributionState.options, default: 'published', required: true },
      /** Held when it was made, and not yet shown to anybody: whom it tells is told when it is (`holding`). */
      unseen: kept({ type: 'boolean', default: false }),
      editedAt: kept({ type: 'datetime' }),
      editedByFacilitator: kept({ type: 'boolean', default: false }),
      requestKey: kept({ type: 'string', private: true }),
    },
    indexes: [
      { name: 'thread', columns: ['contribution_id', 'thread', 'id'] },
      { name: 'document', columns: ['document_id'], type: 'unique' },
      { name: 'request_key', columns: ['author_id', 'request_key'], type: 'unique' },
    ],
  }),
}
