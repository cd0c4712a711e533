import type { SearchHit } from '../../../contracts/search'
import type { Viewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { EngineQuery, Filter, IndexName } from './port'
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
  // What takes longest comes first. While the engine looks into one index (in a thread of its own, or on a server), what it
  // found in another is looked up, and the database asked for tags.
  const indexes: IndexName[] = ['contributions', 'people', 'communities']
  const [found, tags] = await Promise.all([
    Promise.all(indexes.map(index => suggestFrom(strapi, viewer, index, words, rights[index], locale))),
    viewer.kind === 'registered' ? suggestTags(strapi, viewer, words) : [],
  ])
  const items = found.flat()
  const of = <Kind extends SearchHit['kind']>(kind: Kind) => items.filter((item): item is Extract<SearchHit, { kind: Kind }> => item.kind === kind)
  return {
    communities: of('community'),
    people: of('person'),
    discussions: of('discussion'),
    tags: tags.slice(0, MOST),
  }
}

async function suggestFrom(strapi: Strapi, viewer: Viewer, index: IndexName, words: string, filter: Filter, locale: 'en' | 'cy'): Promise<SearchHit[]> {
  const query: EngineQuery = { index, words, filter, ...(index === 'contributions' && { distinct: 'thread' }), counted: false, excerpts: indexSettings[index].texts, offset: 0, limit: MOST }
  const [answer] = await askEngine(strapi, [query])
  const stood = await checked(strapi, index, answer?.hits ?? [], filter, true)
  return [...(await present(strapi, viewer, [...stood.values()], locale)).values()]
}
