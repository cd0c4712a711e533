/** Draws the next number in [0, 1). */
export type Random = () => number

/**
 * mulberry32, a small seeded generator by Tommy Ettinger (public domain, 2017;
 * JavaScript form: https://github.com/bryc/code/blob/master/jshash/PRNGs.md).
 * Good enough for demo data; never for secrets.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * A seed of its own for each named thing (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/),
 * so that adding one community doesn't reshuffle all the others.
 */
export function seedFor(seed: number, name: string): number {
  let hash = 0x811C9DC5 ^ seed
  for (const character of name)
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193)
  return hash >>> 0
}

/** One of `items`, which must not be empty. */
export function pick<T>(random: Random, items: readonly T[]): T {
  if (items.length === 0)
    throw new RangeError('Nothing to pick from')
  return items[Math.floor(random() * items.length)]!
}

/** A shuffled copy (Fisher–Yates). */
export function shuffle<T>(random: Random, items: readonly T[]): T[] {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!]
  }
  return result
}

/** One of `items`, each as likely as its weight says. */
export function pickWeighted<T>(random: Random, items: readonly T[], weight: (item: T) => number): T {
  let remaining = random() * items.reduce((sum, item) => sum + weight(item), 0)
  for (const item of items) {
    remaining -= weight(item)
    if (remaining < 0)
      return item
  }
  return pick(random, items)
}
