import { contributionState, reach } from '../../../../contracts/shared'
import { belongsTo, contentType, kept, USER } from '../../kernel/content-type'

export const contentTypes = {
  contribution: contentType({
    singular: 'contribution',
    plural: 'contributions',
    display: 'Contribution',
    visible: true,
    attributes: {
      kind: kept({ type: 'enumeration', enum: ['discussion'], required: true }),
      /** The community it lives in, and which moderates it. */
      home: belongsTo('community'),
      author: belongsTo(USER),
      title: { type: 'string', required: true, maxLength: 200 },
      slug: kept({ type: 'string', required: true }),
      body: { type: 'text', required: true },
      bodyHtml: kept({ type: 'text' }),
      bodyText: kept({ type: 'text' }),
      excerpt: kept({ type: 'string' }),
      rendererVersion: kept({ type: 'integer' }),
      /** Read as the narrower of it and the home's effective reach. */
      audience: { type: 'enumeration', enum: reach.options, default: 'community', required: true },
      state: { type: 'enumeration', enum: contributionState.options, default: 'published', required: true },
      pinned: { type: 'boolean', default: false, required: true },
      locked: { type: 'boolean', default: false, required: true },
      answer: kept(belongsTo('comment')),
      language: { type: 'string', maxLength: 10 },
      commentCount: kept({ type: 'integer', default: 0 }),
      lastActivityAt: kept({ type: 'datetime' }),
      /** Held when it was made, and not yet shown to anybody: whom it tells is told when it is (`holding`). */
      unseen: kept({ type: 'boolean', default: false }),
      editedAt: kept({ type: 'datetime' }),
      editedByFacilitator: kept({ type: 'boolean', default: false }),
      requestKey: kept({ type: 'string', private: true }),
    },
    indexes: [
      { name: 'address', columns: ['home_id', 'kind', 'slug'], type: 'unique' },
      // Without the state: who may see more than what is published differs from reader to reader, the order doesn't.
      { name: 'list_active', columns: ['home_id', 'kind', 'pinned', 'last_activity_at', 'id'] },
      { name: 'list_newest', columns: ['home_id', 'kind', 'pinned', 'id'] },
      { name: 'latest', columns: ['home_id', 'kind', 'state', 'last_activity_at'] },
      { name: 'author', columns: ['author_id', 'state'] },
      { name: 'request_key', columns: ['author_id', 'request_key'], type: 'unique' },
    ],
  }),
}
