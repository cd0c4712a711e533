import fc from 'fast-check'
import { body, cursor, email, id, line, newPassword, slug, token } from './text'

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }) => (value: unknown) => schema.safeParse(value).success

describe('a line', () => {
  const name = accepts(line(100, 2))

  it('is trimmed and in one form', () => {
    expect(line(10).parse('  Siân ')).toBe('Siân'.normalize('NFC'))
    expect(line(10).parse('Sia\u0302n')).toBe('Siân'.normalize('NFC'))
  })

  it.each(['Siân', '李小龙', '👩🏽‍🏫 Ann', 'שלום', 'O\'Neill'])('may be anyone\'s name: %s', value => expect(name(value)).toBe(true))

  it.each([
    ['a lone surrogate', 'a\uD800b'],
    ['a null byte', 'a\0b'],
    ['two lines', 'a\nb'],
    ['a line separator', 'a\u2028b'],
    ['a mark that turns text around', 'exe\u202Etxt'],
    ['an isolate', 'a\u2066b'],
    ['nothing', ''],
    ['only spaces', '   '],
    ['too little', 'a'],
    ['too much', 'x'.repeat(101)],
    ['a number', 7],
    ['a list', ['ab']],
  ])('is not %s', (_, value) => expect(name(value)).toBe(false))
})

describe('a body', () => {
  it('has lines, and otherwise the same limits', () => {
    expect(accepts(body(100))('one\n\ttwo\r\n')).toBe(true)
    for (const wrong of ['a\0', 'a\u202E', '\uDC00', '', ' \n '])
      expect(accepts(body(100))(wrong)).toBe(false)
  })
})

describe('an address', () => {
  it('is kept in lower case', () => {
    expect(email.parse(' Someone@Council.GOV.UK ')).toBe('someone@council.gov.uk')
  })

  it.each(['someone', 'a@b@c.example', 'a b@c.example', 'a@c.example\nBcc: d@e.example', '<a@c.example>', 'a@c.example,d@e.example', `${'x'.repeat(250)}@c.example`])('is not %j', value => expect(accepts(email)(value)).toBe(false))
})

describe('a password', () => {
  it('is long, and not longer than what bcrypt reads', () => {
    expect(accepts(newPassword)('x'.repeat(11))).toBe(false)
    expect(accepts(newPassword)('x'.repeat(72))).toBe(true)
    expect(accepts(newPassword)('x'.repeat(73))).toBe(false)
    expect(accepts(newPassword)('é'.repeat(37))).toBe(false)
  })
})

describe('what stands in addresses', () => {
  it.each(['a', 'content-design', '2-b'])('%s is a slug', value => expect(accepts(slug)(value)).toBe(true))
  it.each(['A', '-a', 'a-', 'a--b', 'a/b', '../a', 'a b', ''])('%j is not', value => expect(accepts(slug)(value)).toBe(false))

  it('is never anything that leaves its place', () => {
    fc.assert(fc.property(fc.string(), (value) => {
      for (const schema of [slug, id, token, cursor])
        expect(accepts(schema)(value) && /[^\w-]/.test(value)).toBe(false)
    }))
  })
})
