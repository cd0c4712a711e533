/*
 * How much one person is like another: docs/people-like-me.md is this in words. Pure: it knows neither database nor
 * viewer, and gets only what the viewer may see of either.
 */

/** What two people are compared by; terms, organisations and regions by their row numbers. */
export interface Features {
  expertise: number[]
  interests: number[]
  communities: number[]
  organisation: number | null
  kind: string | null
  /** Job title. */
  role: string | null
  region: number | null
}

export type Candidate = Features & { id: number }
type Shared = 'expertise' | 'interests' | 'communities'

/** How rare a term is, by its row number. */
export type Rarity = Record<Shared, Map<number, number>>

export interface Reason { kind: Shared | 'organisation' | 'kind' | 'role', terms: number[], words: string[], weight: number }
export interface Likeness { id: number, score: number, reasons: Reason[] }

/** What one shared thing counts, before its rarity: what somebody knows says more than what they follow or where they are. */
export const WEIGHTS: Record<Shared, number> = { expertise: 1, interests: 0.8, communities: 0.5 }
/** Of many shared communities the rarest count: whoever joins everything is not like everyone. */
const MOST_COMMUNITIES = 3
const SAME_KIND = 1
const SAME_ROLE = 3
/** For each one already chosen from the same region, or the same organisation, the next is worth that much less. */
const SAME_REGION_AGAIN = 0.9
const SAME_ORGANISATION_AGAIN = 0.6

/** Words of rank and grammar, which say nothing of what somebody does. */
const EMPTY_WORDS = new Set(['a', 'ac', 'and', 'assistant', 'associate', 'chief', 'deputy', 'director', 'for', 'head', 'i', 'in', 'junior', 'lead', 'manager', 'o', 'of', 'officer', 'pennaeth', 'principal', 'rheolwr', 'senior', 'strategic', 'swyddog', 'team', 'the', 'to', 'uwch', 'y', 'yr'])

/** Inverse document frequency, as in search: what everybody has says nothing, what few have says much. Never negative. */
export function rarityOf(having: number, people: number): number {
  return Math.max(0, Math.log((people + 1) / (having + 1)))
}

function roleWords(role: string | null): Set<string> {
  return new Set((role ?? '').toLocaleLowerCase('en-GB').match(/[\p{L}\p{N}]+/gu)?.filter(word => !EMPTY_WORDS.has(word)))
}

/** Shared words of two job titles as a share of all their words, and the words. */
function sameRole(one: string | null, other: string | null) {
  const [mine, theirs] = [roleWords(one), roleWords(other)]
  const words = [...mine].filter(word => theirs.has(word))
  return { words, share: words.length === 0 ? 0 : words.length / new Set([...mine, ...theirs]).size }
}

/** Score and reasons of one candidate, the heaviest reason first. */
export function likeness(base: Features, other: Candidate, rarity: Rarity): Likeness {
  const reasons: Reason[] = []
  for (const kind of ['expertise', 'interests', 'communities'] as const) {
    const worth = (term: number) => WEIGHTS[kind] * (rarity[kind].get(term) ?? 0)
    const shared = base[kind].filter(term => other[kind].includes(term)).sort((a, b) => worth(b) - worth(a))
    const counted = kind === 'communities' ? shared.slice(0, MOST_COMMUNITIES) : shared
    if (counted.length > 0)
      reasons.push({ kind, terms: counted, words: [], weight: counted.reduce((sum, term) => sum + worth(term), 0) })
  }
  const { words, share } = sameRole(base.role, other.role)
  if (share > 0)
    reasons.push({ kind: 'role', terms: [], words, weight: SAME_ROLE * share })
  if (base.organisation !== null && base.organisation === other.organisation)
    reasons.push({ kind: 'organisation', terms: [], words: [], weight: SAME_KIND })
  else if (base.kind !== null && base.kind === other.kind)
    reasons.push({ kind: 'kind', terms: [], words: [], weight: SAME_KIND })
  reasons.sort((a, b) => b.weight - a.weight)
  return { id: other.id, score: reasons.reduce((sum, { weight }) => sum + weight, 0), reasons }
}

/**
 * The `count` most alike, spread over the country: one after the other is chosen, and each lessens what others from its
 * region and its organisation are worth. Of equals, the lower row number comes first, so that the order is always the same.
 */
export function mostAlike(base: Features, others: Candidate[], rarity: Rarity, count: number): Likeness[] {
  // Only the same kind of organisation is no reason to meet.
  const left = others.map(other => ({ other, like: likeness(base, other, rarity), factor: 1 })).filter(({ like }) => like.reasons.some(({ kind }) => kind !== 'kind' && kind !== 'organisation'))
  const chosen: Likeness[] = []
  while (chosen.length < count && left.length > 0) {
    let best = 0
    for (let place = 1; place < left.length; place++) {
      const [a, b] = [left[place]!, left[best]!]
      const difference = a.like.score * a.factor - b.like.score * b.factor
      if (difference > 0 || (difference === 0 && a.other.id < b.other.id))
        best = place
    }
    const [next] = left.splice(best, 1) as [typeof left[number]]
    chosen.push(next.like)
    for (const one of left) {
      if (next.other.region !== null && one.other.region === next.other.region)
        one.factor *= SAME_REGION_AGAIN
      if (next.other.organisation !== null && one.other.organisation === next.other.organisation)
        one.factor *= SAME_ORGANISATION_AGAIN
    }
  }
  return chosen
}
