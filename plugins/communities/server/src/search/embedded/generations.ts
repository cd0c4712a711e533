import type { Database } from 'better-sqlite3'
import type { Changes, IndexName, IndexSettings } from '../port'
import { SearchBusy } from '../port'
import { createTables, dropTables, Shelf } from './shelf'

interface Row { number: number, name: IndexName, settings: string, live: number, touched_at: number }

/** A rebuild that has not moved for so long was cut off. */
const ABANDONED_MS = 60_000
/** Pages of the index that are brought together in one go: some milliseconds. */
const MERGED_PAGES = 200

/** Whether what stands in the tables fits these settings; synonyms are looked at when a question is asked. */
export function fits(held: IndexSettings, wanted: IndexSettings): boolean {
  const kept = ({ texts, keywords, numbers, lines = [] }: IndexSettings) => JSON.stringify([texts, keywords, numbers, lines])
  return kept(held) === kept(wanted)
}

/** The generations of each index in the file: the one that answers, and the one that is being built beside it. */
export class Generations {
  private shelves = new Map<number, Shelf>()
  private numbers = new Map<IndexName, number>()
  private seen: unknown

  constructor(readonly database: Database) {}

  /** @returns whether the index has to be filled */
  prepare(name: IndexName, settings: IndexSettings): boolean {
    const live = this.rowOf(name)
    if (!live) {
      this.create(name, settings, true)
      return true
    }
    const held = JSON.parse(live.settings) as IndexSettings
    if (!fits(held, settings))
      return true
    if (live.settings !== JSON.stringify(settings)) {
      this.database.prepare('update generations set settings = ? where number = ?').run(JSON.stringify(settings), live.number)
      this.shelves.delete(live.number)
    }
    return this.live(name).count() === 0
  }

  private rowOf(name: IndexName): Row | undefined {
    return this.database.prepare('select * from generations where name = ? and live = 1').get(name) as Row | undefined
  }

  private create(name: IndexName, settings: IndexSettings, live: boolean): number {
    return this.database.transaction(() => {
      const { lastInsertRowid } = this.database.prepare('insert into generations (name, settings, live, touched_at) values (?, ?, ?, ?)').run(name, JSON.stringify(settings), Number(live), Date.now())
      createTables(this.database, Number(lastInsertRowid), settings)
      return Number(lastInsertRowid)
    })()
  }

  /** The generation that answers; another process may have put a new one in its place. */
  live(name: IndexName): Shelf {
    const now = this.database.pragma('data_version', { simple: true })
    if (now !== this.seen) {
      this.numbers.clear()
      this.seen = now
    }
    const number = this.numbers.get(name) ?? this.rowOf(name)?.number
    if (number === undefined)
      throw new RangeError(`There is no index called ${name}`)
    this.numbers.set(name, number)
    const shelf = this.shelf(number)
    shelf.refresh()
    return shelf
  }

  /** Looks anew at which generations there are. */
  forget(): void {
    this.numbers.clear()
    this.shelves.clear()
  }

  private shelf(number: number): Shelf {
    const known = this.shelves.get(number)
    if (known)
      return known
    const row = this.database.prepare('select * from generations where number = ?').get(number) as Row | undefined
    if (!row)
      throw new RangeError(`Generation ${number} is gone`)
    const shelf = new Shelf(this.database, number, JSON.parse(row.settings) as IndexSettings)
    this.shelves.set(number, shelf)
    return shelf
  }

  /** All of the work or nothing; what is held in memory follows the file. */
  write(shelf: Shelf, work: (shelf: Shelf) => void): void {
    try {
      this.database.transaction(() => work(shelf)).immediate()
    }
    catch (error) {
      this.shelves.delete(shelf.generation)
      throw error
    }
  }

  begin(name: IndexName, settings: IndexSettings): number {
    const drafts = this.database.prepare('select * from generations where name = ? and live = 0').all(name) as Row[]
    if (drafts.some(draft => draft.touched_at > Date.now() - ABANDONED_MS))
      throw new SearchBusy(`The index of ${name} is being rebuilt already`)
    drafts.forEach(draft => this.discard(draft.number))
    return this.create(name, settings, false)
  }

  add(number: number, changes: Changes): void {
    this.write(this.shelf(number), (shelf) => {
      changes.upsert.forEach(document => shelf.put(document))
      changes.delete.forEach(id => shelf.remove(id))
      this.database.prepare('update generations set touched_at = ? where number = ?').run(Date.now(), number)
    })
  }

  /**
   * Brings what was added in many pieces into one, a little at a time: questions then have one place to look in instead
   * of twenty. @returns whether there is more to do (SQLite's documentation of FTS5, "The 'merge' Command")
   */
  tidy(number: number, first: boolean): boolean {
    const { fts } = this.shelf(number).tables
    const changes = () => this.database.prepare('select total_changes()').pluck().get() as number
    const before = changes()
    this.database.prepare(`insert into ${fts} (${fts}, rank) values ('merge', ?)`).run(first ? -MERGED_PAGES : MERGED_PAGES)
    return changes() - before >= 2
  }

  /** The new generation takes the place of the present one at once. */
  finish(name: IndexName, number: number): void {
    this.shelf(number)
    const before = this.database.prepare('select number from generations where name = ? and live = 1').pluck().all(name) as number[]
    this.database.transaction(() => {
      this.database.prepare('update generations set live = 0, touched_at = 0 where name = ?').run(name)
      this.database.prepare('update generations set live = 1 where number = ?').run(number)
    }).immediate()
    this.numbers.clear()
    before.forEach(old => this.discard(old))
  }

  discard(number: number): void {
    this.shelves.delete(number)
    this.numbers.clear()
    this.database.transaction(() => {
      dropTables(this.database, number)
      this.database.prepare('delete from generations where number = ?').run(number)
    }).immediate()
  }
}
