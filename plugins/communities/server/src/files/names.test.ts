import fc from 'fast-check'
import { contentDisposition, safeName } from './names'

it('keeps an ending that is the content\'s own, and takes every other for a word', () => {
  expect(safeName('Plan.PDF', ['pdf'])).toBe('Plan.pdf')
  expect(safeName('photo.jpeg', ['jpg', 'jpeg'])).toBe('photo.jpeg')
  expect(safeName('holiday.png', ['pdf'])).toBe('holiday.png.pdf')
  expect(safeName('no ending', ['pdf'])).toBe('no ending.pdf')
  expect(safeName('a.b.c.txt', ['txt'])).toBe('a.b.c.txt')
})

it.each(['CON', 'nul.txt', 'COM1.txt', 'aux'])('is no device: %s', (name) => {
  expect(safeName(name, ['txt'])).toMatch(/^_/)
})

const pieces = fc.constantFrom('a', 'ŵ', '日', '.', '/', '\\', ' ', '\0', '\n', '"', '<', ':', '\u202E', '\u200B', '\u2066', '\uD800', '\uFEFF', '..', '%', '\'', 'con', '😀')
const names = fc.oneof(fc.string({ maxLength: 300 }), fc.array(pieces, { maxLength: 60 }).map(parts => parts.join('')))

it('is safe, whatever it was', () => {
  fc.assert(fc.property(names, (given) => {
    const name = safeName(given, ['txt'])
    // eslint-disable-next-line no-control-regex
    expect(name).not.toMatch(/[\u0000-\u001F\u007F-\u009F/\\"*:<>?|\u200B-\u200F\u202A-\u202E\u2066-\u2069]/)
    expect(name).toMatch(/^[^.\s].*\.txt$/su)
    expect(name.length).toBeLessThanOrEqual(220)
    expect(() => encodeURIComponent(name)).not.toThrow()
    // Cleaning what is clean changes nothing.
    expect(safeName(name, ['txt'])).toBe(name)
  }), { numRuns: 1000 })
})

it('stands in a header whole, and as plain letters for old programs', () => {
  fc.assert(fc.property(names, (given) => {
    const name = safeName(given, ['txt'])
    const [, plain, whole] = /^attachment; filename="([\x20-\x7E]+)"; filename\*=UTF-8''([\w.~%-]+)$/.exec(contentDisposition('attachment', name)) ?? []
    expect(plain).not.toMatch(/["\\%]/)
    expect(decodeURIComponent(whole!)).toBe(name)
  }), { numRuns: 500 })
})
