import { belongsTo, contentType, kept, USER } from '../../kernel/content-type'

export const contentTypes = {
  profile: contentType({
    singular: 'profile',
    plural: 'profiles',
    display: 'Profile',
    visible: true,
    attributes: {
      user: kept(belongsTo(USER)),
      name: { type: 'string', required: true, maxLength: 100 },
      jobTitle: { type: 'string', maxLength: 120 },
      organisation: belongsTo('organisation'),
      region: belongsTo('region'),
      expertise: { type: 'relation', relation: 'manyToMany', target: 'plugin::communities.expertise' },
      about: { type: 'text', maxLength: 1000 },
      /** The language of mails and, until another is chosen, of the site. */
      locale: { type: 'enumeration', enum: ['en', 'cy'], default: 'en', required: true },
      termsAcceptedAt: kept({ type: 'datetime' }),
      /** The admin account that KM staff gave this facilitator, if any (`admin::user`). */
      adminUser: kept({ ...belongsTo('admin::user'), private: true }),
    },
    indexes: [
      { name: 'user', columns: ['user_id'], type: 'unique' },
      { name: 'document', columns: ['document_id'], type: 'unique' },
      { name: 'name', columns: ['name'] },
    ],
  }),
}
