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

/** The first of `slug`, `slug-2`, `slug-3` … that is not among those taken. */
export function freeSlug(slug: string, taken: Set<string>): string {
  if (!taken.has(slug))
    return slug
  let number = 2
  while (taken.has(`${slug}-${number}`))
    number++
  return `${slug}-${number}`
}
