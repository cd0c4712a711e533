import * as contract from '../../../plugins/communities/contracts/people'
import { messagesFrom, peopleAddress, peopleSearch, spokenLanguages, visibilities } from './people'

it('offers what the contract takes', () => {
  expect(visibilities).toEqual(contract.visibility.options)
  expect(messagesFrom).toEqual(contract.messagesFrom.options)
  expect(spokenLanguages).toEqual(contract.spokenLanguages)
})

describe('the address of the finder', () => {
  it('holds words and choices, however they were ticked', () => {
    expect(peopleSearch({ first: ' Amy ', q: '', regions: ['wales', 'scotland'], kinds: 'county,unitary', expertise: '<script>', nonsense: '1' })).toEqual({
      first: 'Amy',
      last: undefined,
      job: undefined,
      q: undefined,
      regions: ['wales', 'scotland'],
      kinds: ['county', 'unitary'],
      organisations: [],
      expertise: [],
      cursor: undefined,
    })
  })

  it('is made of a search again', () => {
    expect(peopleAddress('/people', peopleSearch({}))).toBe('/people')
    expect(peopleAddress('/people', { ...peopleSearch({ q: 'old maps', regions: ['wales', 'scotland'] }), cursor: 'abc' })).toBe('/people?q=old+maps&cursor=abc&regions=wales%2Cscotland')
  })
})
