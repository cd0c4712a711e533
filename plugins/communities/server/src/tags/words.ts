import { slugFor } from '../kernel/slugs'

/** What tells tags apart: "Social  Value" and "social-value" are one. Empty where nothing can be made of the words. */
export function tagSlug(name: string): string {
  // With a word before it, so that no word is one of the site's own addresses.
  return slugFor(`a ${name}`, '').slice(2)
}

/** Names without repeats, the first way of writing each kept. */
export function distinctTags(names: string[]): { name: string, slug: string }[] {
  const bySlug = new Map<string, string>()
  for (const name of names.map(name => name.replace(/\s+/g, ' '))) {
    const slug = tagSlug(name)
    if (slug !== '' && !bySlug.has(slug))
      bySlug.set(slug, name)
  }
  return [...bySlug].map(([slug, name]) => ({ name, slug }))
}
