/** Letters and digits with the marks that belong to them; an apostrophe inside a word is part of it. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=[\p{L}\p{N}]))*/gu
const MARKS = /\p{M}/gu
const APOSTROPHES = /['’]/g
const PLAIN = /^[a-z0-9]+$/
/** What has no decomposition but is written without by those who lack the key. */
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' }
const LETTER = /[ßæœøđðþłı]/g
/** Longer than any word: hashes and addresses are cut, so that no index grows by them. */
const LONGEST = 60

export interface Word { term: string, start: number, end: number }

/** How a word stands in the index: lower case, without diacritics (ŵ, ŷ, à, ò) and apostrophes. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower))
    return lower.slice(0, LONGEST)
  return lower.normalize('NFD').replace(MARKS, '').replace(APOSTROPHES, '').replace(LETTER, letter => LETTERS[letter] ?? letter).normalize('NFC').slice(0, LONGEST)
}

/** The words of a text, in order, with their places in it. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(WORD)) {
    const term = fold(match[0])
    if (term)
      words.push({ term, start: match.index, end: match.index + match[0].length })
  }
  return words
}

export function termsOf(text: string): string[] {
  return wordsOf(text).map(word => word.term)
}

/** The other number of an English noun: enough to find "policies" by "policy", and no more than a neighbour in meaning. */
export function otherNumbers(term: string): string[] {
  if (term.length < 4 || !/^[a-z]+$/.test(term))
    return []
  if (/(?:ss|us|is)$/.test(term))
    return [`${term}es`]
  if (/[^aeiou]ies$/.test(term))
    return [`${term.slice(0, -3)}y`]
  if (/(?:[sxz]|ch|sh)es$/.test(term))
    return [term.slice(0, -2), term.slice(0, -1)]
  if (term.endsWith('s'))
    return [term.slice(0, -1)]
  if (/[^aeiou]y$/.test(term))
    return [`${term.slice(0, -1)}ies`]
  return /(?:x|z|ch|sh)$/.test(term) ? [`${term}es`] : [`${term}s`]
}
