import { Walk } from './distance'

/** How far a word may be from one that somebody meant (Meilisearch's rule): one letter from five letters on, two from nine. */
export function allowedTypos(term: string): 0 | 1 | 2 {
  return term.length >= 9 ? 2 : term.length >= 5 ? 1 : 0
}

const MOST_FRESH = 3000

interface Near { term: string, distance: number }

/** The words of an index, in order: what a mistyped word may have meant is looked up here. */
export class Vocabulary {
  private sorted: string[] = []
  private known = new Set<string>()
  private fresh: string[] = []

  constructor(terms: Iterable<string>) {
    for (const term of terms)
      this.add(term)
    this.merge()
  }

  get size() {
    return this.known.size
  }

  has(term: string): boolean {
    return this.known.has(term)
  }

  add(term: string): void {
    if (this.known.has(term))
      return
    this.known.add(term)
    this.fresh.push(term)
  }

  private merge() {
    this.sorted = [...this.known].sort()
    this.fresh = []
  }

  /**
   * Words within the typos that this one may have, nearest first. The first letter is taken to be right: people rarely
   * mistype it. `asPrefix`: the word may still be being typed, so it may also be near the beginning of another.
   */
  near(word: string, asPrefix: boolean, most: number): Near[] {
    const allowed = allowedTypos(word)
    if (allowed === 0)
      return []
    if (this.fresh.length > MOST_FRESH)
      this.merge()
    const found: Near[] = []
    const search = new Walk(word, allowed, asPrefix)
    for (const term of this.fresh) {
      if (term[0] === word[0])
        take(search.visit(term).distance, term)
    }
    search.reset()
    const first = word[0] as string
    for (let place = lowerBound(this.sorted, first); place < this.sorted.length;) {
      const term = this.sorted[place] as string
      if (!term.startsWith(first))
        break
      const { distance, deadAt } = search.visit(term)
      take(distance, term)
      // Nothing that begins like this can be near: on to the first that begins otherwise.
      place = deadAt === null ? place + 1 : lowerBound(this.sorted, after(term.slice(0, deadAt)), place + 1)
    }
    return found.sort((a, b) => a.distance - b.distance || a.term.length - b.term.length).slice(0, most)

    function take(distance: number, term: string) {
      if (distance > 0 && distance <= allowed)
        found.push({ term, distance })
    }
  }
}

/** The first text after all that begin with this one. */
function after(beginning: string): string {
  return `${beginning.slice(0, -1)}${String.fromCharCode(beginning.charCodeAt(beginning.length - 1) + 1)}`
}

function lowerBound(sorted: string[], text: string, from = 0): number {
  let [low, high] = [from, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as string) < text)
      low = middle + 1
    else
      high = middle
  }
  return low
}
