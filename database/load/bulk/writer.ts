import type { Row } from '../../volume/rows/context'
import type { BulkTable } from './tables'

/** Fills tables of one database as fast as it goes. */
export interface Writer {
  /** Takes away what slows inserting down: indexes, foreign keys, waiting for the disk. */
  begin: (tables: BulkTable[]) => Promise<void>
  insert: (table: BulkTable, rows: Row[]) => Promise<void>
  /** Puts back what `begin` took, and gathers the statistics that the planner needs. `say` hears of each step. */
  finish: (tables: BulkTable[], say: (step: string) => void) => Promise<void>
  /** After an error: leaves nothing behind where that can be. */
  abandon: () => Promise<void>
}
