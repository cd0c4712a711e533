import type { PersonalTie } from './profile-fields'
import { profileFields, visibility } from '../../../contracts/people'
import { chosenOrStandard, maySeeField, seesField, visibilityColumn } from './profile-fields'

const stranger: PersonalTie = { registered: true, self: false, sharesCommunity: false, contact: false }
const viewers: [string, PersonalTie, string[]][] = [
  ['a visitor', { ...stranger, registered: false }, ['everyone']],
  ['someone registered', stranger, ['everyone', 'registered']],
  ['a member of the same community', { ...stranger, sharesCommunity: true }, ['everyone', 'registered', 'communities']],
  ['a contact', { ...stranger, contact: true }, ['everyone', 'registered', 'contacts']],
  ['themselves', { ...stranger, self: true }, ['everyone', 'registered', 'communities', 'contacts', 'nobody']],
]

it.each(viewers)('%s sees what is for them', (_, tie, sees) => {
  expect(visibility.options.filter(one => maySeeField(one, tie))).toEqual(sees)
})

it('knows a standard for every field, which SQL names too', () => {
  for (const field of profileFields) {
    const standard = chosenOrStandard(field, null)
    expect(seesField({ kind: 'anonymous' }, field).text).toBe(`coalesce(p.${visibilityColumn(field)}, '${standard}') = 'everyone'`)
  }
  expect(visibilityColumn('contactEmail')).toBe('contact_email_visibility')
})
