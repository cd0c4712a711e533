import { mentionMarkdown, quoteMarkdown } from './quote'

describe('quoteMarkdown', () => {
  it('names who wrote it and keeps paragraphs apart', () => {
    expect(quoteMarkdown('One.\n\nTwo.', { id: 'p1', name: 'Ann Hill' }))
      .toBe('> [@Ann Hill](person:p1):\n>\n> One.\n>\n> Two.\n\n')
  })

  it('manages without a person', () => {
    expect(quoteMarkdown('One.', { id: null, name: 'A former member' })).toBe('> A former member:\n>\n> One.\n\n')
    expect(quoteMarkdown('One.', null)).toBe('> One.\n\n')
  })

  it('cuts what is too long to quote', () => {
    expect(quoteMarkdown('x'.repeat(5000), null).length).toBeLessThan(2020)
  })
})

describe('mentionMarkdown', () => {
  it('keeps a name from ending the link', () => {
    expect(mentionMarkdown({ id: 'p1', name: 'A](http://x) [b' })).toBe('[@A\\](http://x) \\[b](person:p1)')
  })
})
