import { inLanguage } from './language'

const row = (id: string, locale: string) => ({ document_id: id, locale })

it('takes each document once, in the language wanted, else in English, else as it is', () => {
  const rows = [row('a', 'en'), row('b', 'gd'), row('a', 'cy'), row('c', 'gd'), row('c', 'en')]
  expect(inLanguage(rows, 'cy')).toEqual([row('a', 'cy'), row('b', 'gd'), row('c', 'en')])
  expect(inLanguage(rows, 'en')).toEqual([row('a', 'en'), row('b', 'gd'), row('c', 'en')])
})
