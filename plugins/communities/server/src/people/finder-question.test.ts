import type { Filter } from '../search/port'
import { countsOf, questionsOf } from './finder-question'

const seen: Filter = { field: 'audience', equals: 'registered' }

it('asks for everyone by name where nothing is said', () => {
  expect(questionsOf({}, seen, 24, 24)).toEqual([
    { index: 'people', words: '', filter: { all: [seen] }, facets: ['region', 'organisation', 'kind', 'expertise'], sort: { field: 'line', direction: 'ascending' }, offset: 24, limit: 24 },
  ])
})

it('looks for each word where it belongs, and for all of them', () => {
  const [question] = questionsOf({ first: 'amy', last: 'o\'brien', job: 'map maker', q: 'social value, wales,, ' }, seen, 0, 24)
  expect(question!.within!.map(({ fields, words }) => [fields.join(' '), words])).toEqual([
    ['first', 'amy'],
    ['last', 'o\'brien'],
    ['job', 'map maker'],
    ['name role labels about', 'social value'],
    ['name role labels about', 'wales'],
  ])
  expect(question!.excerpts).toContain('job')
})

it('counts each facet without its own choice, and everything under the rights of the viewer', () => {
  const questions = questionsOf({ regions: ['wales'], kinds: ['county'], q: 'housing' }, seen, 0, 24)
  const region = { field: 'region', in: ['wales'] }
  const place = { any: [{ field: 'organisation', in: [] }, { field: 'kind', in: ['county'] }] }
  expect(questions.map(({ facets, filter, limit }) => ({ facets, filter, limit }))).toEqual([
    { facets: ['expertise'], filter: { all: [seen, region, place] }, limit: 24 },
    { facets: ['region'], filter: { all: [seen, place] }, limit: 0 },
    { facets: ['organisation', 'kind'], filter: { all: [seen, region] }, limit: 0 },
  ])
  expect(questions.every(({ within }) => within?.length === 1)).toBe(true)
  const answer = (facets: Record<string, Record<string, number>>) => ({ hits: [], total: 0, facets })
  expect(countsOf([answer({ expertise: { data: 1 } }), answer({ region: { wales: 2 } })])).toEqual({ expertise: { data: 1 }, region: { wales: 2 }, organisation: {}, kind: {} })
})
