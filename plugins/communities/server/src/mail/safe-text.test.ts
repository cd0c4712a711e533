import fc from 'fast-check'
import { escapeHtml, plainName } from './safe-text'

const seen = (text: string) => text.replaceAll('\u200C', '')

describe('a name in a mail', () => {
  it.each(['http://evil.example', 'https://evil.example/login', 'www.evil.example', 'evil.example', 'someone@evil.example', 'Call evil.co.uk now'])('carries no address that a mail program makes a link of: %s', (name) => {
    const plain = plainName(name)
    expect(plain).not.toMatch(/:\/\/|[\w-]\.[a-z]{2}|@\w/i)
    expect(seen(plain)).toBe(name)
  })

  it('stays as it is where it is only a name', () => {
    for (const name of ['Siân Rhys-Jones', 'Dr. A. N. Other', 'O’Neill', 'Data & Insight 2.0'])
      expect(seen(plainName(name))).toBe(name)
    expect(plainName('Siân Rhys-Jones')).toBe('Siân Rhys-Jones')
  })

  it('is one line, so that nothing of it reaches a header', () => {
    expect(plainName('Name\r\nBcc: victim@example.org')).not.toMatch(/[\r\n]/)
    fc.assert(fc.property(fc.string({ unit: 'binary' }), name => !/[\r\n\u2028\u2029]/.test(plainName(name))))
  })

  it('is cut where it is long', () => {
    expect(plainName('x'.repeat(500))).toHaveLength(120)
    expect(plainName('x'.repeat(500), 10)).toBe(`${'x'.repeat(9)}…`)
  })
})

it('no character of a text acts in HTML', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => !/[<>"']/.test(escapeHtml(text))))
  expect(escapeHtml('<b> & "q" \'s\'')).toBe('&lt;b&gt; &amp; &quot;q&quot; &#39;s&#39;')
})
