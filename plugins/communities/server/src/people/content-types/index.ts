import { profileFields, standardVisibility, visibility } from '../../../../contracts/people'
import { belongsTo, contentType, kept, USER } from '../../kernel/content-type'

const visibilities = Object.fromEntries(profileFields.map(field => [`${field}Visibility`, { type: 'enumeration', enum: visibility.options, default: standardVisibility[field] }]))

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
      photo: kept(belongsTo('file')),
      organisation: belongsTo('organisation'),
      region: belongsTo('region'),
      expertise: { type: 'relation', relation: 'manyToMany', target: 'plugin::communities.expertise' },
      /** Interests are the folksonomy's words, expertise is curated. */
      interests: kept({ type: 'relation', relation: 'manyToMany', target: 'plugin::communities.tag' }),
      about: { type: 'text', maxLength: 5000 },
      aboutHtml: kept({ type: 'text' }),
      aboutText: kept({ type: 'text' }),
      rendererVersion: kept({ type: 'integer' }),
      languages: { type: 'json' },
      links: { type: 'json' },
      contactEmail: { type: 'string', maxLength: 254 },
      phone: { type: 'string', maxLength: 30 },
      ...visibilities,
      openToEveryone: { type: 'boolean', default: false },
      messagesFrom: { type: 'enumeration', enum: ['registered', 'communities', 'contacts', 'nobody'], default: 'registered' },
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
