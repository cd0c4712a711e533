import { messageFault } from './message-rule'

describe('messageFault', () => {
  it('wants a message for a decline', () => {
    expect(messageFault('decline', ' \n ')).toBe('requests.message.missing')
    expect(messageFault('decline', 'It is for GIS staff')).toBeNull()
  })

  it('wants none for an approval', () => {
    expect(messageFault('approve', '')).toBeNull()
  })

  it('refuses more than 2,000 characters, not counting space around', () => {
    expect(messageFault('approve', 'a'.repeat(2001))).toBe('requests.message.long')
    expect(messageFault('decline', ` ${'a'.repeat(2000)} `)).toBeNull()
  })
})
