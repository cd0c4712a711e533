import type { RegisteredViewer } from '../access/viewer'
import type { Strapi } from '../kernel/strapi'
import type { Search } from './finder-conditions'
import type { After } from './finder-counts'
import type { Kind } from './finder-facets'
import { decodeCursor, page } from '../kernel/cursor'
import { list, query, readOne } from '../kernel/query'
import { readCardRows, toPersonCards } from './cards'
import { choicesOf, wordConditions } from './finder-conditions'
import { findAmong, findInCrowd } from './finder-counts'
import { facetsOf } from './finder-facets'

const PAGE = 24

/**
 * The people finder: all of it behind this one function, so that another engine can take its place. People come in the
 * order of their names; the cursor holds name and row of the last one.
 */
export async function findPeople(strapi: Strapi, viewer: RegisteredViewer, { cursor, ...search }: Search & { cursor?: string | undefined }, locale: 'en' | 'cy') {
  const after = decodeCursor(cursor, 'text', 'integer') as After | null
  const words = wordConditions(viewer, search)
  const choices = choicesOf(search)
  const found = words.length > 0 || choices.region || choices.organisation
    ? await findAmong(strapi, viewer, words, choices, after, PAGE + 1)
    : await findInCrowd(strapi, viewer, choices, after, PAGE + 1)
  const rows = found.page.length === 0 ? [] : await readCardRows(strapi, viewer, query`where p.id in ${list(found.page)} order by p.name, p.id`)
  const cards = await toPersonCards(strapi, viewer, rows, locale)
  const mine = await readOne<{ kind: Kind }>(strapi, query`select o.kind from cop_profiles p join cop_organisations o on o.id = p.organisation_id where p.id = ${viewer.profileId}`)
  return {
    ...page(rows, PAGE, row => [row.name, row.id], row => cards.get(row.id)!),
    total: found.total,
    facets: await facetsOf(strapi, found, locale),
    mine: mine?.kind ?? null,
  }
}
