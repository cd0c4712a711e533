import { movedPath } from './movedPath'

describe('the address of a page that has moved', () => {
  it('has the present names, and keeps the rest', () => {
    expect(movedPath('/cy/c/old/discussions?sort=newest', { slug: 'old' }, { slug: 'new' })).toBe('/cy/c/new/discussions?sort=newest')
    expect(movedPath('/c/old/discussions/a/edit', { slug: 'old', discussion: 'a' }, { slug: 'new', discussion: 'a-2' })).toBe('/c/new/discussions/a-2/edit')
  })

  it('is none where the page names nothing that has moved', () => {
    expect(movedPath('/communities/new?in=old', {}, { slug: 'new' })).toBeUndefined()
    expect(movedPath('/c/new', { slug: 'new' }, { slug: 'new' })).toBeUndefined()
  })
})
