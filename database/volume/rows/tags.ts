import type { Random } from '../../seeds/random'
import type { Row, RowContext } from './context'
import { createRandom, seedFor } from '../../seeds/random'
import { documentIds } from '../ids'
import { vocabulary } from '../words'
import { sampler, zipfWeights } from '../zipf'

/** As many tags as a network of this size has in use, and how many interests or tags one thing has at most. */
const TAGS = 600
const MOST = 4

/** Long words of the demo, the most frequent first: a tag's rank is its row number. */
function tagWords(): string[] {
  return vocabulary().filter(word => /^[a-z]{5,}$/.test(word)).slice(0, TAGS)
}

/** Draws a few different tags, common ones more often: few words are on very many things, most on few. */
function drawer(count: number): (random: Random) => number[] {
  const draw = sampler(zipfWeights(count, { exponent: 1, shift: 2.7 }))
  return random => [...new Set(Array.from({ length: Math.floor(random() * (MOST + 1)) }, () => draw(random) + 1))]
}

export function* tags({ plan: { options, people } }: RowContext): Iterable<Row> {
  const ids = documentIds(options.seed, 'tag')
  for (const [place, word] of tagWords().entries())
    yield { id: place + 1, documentId: ids(place + 1), name: word, slug: word, state: 'active', createdAt: Math.round(people.registeredAt[0]!) }
}

export function* profileInterests({ plan: { options, people } }: RowContext): Iterable<Row> {
  const random = createRandom(seedFor(options.seed, 'interests'))
  const draw = drawer(tagWords().length)
  for (let profile = 1; profile <= people.count; profile++) {
    for (const [place, tag] of draw(random).entries())
      yield { own: profile, other: tag, place: place + 1, ownPlace: profile }
  }
}

/** By the author of what is tagged: others tag too, which changes nothing in what reading costs. */
export function* taggings({ plan: { options, contributions: { count, author, createdAt }, memberships } }: RowContext): Iterable<Row> {
  const ids = documentIds(options.seed, 'tagging')
  const random = createRandom(seedFor(options.seed, 'taggings'))
  const draw = drawer(tagWords().length)
  let id = 0
  for (let at = 0; at < count; at++) {
    for (const tag of draw(random)) {
      id++
      yield { id, documentId: ids(id), tag, contribution: at + 1, user: memberships.person[author[at]!]! + 1, createdAt: createdAt[at]! }
    }
  }
}
