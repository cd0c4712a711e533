import type { Candidate, Features, Rarity } from './likeness'
import { likeness, mostAlike, rarityOf } from './likeness'

/*
 * Worked out by hand. 99 people: a term that 9 have is worth ln(100 / 10) = ln 10 = 2.3026, one that 1 has ln 50 = 3.9120,
 * one that 99 have ln 1 = 0.
 */
const [everybody, some, few] = [rarityOf(99, 99), rarityOf(9, 99), rarityOf(1, 99)]
const rarity: Rarity = {
  expertise: new Map([[1, everybody], [2, some], [3, few]]),
  interests: new Map([[1, some], [2, few]]),
  communities: new Map([[1, some], [2, some], [3, few], [4, few], [5, everybody]]),
}
const nothing: Features = { expertise: [], interests: [], communities: [], organisation: null, kind: null, role: null, region: null }
const other = (features: Partial<Candidate>): Candidate => ({ ...nothing, id: 1, ...features })
const score = (base: Partial<Features>, features: Partial<Candidate>) => likeness({ ...nothing, ...base }, other(features), rarity).score

describe('rarity', () => {
  it('is the logarithm of people over those who have it', () => {
    expect(everybody).toBe(0)
    expect(some).toBeCloseTo(2.3026, 4)
    expect(few).toBeCloseTo(3.9120, 4)
  })

  it('is never less than nothing, however counters stand', () => {
    expect(rarityOf(120, 99)).toBe(0)
  })
})

describe('how much two people are alike', () => {
  it('is nothing where they share nothing', () => {
    expect(likeness({ ...nothing, expertise: [1] }, other({ expertise: [2] }), rarity)).toEqual({ id: 1, score: 0, reasons: [] })
  })

  it('is the rarity of the expertise that they share', () => {
    expect(score({ expertise: [1, 2, 3] }, { expertise: [2, 3] })).toBeCloseTo(2.3026 + 3.9120, 3)
    expect(score({ expertise: [1, 2] }, { expertise: [1] })).toBe(0)
  })

  it('counts interests at 0.8 and communities at 0.5 of their rarity', () => {
    expect(score({ interests: [1, 2] }, { interests: [1, 2] })).toBeCloseTo(0.8 * (2.3026 + 3.9120), 3)
    expect(score({ communities: [1] }, { communities: [1, 2] })).toBeCloseTo(0.5 * 2.3026, 3)
  })

  it('counts the three rarest communities only', () => {
    const all = [1, 2, 3, 4, 5]
    const { score, reasons } = likeness({ ...nothing, communities: all }, other({ communities: all }), rarity)
    expect(score).toBeCloseTo(0.5 * (3.9120 + 3.9120 + 2.3026), 3)
    expect(reasons[0]!.terms).toEqual([3, 4, 1])
  })

  it('counts the same kind of organisation as 1, whether or not it is the same one', () => {
    expect(score({ organisation: 7, kind: 'county' }, { organisation: 8, kind: 'county' })).toBe(1)
    expect(score({ organisation: 7, kind: 'county' }, { organisation: 7, kind: 'county' })).toBe(1)
    expect(score({ organisation: 7, kind: 'county' }, { organisation: 8, kind: 'district' })).toBe(0)
    expect(score({ kind: null }, { kind: null })).toBe(0)
  })

  it('counts jobs as 3 times the share of their words, without words of rank', () => {
    // procurement | procurement: all of it.
    expect(score({ role: 'Head of Procurement' }, { role: 'Senior procurement officer' })).toBe(3)
    // housing, data | housing, benefits: one of three.
    expect(score({ role: 'Housing data lead' }, { role: 'Housing benefits manager' })).toBeCloseTo(1, 5)
    expect(score({ role: 'Head of team' }, { role: 'Head of team' })).toBe(0)
  })

  it('gives its reasons, the heaviest first, each with the rarest first', () => {
    const base = { ...nothing, expertise: [2, 3], interests: [1], kind: 'county', role: 'Archivist' }
    const { reasons, score } = likeness(base, other({ expertise: [2, 3], interests: [1], kind: 'county', role: 'County archivist' }), rarity)
    expect(reasons.map(({ kind, terms, words, weight }) => [kind, terms, words, Number(weight.toFixed(3))])).toEqual([
      ['expertise', [3, 2], [], 6.215],
      ['interests', [1], [], 1.842],
      ['role', [], ['archivist'], 1.5],
      ['kind', [], [], 1],
    ])
    expect(score).toBeCloseTo(6.215 + 1.842 + 1.5 + 1, 2)
  })
})

describe('the most alike', () => {
  const base = { ...nothing, expertise: [2, 3], kind: 'county' }
  const order = (others: Partial<Candidate>[], count = 10) => mostAlike(base, others.map((one, place) => other({ id: place + 1, ...one })), rarity, count).map(({ id }) => id)

  it('come first, and equals in the order of their rows', () => {
    expect(order([{ expertise: [2] }, { expertise: [2, 3] }, { expertise: [3] }, { expertise: [3] }])).toEqual([2, 3, 4, 1])
  })

  it('are not those who only work in the same kind of place', () => {
    expect(order([{ kind: 'county' }, { kind: 'county', expertise: [2] }])).toEqual([2])
  })

  it('are as many as asked for', () => {
    expect(order([{ expertise: [2] }, { expertise: [3] }, { expertise: [2, 3] }], 2)).toEqual([3, 2])
  })

  it('are spread over regions: each one chosen takes a tenth from those of its region', () => {
    // 6.215 from region 1 first; then 3.912 of region 1 is worth 3.521 and of region 2 all of 3.912.
    expect(order([{ expertise: [2, 3], region: 1 }, { expertise: [3], region: 1 }, { expertise: [3], region: 2 }])).toEqual([1, 3, 2])
    // Two chosen from region 1: the third is worth 3.912 × 0.81 = 3.169, still more than 2.303.
    expect(order([{ expertise: [2, 3], region: 1 }, { expertise: [2, 3], region: 1 }, { expertise: [3], region: 1 }, { expertise: [2], region: 2 }])).toEqual([1, 2, 3, 4])
  })

  it('are spread over organisations more strongly', () => {
    // The second of organisation 5 is worth 3.912 × 0.6 = 2.347, more than 2.303; the third 3.912 × 0.36 = 1.408, less.
    expect(order([{ expertise: [3], organisation: 5 }, { expertise: [3], organisation: 5 }, { expertise: [3], organisation: 5 }, { expertise: [2], organisation: 6 }])).toEqual([1, 2, 4, 3])
  })

  it('take nothing from people whose region or organisation is not known', () => {
    expect(order([{ expertise: [3] }, { expertise: [3] }, { expertise: [2], region: 1 }])).toEqual([1, 2, 3])
  })
})
