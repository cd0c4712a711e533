import type { Random } from '../../../database/seeds/random'
import type { Question } from './steady'
import type { Askable } from './words'
import { createRandom, pick, seedFor } from '../../../database/seeds/random'
import { mistyped, wordsOf } from './words'

type Query = Record<string, string>
type Headers = Record<string, string>

/** So many different questions of a kind: none is asked twice in a short run. */
const MANY = 600

/** Words as people type them into a search box: mostly one to three, one in six mistyped, some in quotation marks, some the name of somebody or of a community. */
function typed(random: Random, askable: Askable): string {
  const kind = random()
  if (kind < 0.1)
    return pick(random, askable.names)
  if (kind < 0.2)
    return pick(random, askable.communities).name
  const words = wordsOf(random, askable)
  if (random() < 0.16)
    words[words.length - 1] = mistyped(random, words.at(-1)!)
  return words.length > 1 && random() < 0.08 ? `"${words.join(' ')}"` : words.join(' ')
}

/** One in three narrows further; one in twenty only looks around without words. */
function search(random: Random, askable: Askable): Query {
  const narrowed: Query = {}
  const by = random()
  if (by < 0.08)
    narrowed.community = pick(random, askable.communities).slug
  else if (by < 0.14)
    narrowed.tag = pick(random, askable.tags).slug
  else if (by < 0.2)
    narrowed.region = pick(random, askable.regions)
  else if (by < 0.24)
    narrowed.organisation = pick(random, askable.organisations)
  else if (by < 0.28)
    narrowed.from = '2026-01-01'
  else if (by < 0.36)
    narrowed.kind = pick(random, ['discussion', 'community', 'person'])
  if (random() < 0.1)
    narrowed.sort = 'newest'
  if (random() < 0.05)
    narrowed.page = '2'
  return { ...(random() < 0.05 ? {} : { q: typed(random, askable) }), ...narrowed }
}

/** As the box asks while somebody types: the beginning of what they will have typed. */
function suggestion(random: Random, askable: Askable): Query {
  const text = typed(random, askable).replaceAll('"', '')
  return { q: text.slice(0, Math.max(2, Math.ceil(text.length * (0.3 + random() * 0.7)))) }
}

function person(random: Random, askable: Askable): Query {
  const [first = '', last = ''] = pick(random, askable.names).split(' ')
  const job = pick(random, askable.jobs).split(' ')
  const word = () => pick(random, pick(random, askable.jobs).split(' ')).toLowerCase()
  return pick<() => Query>(random, [
    () => ({ first: first.slice(0, 3 + Math.floor(random() * 4)) }),
    () => ({ last }),
    () => ({ first, last: last.slice(0, 3) }),
    () => ({ job: job.slice(0, 2).join(' ') }),
    () => ({ q: word() }),
    () => ({ q: `${word()}, ${word()}` }),
    () => ({ q: mistyped(random, word()) }),
    () => ({ regions: [pick(random, askable.regions), pick(random, askable.regions)].join(',') }),
    () => ({ organisations: pick(random, askable.organisations), q: word() }),
    () => ({ kinds: pick(random, ['county', 'district', 'unitary', 'london-borough']), job: job[0]! }),
    () => ({ expertise: [pick(random, askable.expertise), pick(random, askable.expertise)].join(',') }),
    () => ({ expertise: pick(random, askable.expertise), regions: pick(random, askable.regions) }),
    () => ({}),
  ])()
}

const asks = { search, suggestions: suggestion, people: person }
const paths = { search: '/search', suggestions: '/search/suggestions', people: '/people' }
export type Kind = keyof typeof asks

/** Questions of a kind, each viewer's in turn. The same for the same data. */
export function questionsOf(kind: Kind, askable: Askable, url: string, viewers: Headers[]): Question[] {
  const random = createRandom(seedFor(1, kind))
  return Array.from({ length: MANY }, (_, place) => ({
    url: `${url}/api/cop${paths[kind]}?${new URLSearchParams(asks[kind](random, askable))}`,
    headers: viewers[place % viewers.length]!,
  }))
}
