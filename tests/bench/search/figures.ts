import type { Kind } from './questions'
import type { Latency } from './steady'

/** What `npm run bench -- --search` finds. */
export interface Figures {
  documents: number
  latencies: Record<Kind, Latency>
  /** A light read at a low rate: without anything beside it, beside each kind of question, and while the indexes fill. */
  read: Record<'alone' | 'filling' | Kind, Latency>
  indexing: { perSecond: number, indexes: { index: string, documents: number, seconds: number }[] }
  /** Resident memory, rested: with empty indexes, and after filling them and answering all the questions. */
  memory: { emptyMb: number, usedMb: number, grownMb: number }
}
