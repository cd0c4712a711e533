import type { PersonSeed } from './types'

/** People that somebody who tries the demo signs in as. */
export const demoAccounts: PersonSeed[] = [
  {
    key: 'demo-facilitator',
    name: 'Morwenna Tregear',
    email: 'facilitator@demo.example',
    jobTitle: 'GIS Manager',
    organisation: 'cornwall-council',
    region: 'south-west',
    expertise: ['gis', 'environment', 'asset-management'],
    interests: ['Old maps', 'Open data', 'Flood resilience', 'Citizen science'],
    languages: ['en', 'kw', 'fr'],
    about: 'I manage spatial data and the people who understand it. On weekends I map footpaths for pleasure, which my family finds hard to believe.',
    locale: 'en',
  },
  {
    key: 'demo-member',
    name: 'Nadia Rahman',
    email: 'member@demo.example',
    jobTitle: 'User Researcher',
    organisation: 'leeds-city-council',
    region: 'yorkshire-and-the-humber',
    expertise: ['user-centred-design', 'customer-service', 'knowledge-management'],
    interests: ['Research ethics', 'Accessibility', 'Assisted digital', 'Plain English'],
    languages: ['en', 'bn'],
    about: 'I research how people use housing and benefits services. Always looking for another pair of eyes on a discussion guide.',
    locale: 'en',
  },
  {
    key: 'demo-newcomer',
    name: 'Jago Penhallow',
    email: 'newcomer@demo.example',
    jobTitle: 'Land and Property Data Officer',
    organisation: 'council-of-the-isles-of-scilly',
    region: 'south-west',
    expertise: ['gis', 'planning'],
    interests: ['Data quality', 'Old maps'],
    languages: ['en'],
    about: 'New to the islands and to local government. I look after addresses, land charges and most things with a postcode.',
    locale: 'en',
  },
]

/**
 * Where the demo accounts sit: community → position in its member list → account.
 * The positions are those of authors, so that the accounts have written something.
 */
export const seats: Record<string, Record<number, string>> = {
  'pan-cornwall-gis-group': { 0: 'demo-facilitator' },
  'geographical-information': { 0: 'demo-facilitator' },
  'facilitators-community': { 8: 'demo-facilitator' },
  'user-research': { 3: 'demo-member' },
  'content-design': { 8: 'demo-member' },
  'customer-satisfaction': { 9: 'demo-member' },
  'knowledge-management': { 16: 'demo-member' },
}
