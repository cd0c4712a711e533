import { belongsTo, contentType } from '../../kernel/content-type'

export const contentTypes = {
  /** The date of a discussion, one at most each (docs/adr/0033). Who may read it is who may read the discussion. */
  event: contentType({
    singular: 'event',
    plural: 'events',
    display: 'Event',
    attributes: {
      contribution: belongsTo('contribution'),
      /** Its home, kept here as well: a community finds what is coming without reading all that was ever written in it. */
      community: belongsTo('community'),
      startsAt: { type: 'datetime', required: true },
      endsAt: { type: 'datetime', required: true },
      place: { type: 'string', maxLength: 200 },
      link: { type: 'text' },
    },
    indexes: [
      { name: 'once', columns: ['contribution_id'], type: 'unique' },
      { name: 'coming', columns: ['community_id', 'ends_at'] },
    ],
  }),
}
