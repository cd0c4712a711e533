import { belongsTo, contentType, USER } from '../../kernel/content-type'

export const contentTypes = {
  /** One row for two people, whoever of them asked first. */
  contact: contentType({
    singular: 'contact',
    plural: 'contacts',
    display: 'Contact',
    attributes: {
      asker: belongsTo(USER),
      asked: belongsTo(USER),
      /** The two users, the smaller number first: `12:40`. */
      pair: { type: 'string', required: true },
      state: { type: 'enumeration', enum: ['asked', 'accepted', 'declined'], required: true },
      /** Taken back after it was declined: the asker sees nothing, and asking again still reaches no one. */
      withdrawn: { type: 'boolean', default: false },
      note: { type: 'string', maxLength: 300 },
      askedAt: { type: 'datetime' },
      decidedAt: { type: 'datetime' },
    },
    indexes: [
      { name: 'pair', columns: ['pair'], type: 'unique' },
      { name: 'asker', columns: ['asker_id', 'state'] },
      { name: 'asked', columns: ['asked_id', 'state'] },
    ],
  }),
  block: contentType({
    singular: 'block',
    plural: 'blocks',
    display: 'Block',
    attributes: {
      /** Whoever blocks. */
      user: belongsTo(USER),
      blocked: belongsTo(USER),
    },
    indexes: [
      { name: 'pair', columns: ['user_id', 'blocked_id'], type: 'unique' },
    ],
  }),
}
