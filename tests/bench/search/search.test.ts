import type { Figures } from './figures'
import { benchSize, volumeOf } from '../volume'
import { judgeSearch } from './bars'
import { benchSearch } from './bench'

/*
 * The quick form of `npm run bench -- --search`: a few seconds of each kind of question on a tenth of the data. It is
 * answered rightly at that rate, and nothing is far beyond its bar; a short run beside other tests is not exact.
 */
const room = 5

describe('searching under a steady load, in short', () => {
  let figures: Figures
  beforeAll(async () => {
    figures = await benchSearch(volumeOf(benchSize), { seconds: 1, settled: 'collected' })
  }, 300_000)

  it('answers every question, while somebody reads', () => {
    const { latencies, read, documents, indexing } = figures
    expect(Object.values(latencies).map(({ requests }) => requests)).toEqual([20, 20, 20])
    expect([read.alone, read.search, read.suggestions, read.people].map(({ requests }) => requests)).toEqual([10, 10, 10, 10])
    // All discussions, replies and communities, and each person for whoever sees something else of them.
    expect(documents).toBeGreaterThan(2000 + 20_000 + 50)
    expect(indexing.indexes.map(({ index }) => index).sort()).toEqual(['communities', 'contributions', 'people'])
  })

  it('is not far beyond its bars', () => {
    const { latencies, indexing, memory } = figures
    expect(latencies.search.p50).toBeLessThan(60 * room)
    expect(latencies.suggestions.p50).toBeLessThan(20 * room)
    expect(latencies.people.p50).toBeLessThan(60 * room)
    expect(indexing.perSecond).toBeGreaterThan(3000 / room)
    expect(memory.grownMb).toBeLessThan(150)
  })

  it('has a bar for everything that it promises', () => {
    expect(judgeSearch(figures).map(({ name, met }) => [name, typeof met])).toHaveLength(8)
  })
})

describe('judgeSearch', () => {
  const latency = (p975: number) => ({ requests: 1, p50: 1, p975, p99: 1, most: 1 })
  const figures: Figures = {
    documents: 1,
    latencies: { search: latency(59.9), suggestions: latency(20), people: latency(61) },
    read: { alone: latency(5), filling: latency(50), search: latency(14.9), suggestions: latency(15), people: latency(4) },
    indexing: { perSecond: 3000, indexes: [] },
    memory: { emptyMb: 200, usedMb: 349, grownMb: 149 },
  }
  it('compares each figure with its bar', () => {
    expect(judgeSearch(figures).map(({ name, met }) => [name, met])).toEqual([
      ['search with facets, p97.5', true],
      ['suggestions, p97.5', false],
      ['people finder, p97.5', false],
      ['others slowed by search, p97.5', true],
      ['others slowed by suggestions, p97.5', false],
      ['others slowed by people, p97.5', true],
      ['indexing', true],
      ['memory of the CMS grows by', true],
    ])
  })
})
