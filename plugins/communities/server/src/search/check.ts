import type { Strapi } from '../kernel/strapi'
import type { Filter, Hit, IndexName, SearchDocument, Value } from './port'
import { markedTerms, saysAny } from './marks'
import { sources } from './sources'

/** A hit that the database stands by: the document as it is now, and which of its words were found. */
export interface Checked { index: IndexName, document: SearchDocument, score: number, terms: ReadonlySet<string> }

const values = (value: Value | undefined): string[] => value === null || value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)]

/** Whether a document of this moment passes a filter. */
export function passes(document: SearchDocument, filter: Filter): boolean {
  if ('all' in filter)
    return filter.all.every(part => passes(document, part))
  if ('any' in filter)
    return filter.any.some(part => passes(document, part))
  if ('not' in filter)
    return !passes(document, filter.not)
  const held = values(document[filter.field])
  if ('equals' in filter)
    return held.includes(filter.equals)
  if ('in' in filter)
    return held.some(value => filter.in.includes(value))
  const number = Number(document[filter.field] ?? Number.NaN)
  return number >= (filter.from ?? -Infinity) && number < (filter.to ?? Infinity)
}

/**
 * Looks every hit up in the database: an index lags. What is gone, no longer passes the filter, or no longer says any of
 * the words it was found by, is dropped; texts are those of the database, never of the index.
 */
export async function checked(strapi: Strapi, index: IndexName, hits: Hit[], filter: Filter, worded: boolean): Promise<Map<string, Checked>> {
  const source = sources.find(one => one.index === index)
  if (!source || hits.length === 0)
    return new Map()
  const documents = new Map((await source.read(strapi, hits.map(({ id }) => id))).map(document => [document.id, document]))
  return new Map(hits.flatMap(({ id, score, excerpts }) => {
    const document = documents.get(id)
    if (!document || !passes(document, filter))
      return []
    const terms = markedTerms(Object.values(excerpts))
    const says = !worded || source.settings.texts.some(field => saysAny(values(document[field]).join('\n'), terms))
    return says ? [[id, { index, document, score, terms }]] : []
  }))
}
