import { belongsTo, contentType, USER } from '../../../kernel/content-type'

export const contentTypes = {
  /** How far a community is on the way to its end: one row each, made when the first step is taken. */
  'closedown': contentType({
    singular: 'closedown',
    plural: 'closedowns',
    display: 'Closedown',
    attributes: {
      community: belongsTo('community'),
      /** The last day (`2026-03-31`) on which people can write, in the time of the United Kingdom. */
      lastDay: { type: 'string', maxLength: 10 },
      reason: { type: 'text' },
      setBy: belongsTo(USER),
      /** When its members were told, by whom and in which words. */
      toldAt: { type: 'datetime' },
      toldBy: belongsTo(USER),
      message: { type: 'text' },
    },
    indexes: [{ name: 'once', columns: ['community_id'], type: 'unique' }],
  }),
  /** What a facilitator wrote down as learned. */
  'lesson': contentType({
    singular: 'lesson',
    plural: 'lessons',
    display: 'Lesson',
    attributes: {
      community: belongsTo('community'),
      author: belongsTo(USER),
      text: { type: 'text', required: true },
    },
    indexes: [{ name: 'latest', columns: ['community_id', 'id'] }],
  }),
  /** A member's answers to the closing questions. Whose they are is kept, so that they can be changed; `named` says who may know. */
  'closing-answer': contentType({
    singular: 'closing-answer',
    plural: 'closing-answers',
    display: 'Closing answer',
    attributes: {
      community: belongsTo('community'),
      author: belongsTo(USER),
      worth: { type: 'text' },
      learned: { type: 'text' },
      next: { type: 'text' },
      named: { type: 'boolean', default: false },
    },
    indexes: [
      { name: 'once', columns: ['community_id', 'author_id'], type: 'unique' },
      { name: 'latest', columns: ['community_id', 'id'] },
    ],
  }),
}
