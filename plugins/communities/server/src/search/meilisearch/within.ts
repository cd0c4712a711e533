import type { EngineAnswer, EngineQuery, Within } from '../port'
import type { Asked } from './questions'
import { EVERYTHING, NOTHING } from '../port'

/** So many documents of one part go on to the next: as many as totals are true for. */
const MOST_NARROWED = 100_000
const WORD = /[\p{L}\p{N}]/u

/**
 * Meilisearch looks for words in one set of fields at a time: where several are asked about, what one finds narrows the
 * next. `ask` asks several questions at once.
 */
export async function narrowed(queries: EngineQuery[], ask: (queries: Asked[]) => Promise<EngineAnswer[]>): Promise<EngineQuery[]> {
  const parts = queries.map(({ within = [] }) => within.every(({ words }) => WORD.test(words)) ? together(within) : [])
  const before = queries.flatMap((query, place) => (parts[place] as Within[]).slice(0, -1).map(part => ({ place, question: idsOf(query, part) })))
  if (before.length === 0)
    return queries.map((query, place) => withPart(query, parts[place] as Within[]))
  const answers = await ask(before.map(({ question }) => question))
  return queries.map((query, place) => {
    const found = answers.filter((_, index) => before[index]?.place === place).map(({ hits }) => ({ field: 'id', in: hits.map(({ id }) => id) }))
    const nobody = found.some(ids => ids.in.length === 0)
    return withPart({ ...query, filter: nobody ? NOTHING : { all: [query.filter ?? EVERYTHING, ...found] } }, parts[place] as Within[])
  })
}

/** The question about what is left. Where one of the parts holds no word at all, nothing can be found. */
function withPart({ within = [], ...query }: EngineQuery, parts: Within[]): EngineQuery {
  const last = parts.at(-1)
  return last ? { ...query, within: [last] } : within.length > 0 ? { ...query, filter: NOTHING } : query
}

function idsOf({ index, filter = EVERYTHING }: EngineQuery, part: Within): Asked {
  return { index, words: '', within: [part], filter, offset: 0, limit: MOST_NARROWED, idsAlone: true }
}

/** Words for the same fields are one question; the widest comes last, since it says most of how well somebody fits. */
function together(within: readonly Within[]): Within[] {
  const byFields = new Map<string, Within>()
  for (const { fields, words } of within) {
    const key = fields.join(' ')
    byFields.set(key, { fields, words: [byFields.get(key)?.words, words].filter(Boolean).join(' ') })
  }
  return [...byFields.values()].sort((a, b) => a.fields.length - b.fields.length)
}
