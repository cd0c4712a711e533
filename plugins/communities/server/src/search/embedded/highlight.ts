import type { Asked } from './ask'
import type { Word } from './words'
import { MARK } from '../port'
import { wordsOf } from './words'

/** Which word of the question a word of a text answers, or -1. */
export type Matcher = (term: string) => number

export function matcherOf({ words, phrases }: Asked): Matcher {
  const known = new Map<string, number>()
  phrases.forEach((terms, place) => terms.forEach(term => known.set(term, words.length + place)))
  // What was typed comes before what may have been meant.
  for (const [place, word] of [...words.entries()].reverse()) {
    for (const term of [...word.near, ...word.exact.flat()])
      known.set(term, place)
  }
  const prefixes = words.flatMap(({ prefix, apart }, place) => [prefix, apart.at(-1)].flatMap(one => one ? [{ prefix: one, place }] : []))
  return term => known.get(term) ?? prefixes.find(({ prefix }) => term.startsWith(prefix))?.place ?? -1
}

/** The piece of a text, so many words long, in which most of the question is answered, with marks around what was found. */
export function excerptOf(text: string, matches: Matcher, length: number): string {
  const words = wordsOf(text)
  const answers = words.map(word => matches(word.term))
  const start = bestStart(answers, length)
  const piece = words.slice(start, start + length)
  const last = piece.at(-1)
  if (!last)
    return text.slice(0, 200)
  const from = start === 0 ? 0 : (piece[0] as Word).start
  const ends = start + length >= words.length
  return `${start === 0 ? '' : '…'}${marked(text, from, ends ? text.length : last.end, piece, answers.slice(start))}${ends ? '' : '…'}`
}

function bestStart(answers: number[], length: number): number {
  if (answers.length <= length)
    return 0
  let [best, bestScore] = [0, -1]
  for (const [place, answer] of answers.entries()) {
    if (answer < 0)
      continue
    const window = answers.slice(place, place + length).filter(one => one >= 0)
    const score = new Set(window).size * 100 + Math.min(window.length, 20)
    if (score > bestScore)
      [best, bestScore] = [place, score]
  }
  // A few words before the first one found, so that it stands in its sentence.
  return Math.max(0, Math.min(best - 5, answers.length - length))
}

function marked(text: string, from: number, to: number, words: Word[], answers: number[]): string {
  let [result, place] = ['', from]
  for (const [index, { start, end }] of words.entries()) {
    if ((answers[index] ?? -1) < 0)
      continue
    result += `${text.slice(place, start)}${MARK.start}${text.slice(start, end)}${MARK.end}`
    place = end
  }
  return result + text.slice(place, to)
}
