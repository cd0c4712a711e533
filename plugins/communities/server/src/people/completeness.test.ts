import { completenessOf } from './completeness'

const none = { jobTitle: false, organisation: false, region: false, about: false, expertise: false, interests: false, contact: false }

it('counts each part alike, and names what is missing in its order', () => {
  expect(completenessOf(none)).toEqual({ percent: 0, missing: ['jobTitle', 'organisation', 'region', 'about', 'expertise', 'interests', 'contact'] })
  expect(completenessOf({ ...none, jobTitle: true, region: true, about: true })).toEqual({ percent: 43, missing: ['organisation', 'expertise', 'interests', 'contact'] })
  expect(completenessOf({ jobTitle: true, organisation: true, region: true, about: true, expertise: true, interests: true, contact: true })).toEqual({ percent: 100, missing: [] })
})
