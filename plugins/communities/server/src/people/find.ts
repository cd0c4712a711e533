import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Filter, Hit, SearchDocument } from '../search/port'
import type { Search } from './finder-question'
import { organisationKind } from '../../../contracts/people'
import { decodeCursor, encodeCursor } from '../kernel/cursor'
import { among, query, readOne } from '../kernel/query'
import { passes } from '../search/check'
import { termsOf } from '../search/embedded/words'
import { markedTerms } from '../search/marks'
import { MOST_HITS } from '../search/port'
import { askEngine } from '../search/query'
import { documentsFor } from './audiences'
import { readCardRows, toPersonCards } from './cards'
import { facetsOf } from './finder-facets'
import { countsOf, filterOf, questionsOf } from './finder-question'
import { source } from './search'

const PAGE = 24

/**
 * The people finder. Whoever fits best comes first, by name among equals; the cursor says how many stood on the pages
 * before. Where index and database disagree about somebody, nothing is counted.
 */
export async function findPeople(strapi: Strapi, viewer: RegisteredViewer, { cursor, ...search }: Search & { cursor?: string | undefined }, locale: 'en' | 'cy') {
  const offset = Number(decodeCursor(cursor, 'integer')?.[0] ?? 0)
  const seen = await documentsFor(strapi, viewer)
  const answers = await askEngine(strapi, questionsOf(search, seen, offset, Math.max(0, Math.min(PAGE, MOST_HITS - offset))))
  const { hits = [], total = 0 } = answers[0] ?? {}
  const users = await stillTrue(strapi, hits, filterOf(search, seen))
  const rows = users.length === 0 ? [] : await readCardRows(strapi, viewer, query`where p.user_id in ${among(strapi, users)}`)
  const cards = await toPersonCards(strapi, viewer, rows, locale)
  const items = users.flatMap((user) => {
    const card = cards.get(rows.find(row => row.user_id === user)?.id ?? 0)
    return card ? [card] : []
  })
  const agreed = items.length === hits.length
  const next = offset + PAGE
  return {
    items,
    nextCursor: next < Math.min(total, MOST_HITS) ? encodeCursor([next]) : null,
    total: agreed ? total : null,
    facets: agreed ? await facetsOf(strapi, countsOf(answers), locale) : null,
    mine: await ownKind(strapi, viewer),
  }
}

/**
 * Of the people found those whom the database stands by: their document of this moment passes the filter, and says every
 * word by which they were found, in the same field.
 */
async function stillTrue(strapi: Strapi, hits: Hit[], filter: Filter): Promise<number[]> {
  const documents = new Map((hits.length === 0 ? [] : await source.read(strapi, hits.map(({ id }) => id))).map(document => [document.id, document]))
  return hits.flatMap(({ id, excerpts }) => {
    const document = documents.get(id)
    return document && passes(document, filter) && Object.entries(excerpts).every(([field, text]) => says(document, field, text)) ? [Number.parseInt(id)] : []
  })
}

function says(document: SearchDocument, field: string, marked: string): boolean {
  const found = [...markedTerms([marked])]
  if (found.length === 0)
    return true
  const terms = termsOf([document[field]].flat().join('\n'))
  // An engine may mark no more of a word than was typed.
  return found.every(word => terms.some(term => term.startsWith(word)))
}

/** For "councils like mine". */
async function ownKind(strapi: Strapi, viewer: RegisteredViewer) {
  const row = await readOne<{ kind: string }>(strapi, query`select o.kind from cop_profiles p join cop_organisations o on o.id = p.organisation_id where p.id = ${viewer.profileId}`)
  return organisationKind.nullable().catch(null).parse(row?.kind ?? null)
}
