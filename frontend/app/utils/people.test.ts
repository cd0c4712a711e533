import * as contract from '../../../plugins/communities/contracts/people'
import { messagesFrom, spokenLanguages, visibilities } from './people'

it('offers what the contract takes', () => {
  expect(visibilities).toEqual(contract.visibility.options)
  expect(messagesFrom).toEqual(contract.messagesFrom.options)
  expect(spokenLanguages).toEqual(contract.spokenLanguages)
})
