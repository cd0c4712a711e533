import type { Random } from '../seeds/random'
import { render } from '../../plugins/communities/server/src/text/markdown'
import { createRandom, pick, seedFor } from '../seeds/random'
import { drawWords, phrase, slugSource, vocabulary, wordSource } from './words'

/** A piece of Markdown with what the site's renderer makes of it. */
export interface Block {
  body: string
  html: string
  text: string
  /** Mentions somebody: `PERSON` in body and HTML stands for their public id. */
  mentions: boolean
}

export interface Texts {
  /** A title, and the slug that the site would give it. */
  title: (random: Random) => { title: string, slug: string }
  sentence: (random: Random) => string
  body: (random: Random, blocks: number, person: () => string) => Block
}

/** Stands for a mentioned person's public id until it is known whom. */
const PERSON = 'personpersonpersonperson'
const PARAGRAPHS = 4000
const OTHERS = 400

/**
 * Texts put together from a pool of blocks, each rendered once by the site's own renderer: rendering a million texts one by one
 * would take an hour. Blocks stand alone in Markdown, so what they render to can be joined as well.
 */
export function makeTexts(seed: number): Texts {
  const random = createRandom(seedFor(seed, 'texts'))
  const words = vocabulary()
  const word = wordSource(words)
  const slugOf = slugSource(words)
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => block(paragraph(random, word)))
  const others = Array.from({ length: OTHERS }, () => block(other(random, word)))
  return {
    title(draw) {
      const drawn = drawWords(draw, word, 3, 9)
      return { title: phrase(drawn), slug: slugOf(drawn) }
    },
    sentence: draw => `${phrase(drawWords(draw, word, 6, 14))}.`,
    body(draw, blocks, person) {
      const parts = [pick(draw, paragraphs)]
      // Two lists in a row would become one: whatever else there is stands between paragraphs.
      while (parts.length < blocks)
        parts.push(pick(draw, parts.length % 2 === 1 && draw() < 0.3 ? others : paragraphs))
      return joined(parts, person)
    },
  }
}

function block(body: string): Block {
  const { html, text, mentions } = render(body)
  return { body, html, text, mentions: mentions.length > 0 }
}

/** What `render` would make of the parts' text, blank lines between them. */
export function joined(parts: Block[], person: () => string): Block {
  const body = parts.map(part => part.body).join('\n\n')
  const html = parts.map(part => part.html).join('\n')
  const text = parts.map(part => part.text).join('\n')
  if (!parts.some(part => part.mentions))
    return { body, html, text, mentions: false }
  const id = person()
  return { body: body.replaceAll(PERSON, id), html: html.replaceAll(PERSON, id), text, mentions: true }
}

function paragraph(random: Random, word: (random: Random) => string): string {
  const sentences = Array.from({ length: 1 + Math.floor(random() ** 2 * 5) }, () => `${phrase(drawWords(random, word, 5, 22))}${random() < 0.15 ? '?' : '.'}`)
  const kind = random()
  if (kind < 0.05)
    sentences.unshift(`[@Colleague](person:${PERSON}), ${phrase(drawWords(random, word, 3, 9)).toLowerCase()}.`)
  else if (kind < 0.1)
    sentences.push(`See [${phrase(drawWords(random, word, 2, 5))}](https://www.example.org/${Math.floor(random() * 1000)}).`)
  else if (kind < 0.2)
    sentences.push(`**${phrase(drawWords(random, word, 2, 6))}.**`)
  return sentences.join(' ')
}

function other(random: Random, word: (random: Random) => string): string {
  const lines = Array.from({ length: 2 + Math.floor(random() * 4) }, () => phrase(drawWords(random, word, 3, 12)))
  const kind = random()
  if (kind < 0.6)
    return lines.map(line => `- ${line}`).join('\n')
  return kind < 0.85 ? `> ${lines.join('. ')}.` : `## ${lines[0]}`
}
