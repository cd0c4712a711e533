/** The full form takes its time; the quick one is part of `npm test`. */
export const full = process.env.FAULTS === 'full'

export function size<T>(quick: T, whole: T): T {
  return full ? whole : quick
}

/**
 * Printed with the results: the same seed gives the same run. `npm test` always asks the same, so that it fails because of
 * a change and not by chance; `npm run faults` looks elsewhere each time.
 */
export const seed = Number(process.env.FAULTS_SEED) || (full ? Date.now() % 1_000_000_007 : 331_387_402)

export type Chance = ReturnType<typeof createChance>

/** Random numbers that a seed gives again (mulberry32 by Tommy Ettinger, public domain). */
export function createChance(start: number) {
  let state = start >>> 0
  function next(): number {
    state = (state + 0x6D2B79F5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    /** A whole number from 0 to `end`, without it. */
    below: (end: number) => Math.floor(next() * end),
    pick: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T,
  }
}
