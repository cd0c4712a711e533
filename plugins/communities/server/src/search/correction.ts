import { Walk } from './embedded/distance'
import { allowedTypos } from './embedded/vocabulary'
import { otherNumbers, wordsOf } from './embedded/words'

/**
 * "Did you mean": the question with words that are found in place of those that aren't. `found` are words of hits that
 * the database has let through for this viewer, each as often as it was met: no other word is ever offered.
 */
export function correctionOf(question: string, found: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const term of found)
    counts.set(term, (counts.get(term) ?? 0) + 1)
  let [result, shift, changed] = [question, 0, false]
  for (const { term, start, end } of wordsOf(question)) {
    const meant = isFound(term, counts) ? null : nearest(term, counts)
    if (meant === null)
      continue
    result = `${result.slice(0, start + shift)}${meant}${result.slice(end + shift)}`
    shift += meant.length - (end - start)
    changed = true
  }
  return changed ? result : null
}

function isFound(term: string, counts: Map<string, number>): boolean {
  return counts.has(term) || otherNumbers(term).some(other => counts.has(other)) || [...counts.keys()].some(one => one.startsWith(term))
}

function nearest(term: string, counts: Map<string, number>): string | null {
  const allowed = allowedTypos(term)
  if (allowed === 0)
    return null
  const walk = new Walk(term, allowed, false)
  const near = [...counts].map(([one, count]) => ({ one, count, distance: walk.visit(one).distance })).filter(({ distance }) => distance <= allowed)
  return near.sort((a, b) => a.distance - b.distance || b.count - a.count)[0]?.one ?? null
}
