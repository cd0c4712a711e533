import { messageId } from './consumer'

describe('the Message-ID', () => {
  const from = 'Communities <communities@example.org>'

  it('is the same for an event and a recipient, however often it is sent', () => {
    expect(messageId(7, 'user:1', from)).toBe(messageId(7, 'user:1', from))
  })

  it('differs by event and by recipient', () => {
    const ids = [messageId(7, 'user:1', from), messageId(8, 'user:1', from), messageId(7, 'user:11', from)]
    expect(new Set(ids).size).toBe(3)
  })

  it('is well formed and does not carry the address it goes to', () => {
    expect(messageId(7, 'email:someone@council.example', from)).toMatch(/^<cop\.7\.[0-9a-f]{24}@example\.org>$/)
    expect(messageId(7, 'user:1', 'nothing')).toMatch(/@localhost>$/)
  })
})
