import type { Random } from '../seeds/random'
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

/** Words alone, the first with a capital. */
export function phrase(random: Random, word: (random: Random) => string, least: number, most: number): string {
  const count = least + Math.floor(random() * (most - least + 1))
  const text = Array.from({ length: count }, () => word(random)).join(' ')
  return text[0]!.toUpperCase() + text.slice(1)
}
