import fc from 'fast-check'

/** Texts that have broken other people's software. */
export const nastyTexts = ['', ' ', 'x', '\0', 'ab\0cd', 'a\uD800b', '\uDC00', '\u202Eabc', '\u2067abc', '🌳🌳🌳', '👩‍👩‍👧‍👦', 'e\u0301'.repeat(50), 'ﷺ', '\uFEFFabc', 'x'.repeat(10_000), '🌳'.repeat(10_000), 'x'.repeat(60_000), `' or 1=1; --`, '%', '_%\\', '../../etc/passwd', '__proto__', 'constructor', '<script>alert(1)</script>', '[x](javascript:alert(1))', '{{7*7}}', 'null', '-1', '1e999', 'true', '\r\nBcc: x@example.org', '[@x](person:nobody)', `${'['.repeat(2000)}x`, '> '.repeat(2000), '*'.repeat(5000), 'http://'.repeat(1000), '\t\n\v\f\r']

export const nastyText = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...nastyTexts) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) })

/** Anything that JSON can say, most of it of the wrong type. */
export const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: nastyText },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(null, true, false, 0, -1, 0.5, 1e308, 2 ** 53, [], {}, [null], [[[]]], { $ne: null }, { length: 3 }, ['a', 'a']) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
)

const deep = (depth: number, open: string, close: string) => `${open.repeat(depth)}1${close.repeat(depth)}`

/** Bodies that are not even the right JSON. */
export const nastyRaw = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('', 'null', '"x"', '1', '[]', '{', '{"a":', '{"a":1,}', 'name=x', '\0', deep(3000, '{"a":', '}'), deep(5000, '[', ']'), `{"name":${deep(2000, '[', ']')}}`, '{"__proto__":{"admin":true}}', '{"a":1e999}', '{"a":"\\ud800"}', `{${Array.from({ length: 2000 }, (_, n) => `"k${n}":1`).join()}}`) },
  { weight: 1, arbitrary: fc.constant(`{"name":"${'x'.repeat(10 * 2 ** 20)}"}`) },
)

/** As they stand in an address: already encoded, or wrongly so. */
export const nastyEncoded = fc.constantFrom('%00', 'a%00b', '%ED%A0%80', '%E2%80%AEabc', '%', '%E0%A4%A', '%FF', '..%2F..', '__proto__', 'constructor', '-1', '0', '1.5', '1e999', 'NaN', '99999999999999999999', `x%27--`, 'x'.repeat(5000), '%F0%9F%8C%B3', 'eyJsZW5ndGgiOjN9', 'WzEsMl0', 'WzllMTUsOWUxNV0', 'WyJhIixudWxsLHt9XQ', 'bm90IGpzb24')
