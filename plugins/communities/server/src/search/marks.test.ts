import { excerptHtml, markedTerms, saysAny, toHtml } from './marks'
import { MARK } from './port'

const mark = (text: string) => `${MARK.start}${text}${MARK.end}`

describe('marks', () => {
  it('become mark elements after everything else is escaped', () => {
    expect(toHtml(`<b>${mark('bold & "new"')}</b>`)).toBe('&lt;b&gt;<mark>bold &amp; &quot;new&quot;</mark>&lt;/b&gt;')
  })

  it('that stand alone or within others are no markup', () => {
    expect(toHtml(`${MARK.end}a${MARK.start}b${MARK.start}c${MARK.end}${MARK.end}`)).toBe('ab<mark>c</mark>')
  })

  it('tell which words were found, whatever their letters', () => {
    expect(markedTerms([`a ${mark('Tŷ')} b ${mark('o’Brien')}`])).toEqual(new Set(['ty', 'obrien']))
  })

  it('are set anew in the text of the database, which forges none', () => {
    const terms = new Set(['secret'])
    expect(excerptHtml(`The ${MARK.start}Secret${MARK.end} <i>thing</i>`, terms)).toBe('The <mark>Secret</mark> &lt;i&gt;thing&lt;/i&gt;')
    expect([saysAny('No SECRET here', terms), saysAny('secretive', terms)]).toEqual([true, false])
  })
})
