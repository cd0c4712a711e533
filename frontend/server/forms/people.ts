import type { FormValues } from './values'
import { messagesFrom, spokenLanguages, visibilities } from '../../app/utils/people'
import { defineForms, oneOf } from './form'
import { organisationNamed } from './organisation'

const seenFields = ['photo', 'jobTitle', 'organisation', 'region', 'about', 'expertise', 'interests', 'languages', 'links', 'communities', 'contactEmail', 'phone'] as const

/** Words with commas or line ends between them. */
export const words = (text: string) => text.split(/[,\n]/).map(word => word.trim()).filter(Boolean)

/** An address on each line, with what it is after it. */
function links(values: FormValues) {
  return values.text('links').split('\n').map(row => row.trim()).filter(Boolean).map((row) => {
    const [url = '', ...label] = row.split(/\s+/)
    return { url: /^[a-z]+:/i.test(url) ? url : `https://${url}`, label: label.join(' ') || null }
  })
}

export const peopleForms = defineForms({
  'edit-profile': async ({ call, values }) => {
    await call('people.updateProfile', {
      body: {
        name: values.text('name'),
        photo: values.flag('photoRemove') ? null : values.nullable('photo'),
        jobTitle: values.nullable('jobTitle'),
        organisation: await organisationNamed(call, values),
        region: values.nullable('region'),
        about: values.nullable('about'),
        expertise: values.all('expertise'),
        interests: words(values.text('interests')),
        languages: values.all('languages').map(one => oneOf(one, spokenLanguages, 'languages')),
        links: links(values),
        contactEmail: values.nullable('contactEmail'),
        phone: values.nullable('phone'),
        locale: values.text('locale') === 'cy' ? 'cy' : 'en',
        visibility: Object.fromEntries(seenFields.filter(field => values.has(`visibility.${field}`)).map(field => [field, oneOf(values.text(`visibility.${field}`), visibilities, `visibility.${field}`)])),
        openToEveryone: values.flag('openToEveryone'),
        messagesFrom: oneOf(values.text('messagesFrom'), messagesFrom, 'messagesFrom'),
      },
    })
    return { to: '/me/profile', notice: 'profileSaved' }
  },
})
