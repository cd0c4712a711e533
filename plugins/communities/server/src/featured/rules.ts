import type { Featured, FeaturedCard } from '../../../contracts/featured'
import { MOST_FEATURED } from '../../../contracts/featured'
import { printOf } from '../kernel/as-shown'

/*
 * What stands at the top of a community: pure rules, no database. docs/adr/0031 says why they are so.
 */

/** What an item is of: none stands there twice. */
export const thingOf = (item: Featured): string => item.kind === 'link' ? item.url : item.contribution

/** Two lists in one, the first one first, as far as there is room. */
export function joined(first: Featured[], second: Featured[]): Featured[] {
  const held = new Set(first.map(thingOf))
  return [...first, ...second.filter(item => !held.has(thingOf(item)))].slice(0, Math.max(MOST_FEATURED, first.length))
}

export function without(items: Featured[], contribution: string): Featured[] {
  return items.filter(item => item.kind === 'link' || item.contribution !== contribution)
}

/** Which list it is, so that nobody replaces one that they have not seen. Fields one by one: databases keep those of JSON in an order of their own. */
export function fingerprintOf(items: Featured[]): string {
  const facts = items.map(item => [item.kind, thingOf(item), ...(item.kind === 'link' ? [item.title, item.titleCy] : []), item.text, item.textCy])
  return printOf(facts)
}

/** A line each for the audit trail. */
export function linesOf(items: Featured[]): string | null {
  return items.map(item => [thingOf(item), ...(item.kind === 'link' ? [item.title, item.titleCy] : []), item.text, item.textCy].filter(Boolean).join(' | ')).join('\n') || null
}

/** What a reader is shown of it, in their language; `contributions`: those of them that they may read, by id. */
export function cardsOf(items: Featured[], contributions: ReadonlyMap<string, { slug: string, title: string, language: string | null }>, locale: 'en' | 'cy'): FeaturedCard[] {
  return items.flatMap((item): FeaturedCard[] => {
    const text = (locale === 'cy' && item.textCy) || item.text
    if (item.kind === 'link')
      return [{ kind: 'link', title: (locale === 'cy' && item.titleCy) || item.title, url: item.url, text }]
    const found = contributions.get(item.contribution)
    return found ? [{ kind: 'discussion', id: item.contribution, slug: found.slug, title: found.title, language: found.language, text }] : []
  })
}
