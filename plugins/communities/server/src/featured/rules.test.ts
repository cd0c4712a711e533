import type { Featured } from '../../../contracts/featured'
import { featured } from '../../../contracts/featured'
import { cardsOf, fingerprintOf, joined, linesOf, without } from './rules'

const link = (url: string, more: object = {}): Featured => ({ kind: 'link', title: 'Wiki', titleCy: null, url, text: null, textCy: null, ...more })
const talk = (contribution: string, more: object = {}): Featured => ({ kind: 'contribution', contribution, text: null, textCy: null, ...more })

describe('what stands at the top of a community', () => {
  it('takes pages of this site and safe ones elsewhere, and nothing else', () => {
    const takes = (url: string) => featured.safeParse(link(url)).success
    for (const url of ['/c/maps', '/', '/c/maps?sort=new#latest', 'https://wiki.example/home', 'HTTPS://wiki.example'])
      expect([url, takes(url)]).toEqual([url, true])
    for (const url of ['//evil.example', '/\\evil.example', 'http://wiki.example', 'javascript:alert(1)', 'data:text/html,x', 'c/maps', 'https://bank.example@evil.example', 'https://localhost', 'https:wiki.example', '/c/a b', ''])
      expect([url, takes(url)]).toEqual([url, false])
  })

  it('is joined once each, the first list first, as far as there is room', () => {
    expect(joined([link('/a'), talk('one')], [talk('one'), link('/b')])).toEqual([link('/a'), talk('one'), link('/b')])
    const many = ['/a', '/b', '/c', '/d', '/e', '/f'].map(url => link(url))
    expect(joined(many, [link('/g')])).toEqual(many)
    expect(joined(many.slice(1), [link('/g'), link('/h')])).toEqual([...many.slice(1), link('/g')])
    expect(without([link('/a'), talk('one'), talk('two')], 'one')).toEqual([link('/a'), talk('two')])
  })

  it('has another fingerprint for another order or other words, and the same whatever the order of fields', () => {
    const prints = [[link('/a'), talk('one')], [talk('one'), link('/a')], [link('/a'), talk('one', { text: 'Read' })], [link('/a', { titleCy: 'Wici' }), talk('one')], []].map(fingerprintOf)
    expect(new Set(prints).size).toBe(prints.length)
    expect(fingerprintOf([{ textCy: null, text: null, contribution: 'one', kind: 'contribution' }])).toBe(fingerprintOf([talk('one')]))
  })

  it('is shown in the language of the reader, without what they may not read', () => {
    const items = [link('/a', { titleCy: 'Wici', text: 'All we know', textCy: 'Popeth' }), talk('one', { text: 'Begin here' }), talk('gone')]
    const readable = new Map([['one', { slug: 'a-talk', title: 'A talk', language: 'en' }]])
    expect(cardsOf(items, readable, 'en')).toEqual([{ kind: 'link', title: 'Wiki', url: '/a', text: 'All we know' }, { kind: 'discussion', id: 'one', slug: 'a-talk', title: 'A talk', language: 'en', text: 'Begin here' }])
    expect(cardsOf(items, readable, 'cy')).toMatchObject([{ title: 'Wici', text: 'Popeth' }, { title: 'A talk', text: 'Begin here' }])
  })

  it('is written down as lines', () => {
    expect(linesOf([link('/a', { text: 'All we know' }), talk('one')])).toBe('/a | Wiki | All we know\none')
    expect(linesOf([])).toBeNull()
  })
})
