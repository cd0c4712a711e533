import cy from './cy.json'
import en from './en.json'

const texts: Record<string, Record<string, string>> = { en, cy }

/** Names of the values that a text takes, in whatever order. */
function valuesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map(match => match[1] ?? ''))].filter(name => !/^\d/.test(name)).sort()
}

describe('translations of the admin panel', () => {
  it('have the same texts in Welsh as in English', () => {
    expect(Object.keys(cy)).toEqual(Object.keys(en))
  })

  it.each(Object.keys(en))('say %s with the same values, and with words', (key) => {
    const english = texts.en?.[key] ?? ''
    const welsh = texts.cy?.[key] ?? ''
    expect(english.trim()).not.toBe('')
    expect(welsh.trim()).not.toBe('')
    expect(valuesOf(welsh)).toEqual(valuesOf(english))
  })
})
