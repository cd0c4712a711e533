import type { SearchHit } from '../../../contracts/search'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { EngineQuery, IndexName } from './port'
import { suggestTags } from '../tags/lists'
import { checked } from './check'
import { present } from './present'
import { askEngine } from './query'
import { rightsOf } from './rights'
import { indexSettings } from './sources'

const MOST = 5

/** A few of each kind for what is being typed, by the same rights and looked up as thoroughly as results. */
export async function suggest(strapi: Strapi, viewer: Viewer, words: string, locale: 'en' | 'cy') {
  const rights = await rightsOf(strapi, viewer)
  const indexes: IndexName[] = ['communities', 'people', 'contributions']
  // The engine works in a thread of its own, or on a server: meanwhile the database is asked.
  const [answers, tags] = await Promise.all([askEngine(strapi, indexes.map((index): EngineQuery => ({ index, words, filter: rights[index], ...(index === 'contributions' && { distinct: 'thread' }), counted: false, excerpts: indexSettings[index].texts, offset: 0, limit: MOST }))), viewer.kind === 'registered' ? suggestTags(strapi, viewer, words) : []])
  const stood = []
  for (const [place, index] of indexes.entries())
    stood.push(...(await checked(strapi, index, answers[place]?.hits ?? [], rights[index], true)).values())
  const items = [...(await present(strapi, viewer, stood, locale)).values()]
  const of = <Kind extends SearchHit['kind']>(kind: Kind) => items.filter((item): item is Extract<SearchHit, { kind: Kind }> => item.kind === kind)
  return {
    communities: of('community'),
    people: of('person'),
    discussions: of('discussion'),
    tags: tags.slice(0, MOST),
  }
}
