import { createRandom } from '../seeds/random'
import { apportion, sampler, zipfWeights } from './zipf'

describe('Zipf', () => {
  it('gives the second rank half of the first, the third a third', () => {
    expect([...zipfWeights(3, { exponent: 1, shift: 0 })].map(weight => weight.toFixed(2))).toEqual(['1.00', '0.50', '0.33'])
  })

  it('draws as often as the weights say', () => {
    const draw = sampler(Float64Array.from([6, 0, 3, 1]))
    const random = createRandom(1)
    const counts = [0, 0, 0, 0]
    for (let times = 0; times < 10_000; times++)
      counts[draw(random)]!++
    expect(counts[1]).toBe(0)
    expect(counts.map(count => Math.round(count / 1000))).toEqual([6, 0, 3, 1])
  })
})

describe('apportion', () => {
  it.each([
    [10, [1, 1, 1], [4, 3, 3]],
    [7, [3, 0, 1], [5, 0, 2]],
    [0, [1, 2], [0, 0]],
  ])('shares %d after %j', (total, weights, parts) => {
    expect([...apportion(total, Float64Array.from(weights))]).toEqual(parts)
  })

  it('gives away all there is, even after no weights', () => {
    expect([...apportion(3, Float64Array.from([0, 0]))].reduce((sum, part) => sum + part)).toBe(3)
  })
})
