import { otherLocalePath } from './locales'

describe('otherLocalePath', () => {
  it.each([
    ['/', 'en', '/cy'],
    ['/c/gis?sort=newest#x', 'en', '/cy/c/gis?sort=newest#x'],
    ['/cy', 'cy', '/'],
    ['/cy/c/gis', 'cy', '/c/gis'],
    ['/cy?page=2', 'cy', '/?page=2'],
  ])('%s (%s) → %s', (path, locale, expected) => {
    expect(otherLocalePath(path, locale)).toBe(expected)
  })
})
