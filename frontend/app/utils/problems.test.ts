import { messageKey } from './problems'

describe('messageKey', () => {
  it.each([
    ['Cannot be empty', { key: 'empty', n: undefined }],
    ['Must be at least 12 characters', { key: 'tooShort', n: 12 }],
    ['Must be 200 characters or fewer', { key: 'tooLong', n: 200 }],
    ['choosePeople', { key: 'choosePeople' }],
  ])('%s', (message, expected) => {
    expect(messageKey(message)).toEqual(expected)
  })

  it('leaves what it does not know to be shown as it came', () => {
    expect(messageKey('This colour is too pale on white')).toBeNull()
  })
})
