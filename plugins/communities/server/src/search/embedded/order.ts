import type { EngineQuery } from '../port'
import type { Columns } from './columns'

/** An order of documents; without one that is asked for, the newest first. What has no number or line comes last either way. */
export function orderOf(columns: Columns, sort: EngineQuery['sort']): (a: number, b: number) => number {
  if (!sort)
    return (a, b) => b - a
  const sign = sort.direction === 'ascending' ? 1 : -1
  const line = columns.line(sort.field)
  if (line)
    return (a, b) => compareLines(line[a] as string, line[b] as string, sign) || a - b
  const column = columns.number(sort.field)
  const worth = (slot: number) => Number.isNaN(column[slot]) ? Infinity : sign * column[slot]!
  return (a, b) => worth(a) - worth(b) || b - a
}

function compareLines(a: string, b: string, sign: number): number {
  if (a === b)
    return 0
  return a === '' ? 1 : b === '' ? -1 : a < b ? -sign : sign
}

/** The first so many in an order, each key once, without sorting all of them. */
export function leading(slots: number[], compare: (a: number, b: number) => number, key: (slot: number) => number, most: number): number[] {
  const cut = (some: number[]) => {
    const seen = new Set<number>()
    return some.sort(compare).filter(slot => !seen.has(key(slot)) && seen.add(key(slot))).slice(0, most)
  }
  let kept: number[] = []
  let last: number | undefined
  for (const slot of slots) {
    if (last !== undefined && compare(slot, last) > 0)
      continue
    kept.push(slot)
    if (kept.length >= 4 * most + 100) {
      kept = cut(kept)
      last = kept.length === most ? kept.at(-1) : undefined
    }
  }
  return cut(kept)
}
