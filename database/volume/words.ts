import type { Random } from '../seeds/random'
import { slugFor } from '../../plugins/communities/server/src/kernel/slugs'
import { communities } from '../seeds/communities'
import { discussions } from '../seeds/discussions'
import { sampler, zipfWeights } from './zipf'

/** Words of the demo's texts, people's own about councils, most frequent first: what is common there is common here. */
export function vocabulary(): string[] {
  const texts = [
    ...communities.flatMap(({ name, summary, description, charter }) => [name, summary, description, ...Object.values(charter)]),
    ...Object.values(discussions).flat().flatMap(({ title, body, replies }) => [title, body, ...replies.map(reply => reply.body)]),
  ]
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const [word] of text.replace(/\{\{[^}]*\}\}|https?:\S+/g, ' ').toLowerCase().matchAll(/\p{L}[\p{L}’-]*\p{L}|\p{L}/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].sort(([a, often], [b, other]) => other - often || (a < b ? -1 : 1)).map(([word]) => word)
}

/** Draws words as often as a language uses them. */
export function wordSource(words: string[]): (random: Random) => string {
  const draw = sampler(zipfWeights(words.length, { exponent: 1, shift: 2.7 }))
  return random => words[draw(random)]!
}

/** Between `least` and `most` words. */
export function drawWords(random: Random, word: (random: Random) => string, least: number, most: number): string[] {
  return Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => word(random))
}

/** Words alone, the first with a capital. */
export function phrase(words: string[]): string {
  const text = words.join(' ')
  return text[0]!.toUpperCase() + text.slice(1)
}

/** `slugFor` of phrases, put together from the words' own: making it anew takes longer than all else of a row. */
export function slugSource(words: string[]): (phrase: string[]) => string {
  const known = new Map(words.map(word => [word, slugFor(`a ${word}`, 'a').slice(2)]))
  return phrase => phrase.map(word => known.get(word)).join('-').slice(0, 80).replace(/-+$/, '')
}
