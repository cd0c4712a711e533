import { createHash } from 'node:crypto'

const levels = ['urgent', 'important', 'information'] as const
export type Level = (typeof levels)[number]

/** More than these push what people came for off the screen. */
export const mostShown = 3

interface Ranked { level: Level, since: string }

/** What matters most first, and of that the newest; no more than a few. */
export function mostImportant<Item extends Ranked>(all: Item[]): Item[] {
  return [...all]
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || b.since.localeCompare(a.since))
    .slice(0, mostShown)
}

/**
 * What a browser remembers of one that was dismissed. The same in every language; another one when its text says something
 * else, so that whoever dismissed "tonight" is told of "tomorrow".
 */
export function markOf(documentId: string, text: string): string {
  return createHash('sha256').update(`${documentId} ${text}`).digest('hex').slice(0, 12)
}
