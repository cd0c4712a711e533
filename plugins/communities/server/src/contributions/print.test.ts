import { wordsPrint } from './print'

it('a print tells one text from another, also where title and body only share their letters', () => {
  expect(wordsPrint({ title: 'a', body: 'b' })).toBe(wordsPrint({ title: 'a', body: 'b' }))
  expect(new Set([wordsPrint({ title: 'a', body: 'b' }), wordsPrint({ title: 'ab', body: '' }), wordsPrint({ body: 'ab' }), wordsPrint({ body: 'b' }), wordsPrint({ title: 'a', body: 'b', event: 'Town Hall' })]).size).toBe(5)
})
