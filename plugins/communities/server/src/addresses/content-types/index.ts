import { belongsTo, contentType } from '../../kernel/content-type'

export const contentTypes = {
  /** An address that something had: it leads on to where that is now, for those who may see it there (docs/adr/0027). */
  'former-address': contentType({
    singular: 'former-address',
    plural: 'former-addresses',
    display: 'Former address',
    attributes: {
      /** The community's part of the address, and a discussion's in it; empty where the community itself is meant. */
      place: { type: 'string', required: true },
      thing: { type: 'string', default: '' },
      /** What the community was called. */
      name: { type: 'string' },
      /** Why it went, as its members are told. */
      reason: { type: 'text' },
      community: belongsTo('community'),
      contribution: belongsTo('contribution'),
    },
    indexes: [{ name: 'address', columns: ['place', 'thing'], type: 'unique' }],
  }),
}
