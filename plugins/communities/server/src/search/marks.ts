import { excerptOf } from './embedded/highlight'
import { fold, termsOf } from './embedded/words'
import { MARK } from './port'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }
const FOUND = new RegExp(`${MARK.start}([^${MARK.start}${MARK.end}]*)${MARK.end}`, 'g')
const EXCERPT_WORDS = 30

const escaped = (text: string) => text.replace(/[&<>"']/g, sign => ESCAPES[sign] as string)

/** Text with marks of ours as HTML: everything is escaped, then whole pairs of marks become `<mark>`, and single ones go. */
export function toHtml(text: string): string {
  return escaped(text).replace(FOUND, '<mark>$1</mark>').replace(new RegExp(`[${MARK.start}${MARK.end}]`, 'g'), '')
}

/** The words, folded, that an engine has marked as found. */
export function markedTerms(texts: Iterable<string>): Set<string> {
  const terms = new Set<string>()
  for (const text of texts) {
    for (const [, found = ''] of text.matchAll(FOUND))
      found.split(/\s+/).forEach(word => terms.add(fold(word)))
  }
  terms.delete('')
  return terms
}

export function saysAny(text: string, terms: ReadonlySet<string>): boolean {
  return termsOf(text).some(term => terms.has(term))
}

/** A text of the database as HTML, cut to where these words stand. */
export function excerptHtml(text: string, terms: ReadonlySet<string>, words = EXCERPT_WORDS): string {
  return toHtml(excerptOf(text.replace(new RegExp(`[${MARK.start}${MARK.end}]`, 'g'), ''), term => terms.has(term) ? 0 : -1, words))
}
