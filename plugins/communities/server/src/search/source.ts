import type { Strapi } from '../kernel/strapi'
import type { Events, EventType } from '../outbox/events'
import type { IndexName, IndexSettings, SearchDocument } from './port'

/** How a feature's rows become documents: what its `search.ts` says. */
export interface Source {
  index: IndexName
  settings: IndexSettings
  /** Documents (by id) that an event may have changed, made or ended; which of that, `read` says. */
  touched: { [Type in EventType]?: (strapi: Strapi, payload: Events[Type]) => Promise<string[]> | string[] }
  /** Of these the documents as they are now; what is missing is not to be found. */
  read: (strapi: Strapi, ids: string[]) => Promise<SearchDocument[]>
  /** All that may be found, in pieces. */
  every: (strapi: Strapi) => AsyncIterable<string[]>
  /** How many documents there should be. */
  count: (strapi: Strapi) => Promise<number>
}

/** Reading them on SQLite holds the process for a few milliseconds. */
const PIECE = 200

/** Ids of a query that brings those after one, in pieces. */
export async function* inPieces(next: (after: number, limit: number) => Promise<{ id: number }[]>, toId: (id: number) => string): AsyncGenerator<string[]> {
  for (let after = 0; ;) {
    const rows = await next(after, PIECE)
    const last = rows.at(-1)
    if (!last)
      return
    yield rows.map(row => toId(row.id))
    after = last.id
  }
}

/** The parts that there are, as one text or as many. */
export const present = (...parts: (string | null | undefined)[]): string[] => parts.filter((part): part is string => Boolean(part))
