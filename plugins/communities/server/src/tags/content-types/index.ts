import { belongsTo, contentType, kept, USER } from '../../kernel/content-type'

export const contentTypes = {
  tag: contentType({
    singular: 'tag',
    plural: 'tags',
    display: 'Tag',
    attributes: {
      name: { type: 'string', required: true, maxLength: 60 },
      slug: { type: 'string', required: true },
      /** `merged`: its words lead to another tag; `banned`: they can't be used. */
      state: { type: 'enumeration', enum: ['active', 'merged', 'banned'], default: 'active', required: true },
      mergedInto: belongsTo('tag'),
    },
    indexes: [{ name: 'slug', columns: ['slug'], type: 'unique' }],
  }),
  /** A tag on a contribution, by whoever put it there first. */
  tagging: contentType({
    singular: 'tagging',
    plural: 'taggings',
    display: 'Tagging',
    attributes: {
      tag: belongsTo('tag'),
      contribution: belongsTo('contribution'),
      user: kept(belongsTo(USER)),
    },
    indexes: [
      { name: 'contribution', columns: ['contribution_id', 'tag_id'], type: 'unique' },
      { name: 'tag', columns: ['tag_id', 'contribution_id'] },
    ],
  }),
}
