import { fileMarkdown, sizeWords } from './fileMarkdown'

const file = { id: 'c123456789', name: 'Plan.pdf', kind: 'document' as const, size: 1_234_567 }

it('names what a link leads to, and how much of it there is', () => {
  expect(fileMarkdown(file, '')).toBe('[Plan.pdf (PDF, 1.2 MB)](/files/c123456789)')
  expect([0, 999, 1000, 999_999, 1e6].map(sizeWords)).toEqual(['0 B', '999 B', '1 kB', '1000 kB', '1.0 MB'])
})

it('keeps a picture\'s words from being read as Markdown', () => {
  expect(fileMarkdown({ ...file, kind: 'image' }, ' A [graph]\n*of* visits ')).toBe('![A \\[graph\\] \\*of\\* visits](/files/c123456789)')
})
