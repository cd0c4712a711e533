import { copyLine } from './copy'

it('keeps lines, tabs and backslashes of texts apart from those of the format', () => {
  expect(copyLine([1, null, true, 'a\tb\\c\r\nd', '\\N'])).toBe('1\t\\N\ttrue\ta\\tb\\\\c\\r\\nd\t\\\\N\n')
})
