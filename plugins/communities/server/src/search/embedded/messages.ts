import type { Changes, EngineAnswer, IndexName, IndexSettings, SearchDocument } from '../port'
import type { SentQuery } from './lists'

/** What the thread can be asked to do. */
export interface Calls {
  prepare: (indexes: Record<IndexName, IndexSettings>) => IndexName[]
  upsert: (index: IndexName, documents: SearchDocument[]) => void
  update: (index: IndexName, documents: SearchDocument[]) => void
  remove: (index: IndexName, ids: string[]) => void
  search: (queries: SentQuery[]) => EngineAnswer[]
  count: (index: IndexName) => number
  begin: (index: IndexName) => number
  add: (generation: number, changes: Changes) => void
  tidy: (generation: number, first: boolean) => boolean
  finish: (index: IndexName, generation: number) => void
  discard: (generation: number) => void
  close: () => void
}

export type CallName = keyof Calls

export interface Request { id: number, call: CallName, args: unknown[] }

/** `refused`: a mistake in what was asked. `busy`: another is at it. `lost`: the file was damaged, and an empty one stands in its place. `unknown`: a list is to be sent again. */
export interface Reply { id: number, result?: unknown, error?: { message: string, refused: boolean, busy: boolean, lost: boolean, unknown: boolean } }
