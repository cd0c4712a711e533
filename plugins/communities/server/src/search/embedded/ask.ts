import type { IndexSettings } from '../port'
import type { Vocabulary } from './vocabulary'
import { otherNumbers, termsOf } from './words'

/** So many words of a question count; the rest is cut off (Meilisearch's bound too). */
const MOST_WORDS = 10
const LONGEST_QUESTION = 1000
/** Similar words that one word may stand for. */
const MOST_NEAR = 40
/** From so many letters on a word that isn't the last may also be the beginning of one: "plan" finds "planning". */
const PREFIX_FROM = 4
/** One letter begins a tenth of all words: it is waited for another. */
const SHORTEST_PREFIX = 2

/** Words that hardly narrow anything: looked for only where nothing else is asked. English and Welsh. */
const STOP_WORDS = new Set(`a about an and any are as at be by can do does for from has have how i if in is it its me my of on or our should that the their there this to us was we what when where which who why will with you your
  am ac ar ei eu fy gan i mae na nad neu o oes os sut sy sydd wedi y yn yng ym yr`.split(/\s+/))

/** What may stand for one word of the question, from what was typed to what may have been meant. */
export interface WordAsked {
  term: string
  /** Its other number and its synonyms; a synonym may be several words. */
  exact: string[][]
  /** Where several words were typed that have a synonym together: they may also stand apart. */
  apart: string[]
  prefix: string | null
  readonly near: string[]
}

export interface Asked {
  words: WordAsked[]
  /** In quotation marks: found as they stand. */
  phrases: string[][]
  /** Nothing in the question could be in any text (signs, emoji alone). */
  nothing: boolean
}

/** Takes a question apart. Operators mean nothing but themselves, except quotation marks around a phrase. */
export function ask(question: string, settings: IndexSettings, vocabulary: Vocabulary): Asked {
  const text = question.slice(0, LONGEST_QUESTION)
  const phrases: string[][] = []
  const loose = text.replace(/["“„]([^"“”„]*)["”]/g, (_, phrase: string) => {
    const terms = termsOf(phrase).slice(0, MOST_WORDS)
    if (terms.length > 1 && phrases.length < 3) {
      phrases.push(terms)
      return ' '
    }
    return ` ${phrase} `
  })
  const all = termsOf(loose).slice(0, 4 * MOST_WORDS)
  const telling = all.filter(term => !STOP_WORDS.has(term))
  const terms = [...new Set(telling.length + phrases.length > 0 ? telling : all)].slice(0, MOST_WORDS)
  const synonyms = settings.synonyms.map(group => group.map(termsOf))
  const words: WordAsked[] = []
  for (let place = 0; place < terms.length;) {
    const together = longestSynonym(terms.slice(place), synonyms)
    words.push(together ? synonymAsked(together, synonyms) : wordAsked(terms[place] as string, place === terms.length - 1, synonyms, vocabulary))
    place += together?.length ?? 1
  }
  return { words, phrases, nothing: text.trim() !== '' && words.length + phrases.length === 0 }
}

type Groups = string[][][]

function wordAsked(term: string, last: boolean, synonyms: Groups, vocabulary: Vocabulary): WordAsked {
  let near: string[] | undefined
  return {
    term,
    exact: [[term], ...otherNumbers(term).filter(other => vocabulary.has(other)).map(other => [other]), ...inBothNumbers([term, ...otherNumbers(term)].flatMap(form => synonymsOf([form], synonyms)))],
    apart: [],
    prefix: term.length >= (last ? SHORTEST_PREFIX : PREFIX_FROM) ? term : null,
    // Looked for when they are asked for: as long as what was typed is found, nobody does.
    get near() {
      return near ??= vocabulary.near(term, last, MOST_NEAR).map(({ term: similar }) => similar)
    },
  }
}

function synonymAsked(terms: string[], synonyms: Groups): WordAsked {
  return { term: terms.join(' '), exact: [terms, ...inBothNumbers(synonymsOf(terms, synonyms))], apart: terms, prefix: null, near: [] }
}

/** Synonyms with the other number of their last word. */
function inBothNumbers(synonyms: string[][]): string[][] {
  return synonyms.flatMap(terms => [terms, ...otherNumbers(terms.at(-1) ?? '').map(other => [...terms.slice(0, -1), other])])
}

const isSame = (a: string[], b: string[]) => a.length === b.length && a.every((term, place) => term === b[place])

/** The longest synonym of several words with which these begin. */
function longestSynonym(terms: string[], synonyms: Groups): string[] | undefined {
  return synonyms.flat().filter(one => one.length > 1 && isSame(one, terms.slice(0, one.length))).sort((a, b) => b.length - a.length)[0]
}

function synonymsOf(terms: string[], synonyms: Groups): string[][] {
  return synonyms.flatMap(group => group.some(one => isSame(one, terms)) ? group.filter(one => !isSame(one, terms)) : [])
}
