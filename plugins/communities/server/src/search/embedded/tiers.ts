import type { Asked, WordAsked } from './ask'

/** One way of reading the question, from the strictest to the widest; each finds what the one before finds, and more. */
export interface Tier {
  /** For FTS5: made of folded words in quotation marks, so nothing of it is anybody's syntax. */
  match: string
  /** Results of this way lie between these scores. */
  score: readonly [from: number, to: number]
}

export const quoted = (terms: string[]) => `"${terms.join(' ')}"`
export const anyOf = (alternatives: string[]) => alternatives.length === 1 ? alternatives[0] as string : `(${alternatives.join(' OR ')})`
export const allOf = (parts: string[]) => parts.length === 1 ? parts[0] as string : `(${parts.join(' AND ')})`
/** In the first field: the title, the name. */
const inFirst = (match: string) => `{t0} : ${match}`

export const exact = ({ exact, apart }: WordAsked) => [...exact.map(quoted), ...(apart.length > 0 ? [allOf(apart.map(term => quoted([term])))] : [])]
/** The last of several words may be the beginning of one, like a single word. */
const begun = ({ prefix, apart }: WordAsked) => [...(prefix ? [`"${prefix}" *`] : []), ...(apart.length > 0 ? [allOf([...apart.slice(0, -1).map(term => quoted([term])), `"${apart.at(-1)}" *`])] : [])]
export const withPrefix = (word: WordAsked) => [...exact(word), ...begun(word)]
export const withNear = (word: WordAsked) => [...withPrefix(word), ...word.near.map(term => quoted([term]))]

/** A question in which each word may be found in one of these ways. */
function all({ words, phrases }: Asked, way: (word: WordAsked) => string[]): string {
  return allOf([...phrases.map(quoted), ...words.map(word => anyOf(way(word)))])
}

/** The ways in which all that is asked for is found. */
export function tiersOf(asked: Asked): Tier[] {
  return [...typedTiersOf(asked, true), ...similarTiersOf(asked)]
}

/** As it was typed, whole or begun. `closely`: words that stand together come before the same words apart, which takes a look at each place where they stand. */
export function typedTiersOf(asked: Asked, closely: boolean): Tier[] {
  const { words, phrases } = asked
  const together = closely && words.length > 1 && phrases.length === 0 ? quoted(words.map(word => word.term)) : null
  const [strict, started] = [all(asked, exact), all(asked, withPrefix)]
  return [
    ...(together ? [{ match: inFirst(together), score: [0.95, 1] as const }] : []),
    { match: inFirst(strict), score: [0.85, 0.95] },
    ...(together ? [{ match: together, score: [0.75, 0.85] as const }] : []),
    { match: strict, score: [0.65, 0.75] },
    ...(started === strict ? [] : [{ match: inFirst(started), score: [0.55, 0.65] as const }, { match: started, score: [0.45, 0.55] as const }]),
  ]
}

/** As it may have been meant. */
export function similarTiersOf(asked: Asked): Tier[] {
  const similar = all(asked, withNear)
  return similar === all(asked, withPrefix) ? [] : [{ match: inFirst(similar), score: [0.4, 0.45] }, { match: similar, score: [0.35, 0.4] }]
}

/** Where hardly anything holds all words: first what lacks one of them, then what holds any. */
export function relaxedTiersOf({ words, phrases }: Asked): Tier[] {
  const parts = [...phrases.map(quoted), ...words.map(word => anyOf(withNear(word)))]
  if (parts.length < 2)
    return []
  const lackingOne = parts.map((_, left) => allOf(parts.filter((_, place) => place !== left)))
  return [
    ...(parts.length > 2 ? [{ match: anyOf(lackingOne), score: [0.2, 0.35] as const }] : []),
    { match: anyOf(parts), score: [0.05, 0.2] },
  ]
}
