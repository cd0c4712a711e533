import { safePath } from './safePath'

describe('safePath', () => {
  it.each(['/', '/c/knowledge-management', '/cy/communities?page=2#results', '/c/a/discussions/b#comment-x'])('keeps %s', (path) => {
    expect(safePath(path)).toBe(path)
  })

  it.each([
    '//other.example',
    '/\\other.example',
    '\\\\other.example',
    'https://other.example',
    'javascript:alert(1)',
    '/\t/other.example',
    '/..//other.example',
    '',
    undefined,
    ['/a', '/b'],
  ])('refuses %p', (value) => {
    expect(safePath(value)).toBeUndefined()
  })
})
