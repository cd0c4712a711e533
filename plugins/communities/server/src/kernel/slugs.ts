import { randomInt } from 'node:crypto'
import slugify from '@sindresorhus/slugify'

/** Words of the site's own addresses, which a community's slug must not take. */
const RESERVED = new Set(['new', 'admin', 'api', 'me', 'search', 'settings', 'manage'])

/**
 * A slug for a title: lower-case words, at most 80 characters.
 * A title without letters or digits that can be transliterated gets `fallback`.
 */
export function slugFor(title: string, fallback: string): string {
  const slug = slugify(title, { decamelize: false }).slice(0, 80).replace(/-+$/, '')
  return slug === '' || RESERVED.has(slug) ? fallback : slug
}

/** Several who ask in the same moment find the same one free, and one of them gets it: after so many tries each looks further afield. */
const NEAR_TRIES = 4
const AFIELD = 8

/**
 * The first of `slug`, `slug-2`, `slug-3` … that is not among those taken. `failed`: how often the one that was found had
 * been taken by somebody else when it was written.
 */
export function freeSlug(slug: string, taken: Set<string>, failed = 0): string {
  if (!taken.has(slug) && failed <= NEAR_TRIES)
    return slug
  let number = 2 + (failed <= NEAR_TRIES ? 0 : randomInt(AFIELD ** (failed - NEAR_TRIES)))
  while (taken.has(`${slug}-${number}`))
    number++
  return `${slug}-${number}`
}
