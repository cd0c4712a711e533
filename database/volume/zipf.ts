import type { Random } from '../seeds/random'

/**
 * Weights of ranks 1 to `count` after Zipf and Mandelbrot: 1 / (rank + shift) ** exponent.
 * Words of a language and sizes of groups follow it, with an exponent near 1.
 */
export function zipfWeights(count: number, { exponent, shift }: { exponent: number, shift: number }): Float64Array {
  return Float64Array.from({ length: count }, (_, index) => (index + 1 + shift) ** -exponent)
}

/** Draws positions in `weights`, each as often as its weight says. */
export function sampler(weights: Float64Array): (random: Random) => number {
  const sums = new Float64Array(weights.length)
  let sum = 0
  for (const [index, weight] of weights.entries())
    sums[index] = sum += weight
  return (random) => {
    const wanted = random() * sum
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sums[middle]! > wanted)
        high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Whole numbers in proportion to `weights` whose sum is `total` (the largest remainders are rounded up). */
export function apportion(total: number, weights: Float64Array): Int32Array {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const parts = new Int32Array(weights.length)
  const remainders = new Float64Array(weights.length)
  let given = 0
  for (const [index, weight] of weights.entries()) {
    const exact = sum === 0 ? 0 : total * weight / sum
    parts[index] = Math.floor(exact)
    remainders[index] = exact - parts[index]!
    given += parts[index]!
  }
  const byRemainder = Uint32Array.from(weights.keys()).sort((a, b) => remainders[b]! - remainders[a]! || a - b)
  for (let next = 0; given < total && byRemainder.length > 0; given++, next++)
    parts[byRemainder[next % byRemainder.length]!]!++
  return parts
}
