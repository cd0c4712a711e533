import { contentType, inEachLanguage } from '../../kernel/content-type'

export const contentTypes = {
  /** The page of a partner. Its document has a row for each language, and each again as draft and as published. */
  'partner': contentType({
    singular: 'partner',
    plural: 'partners',
    display: 'Partner',
    description: 'A partner organisation: its name, logo and colour over several communities',
    visible: true,
    localized: true,
    drafts: true,
    attributes: {
      slug: inEachLanguage({ type: 'string', required: true, unique: true, regex: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 }, false),
      name: inEachLanguage({ type: 'string', required: true, minLength: 2, maxLength: 100 }),
      summary: inEachLanguage({ type: 'string', required: true, maxLength: 200 }),
      text: inEachLanguage({ type: 'richtext', maxLength: 20_000 }),
      accent: inEachLanguage({ type: 'string', maxLength: 7, regex: '^#[0-9a-fA-F]{6}$' }, false),
      logo: inEachLanguage({ type: 'media', multiple: false, allowedTypes: ['images'] }, false),
    },
    indexes: [{ name: 'slug', columns: ['slug'] }],
  }),
  /** Whose admin account looks after the communities of a partner. */
  'partner-staff': contentType({
    singular: 'partner-staff',
    plural: 'partner-staffs',
    display: 'Partner staff',
    attributes: {
      /** Public id of the partner, which is the same in every language, as a draft and published. */
      partner: { type: 'string', required: true },
      adminId: { type: 'integer', required: true },
    },
    indexes: [
      { name: 'once', columns: ['partner', 'admin_id'], type: 'unique' },
      { name: 'admin', columns: ['admin_id'] },
    ],
  }),
}
