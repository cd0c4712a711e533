import fc from 'fast-check'
import { slug } from '../../../contracts/text'
import { freeSlug, slugFor } from './slugs'

describe('a slug', () => {
  it.each([
    ['Pan Cornwall GIS Group', 'pan-cornwall-gis-group'],
    ['Dŵr a Charthffosiaeth', 'dwr-a-charthffosiaeth'],
    ['Adults & children: what works?', 'adults-and-children-what-works'],
    ['LocalGovDrupal', 'localgovdrupal'],
  ])('of "%s" is %s', (title, expected) => {
    expect(slugFor(title, 'community')).toBe(expected)
  })

  it.each(['🌳🌳', '???', '', 'new', 'Settings', 'API'])('falls back where "%s" gives none, or one of the site\'s own words', (title) => {
    expect(slugFor(title, 'community')).toBe('community')
  })

  it('is always one that the contract accepts', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const made = slugFor(title, 'discussion')
      expect(made.length).toBeLessThanOrEqual(80)
      expect(slug.safeParse(made).success).toBe(true)
    }))
  })

  it('takes the first free number', () => {
    expect(freeSlug('news', new Set())).toBe('news')
    expect(freeSlug('news', new Set(['news']))).toBe('news-2')
    expect(freeSlug('news', new Set(['news', 'news-2', 'news-4']))).toBe('news-3')
    expect(freeSlug('news', new Set(['news-2']))).toBe('news')
  })

  it('is looked for further afield by whoever has just lost one to somebody else', () => {
    const numbers = Array.from({ length: 200 }, () => Number(freeSlug('news', new Set(), 6).replace('news-', '')))
    expect([Math.min(...numbers) >= 2, Math.max(...numbers) <= 65, new Set(numbers).size > 20]).toEqual([true, true, true])
    expect(Number(freeSlug('news', new Set(['news-2', 'news-3', 'news-4', 'news-5', 'news-6', 'news-7', 'news-8', 'news-9']), 5).replace('news-', ''))).toBe(10)
  })
})
