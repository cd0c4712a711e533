import { layOut } from './layout'
import { cy } from './messages/cy'
import { en } from './messages/en'

const letter = { words: en.reset(), name: 'Siân', url: 'https://site.example/reset?token=a&next=b', because: en.because.account }

describe('a letter', () => {
  it('says the same in text and in HTML', () => {
    const { text, html, subject } = layOut(letter, en, 'en')
    expect(subject).toBe('Choose a new password')
    for (const words of ['Hello Siân,', 'The link works once, for one hour.', en.because.account]) {
      expect(text).toContain(words)
      expect(html).toContain(words)
    }
    expect(text).toContain(letter.url)
    expect(html).toContain('href="https://site.example/reset?token=a&amp;next=b"')
    expect(html).toContain('<html lang="en">')
  })

  it('fetches nothing and runs nothing', () => {
    const { html } = layOut({ ...letter, quote: '<script>alert(1)</script><img src=x onerror=alert(1)>' }, en, 'en')
    expect(html).not.toMatch(/<(?:script|img|link|iframe|style)\b/i)
    expect(html).toContain('&lt;script&gt;')
  })

  it('shows someone else\'s words as theirs', () => {
    const { text } = layOut({ ...letter, quote: 'First\nSecond' }, en, 'en')
    expect(text).toContain('> First\n> Second')
  })

  it('has no button where there is nowhere to go', () => {
    const { html, text } = layOut({ words: en.declined({ community: 'Content design' }), because: 'x' }, en, 'en')
    expect(html).not.toContain('<a ')
    expect(text).not.toContain('http')
  })
})

describe('both languages', () => {
  const flat = (messages: object): string[] => Object.entries(messages).flatMap(([key, value]) => typeof value === 'object' ? flat(value).map(inner => `${key}.${inner}`) : [key])

  it('have every letter', () => {
    expect(flat(cy).sort()).toEqual(flat(en).sort())
  })

  it('say it in their own words', () => {
    const facts = { community: 'C', person: 'P', title: 'T', organisation: 'O', email: 'E', role: 'facilitator' as const, until: 'U', fresh: true, kind: 'contribution' as const, decision: 'hide' as const, rule: 'spam' as const, granted: true, stage: 'nurture' as const, stays: true, tie: 'came' as const, kinds: ['quiet', 'requests'] as const, communities: ['C'], others: 0 }
    for (const [name, english] of Object.entries(en)) {
      const welsh = cy[name as keyof typeof cy]
      if (typeof english !== 'function' || typeof welsh !== 'function')
        continue
      if (['greeting', 'writes', 'colleagues'].includes(name)) {
        expect(welsh).not.toBe(english)
        continue
      }
      const say = (write: unknown) => (write as (given: typeof facts) => { subject: string, lines: string[], action?: string })(facts)
      expect(say(welsh).subject).not.toBe(say(english).subject)
      expect(say(welsh).lines).toHaveLength(say(english).lines.length)
      expect(Boolean(say(welsh).action)).toBe(Boolean(say(english).action))
    }
  })
})
