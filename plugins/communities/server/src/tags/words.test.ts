import { distinctTags, tagSlug } from './words'

it('takes different ways of writing for one tag', () => {
  expect(distinctTags(['Social value', 'social  VALUE', 'Social-Value', 'Council tax'])).toEqual([{ name: 'Social value', slug: 'social-value' }, { name: 'Council tax', slug: 'council-tax' }])
})

it('makes addresses of Welsh and Gaelic words, and of nothing else than words', () => {
  expect([tagSlug('Tŷ gwydr'), tagSlug('Gàidhlig'), tagSlug('!!'), tagSlug('🙂')]).toEqual(['ty-gwydr', 'gaidhlig', '', ''])
})
