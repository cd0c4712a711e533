import { csvLine, csvValue } from './csv'

it.each(['=1+1', '+44 1234', '-1', '@SUM(A1)', '\t=1', ' =1', '|cmd', '%0'])('runs nothing: %j', (text) => {
  expect(csvValue(text)).toBe(`"'${text}"`)
})

it('keeps quotes, commas and lines inside their value', () => {
  expect(csvLine(['a "b", c', 'd\ne', 7, -3, null])).toBe('"a ""b"", c","d\ne","7","-3",""\r\n')
})
