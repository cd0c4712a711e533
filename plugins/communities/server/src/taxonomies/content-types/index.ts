import { belongsTo, contentType } from '../../kernel/content-type'

const names = {
  name: { type: 'string', required: true, maxLength: 160 },
  /** Welsh name; English is shown where it is empty. One row a term in all languages: see docs/adr/0005. */
  nameCy: { type: 'string', maxLength: 160 },
  slug: { type: 'uid', targetField: 'name', required: true },
  position: { type: 'integer', default: 0 },
}

export const contentTypes = {
  region: contentType({
    singular: 'region',
    plural: 'regions',
    display: 'Region',
    visible: true,
    attributes: { ...names, nation: { type: 'enumeration', enum: ['england', 'scotland', 'wales', 'northern-ireland'] } },
    indexes: [{ name: 'slug', columns: ['slug'], type: 'unique' }],
  }),
  expertise: contentType({
    singular: 'expertise',
    plural: 'expertises',
    display: 'Area of expertise',
    visible: true,
    attributes: names,
    indexes: [{ name: 'slug', columns: ['slug'], type: 'unique' }],
  }),
  organisation: contentType({
    singular: 'organisation',
    plural: 'organisations',
    display: 'Organisation',
    visible: true,
    attributes: {
      ...names,
      kind: {
        type: 'enumeration',
        enum: ['county', 'unitary', 'metropolitan', 'london-borough', 'district', 'council-area', 'principal-area', 'ni-district', 'other'],
        default: 'other',
      },
      region: belongsTo('region'),
    },
    indexes: [{ name: 'slug', columns: ['slug'], type: 'unique' }, { name: 'name', columns: ['name'] }],
  }),
}
