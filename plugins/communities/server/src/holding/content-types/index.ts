import { belongsTo, contentType } from '../../kernel/content-type'

export const contentTypes = {
  /** What a community watches for; without a community, what counts in all (one of each: kernel/migrations.ts). */
  'watch-list': contentType({
    singular: 'watch-list',
    plural: 'watch-lists',
    display: 'Watched words',
    attributes: {
      community: belongsTo('community'),
      watched: { type: 'json', required: true },
    },
  }),
}
