import { standardVisibility } from '../../../contracts/people'
import { audiencesOf, documentIds, isFor, searchedFields } from './audiences'

it.each([
  [{}, ['registered']],
  [{ about_visibility: 'everyone', region_visibility: 'nobody' }, ['registered']],
  [{ about_visibility: 'communities' }, ['registered', 'communities']],
  [{ about_visibility: 'contacts' }, ['registered', 'contacts']],
  [{ about_visibility: 'contacts', interests_visibility: 'communities' }, ['registered', 'communities', 'contacts', 'both']],
  [{ phone_visibility: 'communities', photo_visibility: 'contacts' }, ['registered']],
])('a profile with %j has documents for %j', (row, expected) => {
  expect(audiencesOf(row)).toEqual(expected)
})

it('puts a field into the documents of those who see it, and what is for nobody into none', () => {
  const holding = (visibility: string) => (['registered', 'communities', 'contacts', 'both'] as const).filter(audience => isFor({ about_visibility: visibility }, 'about', audience))
  expect(holding('everyone')).toEqual(['registered', 'communities', 'contacts', 'both'])
  expect(holding('communities')).toEqual(['communities', 'both'])
  expect(holding('contacts')).toEqual(['contacts', 'both'])
  expect(holding('nobody')).toEqual([])
})

it('names all documents that there may be', () => {
  expect(documentIds(7)).toEqual(['7', '7-communities', '7-contacts', '7-both'])
})

it('needs no standard that is for few: the database finds such profiles by what was chosen', () => {
  expect(searchedFields.filter(field => !['everyone', 'registered'].includes(standardVisibility[field]))).toEqual([])
})
