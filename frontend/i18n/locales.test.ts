import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

interface Texts { [key: string]: string | Texts }

const folder = path.join(__dirname, 'locales')
const features = readdirSync(path.join(folder, 'en'))

function flat(texts: Texts, before = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`))
}

function read(locale: string, file: string): Map<string, string> {
  return new Map(flat(JSON.parse(readFileSync(path.join(folder, locale, file), 'utf8')) as Texts))
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

describe.each(features)('%s', (file) => {
  const english = read('en', file)
  const welsh = read('cy', file)

  it('says the same things in both languages', () => {
    expect([...welsh.keys()]).toEqual([...english.keys()])
  })

  it('has the same gaps to fill, and nothing left empty', () => {
    for (const [key, text] of english) {
      expect([key, placeholders(welsh.get(key) ?? '')]).toEqual([key, placeholders(text)])
      expect(welsh.get(key)?.trim()).toBeTruthy()
    }
  })

  it('keeps Welsh words with a hyphen on one line', () => {
    expect([...welsh.values()].filter(text => /\be-b[oy]st/i.test(text))).toEqual([])
  })
})
