import { render } from '../text/markdown'
import { isWatchable, watchedIn } from './watched'

const found = (list: string[], body: string, title?: string) => watchedIn(list, { ...(title && { title }), ...render(body) })

describe('words that are watched for', () => {
  it('count whole, in title and text, however they are written', () => {
    expect(found(['casino', 'crème brûlée'], 'A CASINO, and some Creme  Brulee!')).toEqual(['casino', 'crème brûlée'])
    expect(found(['casino'], 'Nothing', 'Our Casino')).toEqual(['casino'])
    expect(found(['casino'], 'Two casinos; cas ino; **cas**ino-like')).toEqual(['casino'])
    expect(found(['ass'], 'Assess the class')).toEqual([])
  })

  it('end with a star where all that begin so are meant', () => {
    expect(found(['gambl*', 'free mon*'], 'Gambling for free money')).toEqual(['gambl*', 'free mon*'])
    expect(found(['gambl*'], 'No regambling')).toEqual([])
  })

  it('are in no language alone', () => {
    expect(found(['hapchwarae', '賭博'], 'Dim hapchwarae; 賭博 yma')).toEqual(['hapchwarae', '賭博'])
  })
})

describe('links that are watched for', () => {
  it('lead to the place or below it, whatever the words over them', () => {
    expect(found(['example.com'], '[our site](https://shop.example.com/x?y=1&z=2)')).toEqual(['example.com'])
    expect(found(['www.example.com/shop'], '[a](https://example.com/SHOP/1)')).toEqual(['www.example.com/shop'])
    expect(found(['example.com/shop'], '[a](https://example.com/about)')).toEqual([])
    expect(found(['example.com'], '[a](https://notexample.com) [b](https://example.com.evil.org)')).toEqual([])
  })

  it('count where their name is only written', () => {
    expect(found(['example.xyz'], 'Go to example dot, I mean example.xyz')).toEqual(['example.xyz'])
  })
})

it('there must be something to look for', () => {
  expect(['ab', 'a.b', '賭博', '***', '. .', 'é'].map(isWatchable)).toEqual([true, true, true, false, false, false])
})
