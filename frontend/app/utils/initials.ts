/** First letters of the first and last word of a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(word => /\p{L}/u.test(word))
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return [first, last].map(word => word?.match(/\p{L}/u)?.[0] ?? '').join('').toLocaleUpperCase('en-GB') || '?'
}

/** One of six colours, always the same for a person. */
export function personColour(id: string | null, name: string): number {
  let hash = 0
  for (const character of id ?? name)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return ((hash ^ (hash >>> 15)) >>> 0) % 6 + 1
}
