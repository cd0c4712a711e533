import type { Database, Statement } from 'better-sqlite3'
import type { IndexSettings, SearchDocument, Value } from '../port'
import { MARK } from '../port'
import { Columns } from './columns'
import { Vocabulary } from './vocabulary'
import { termsOf } from './words'

/** A text much longer than any member writes is cut: its beginning says what it is about. */
const LONGEST_TEXT = 200_000
/** So many answers of the inverted index are held at a time. */
const MOST_MATCHES = 8
const MARKS = new RegExp(`[${MARK.start}${MARK.end}]`, 'g')

export function plain(value: Value | undefined): string {
  const text = typeof value === 'object' && value !== null ? value.join('\n') : String(value ?? '')
  return text.slice(0, LONGEST_TEXT).replace(MARKS, '')
}

/** The more important a field, the more a word in it weighs. */
const weightOf = (place: number) => [8, 4, 2][place] ?? 1

export function tablesOf(generation: number) {
  return { docs: `g${generation}_docs`, texts: `g${generation}_texts`, fts: `g${generation}_fts`, terms: `g${generation}_terms` }
}

/** FTS5 keeps the inverted index alone; the texts stand beside it, for excerpts. Words are cut and folded before, hence `ascii`. */
export function createTables(database: Database, generation: number, settings: IndexSettings): void {
  const { docs, texts, fts, terms } = tablesOf(generation)
  database.exec(`
    create table ${docs} (slot integer primary key, id text not null unique, version integer not null, fields text not null);
    create index ${docs}_version on ${docs} (version);
    create table ${texts} (slot integer primary key, texts text not null);
    create virtual table ${fts} using fts5 (${settings.texts.map((_, place) => `t${place}`).join(', ')}, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3 4 5');
    create virtual table ${terms} using fts5vocab (${fts}, row);`)
}

export function dropTables(database: Database, generation: number): void {
  const { docs, texts, fts, terms } = tablesOf(generation)
  for (const table of [terms, fts, texts, docs])
    database.exec(`drop table if exists ${table}`)
}

/** One generation of one index: its tables, and what of them is held in memory. */
export class Shelf {
  readonly tables: ReturnType<typeof tablesOf>
  readonly rank: string
  columns!: Columns
  vocabulary!: Vocabulary
  private version = 0
  private seen: unknown
  private matched = { version: -1, slots: new Map<string, readonly number[]>() }
  private statements = new Map<string, Statement>()

  constructor(readonly database: Database, readonly generation: number, readonly settings: IndexSettings) {
    this.tables = tablesOf(generation)
    this.rank = `bm25(${this.tables.fts}, ${settings.texts.map((_, place) => weightOf(place)).join(', ')})`
    this.load()
  }

  prepare(sql: string): Statement {
    const known = this.statements.get(sql)
    if (known)
      return known
    const statement = this.database.prepare(sql)
    this.statements.set(sql, statement)
    return statement
  }

  private load() {
    this.columns = new Columns(this.settings)
    this.version = 0
    this.take()
    this.vocabulary = new Vocabulary(this.prepare(`select term from ${this.tables.terms}`).pluck().iterate() as Iterable<string>)
    this.seen = this.database.pragma('data_version', { simple: true })
  }

  /** Takes over what was written since, by this thread or another process. */
  private take() {
    for (const row of this.prepare(`select slot, version, fields from ${this.tables.docs} where version > ? order by version`).iterate(this.version) as Iterable<{ slot: number, version: number, fields: string }>) {
      this.columns.set(row.slot, JSON.parse(row.fields) as Record<string, Value>)
      this.version = row.version
    }
  }

  /** Looks whether another process has written; changes of this one are known. */
  refresh(): void {
    const now = this.database.pragma('data_version', { simple: true })
    if (now === this.seen)
      return
    this.seen = now
    this.take()
    if (this.count() !== this.columns.size)
      this.load()
  }

  /** Documents of a match, in no order. One question is often asked several times in a row, with other filters. */
  matching(match: string): readonly number[] {
    if (this.matched.version !== this.version || this.matched.slots.size >= MOST_MATCHES)
      this.matched = { version: this.version, slots: new Map() }
    const { slots } = this.matched
    const found = slots.get(match) ?? this.prepare(`select rowid from ${this.tables.fts} where ${this.tables.fts} match ?`).pluck().all(match) as number[]
    slots.set(match, found)
    return found
  }

  count(): number {
    return this.prepare(`select count(*) from ${this.tables.docs}`).pluck().get() as number
  }

  put(document: SearchDocument): void {
    const { docs, texts, fts } = this.tables
    const { settings } = this
    const fields = Object.fromEntries([...settings.keywords, ...settings.numbers, ...settings.lines ?? []].flatMap(field => document[field] === undefined || document[field] === null ? [] : [[field, document[field]]]))
    const said = settings.texts.map(field => plain(document[field]))
    const terms = said.map(termsOf)
    const known = this.slotOf(document.id)
    if (known !== undefined)
      this.prepare(`delete from ${fts} where rowid = ?`).run(known)
    const { slot, version } = this.prepare(`
      insert into ${docs} (slot, id, version, fields) values (?, ?, (select coalesce(max(version), 0) + 1 from ${docs}), ?)
      on conflict (id) do update set version = excluded.version, fields = excluded.fields returning slot, version`).get(known ?? null, document.id, JSON.stringify(fields)) as { slot: number, version: number }
    this.prepare(`insert into ${texts} (slot, texts) values (?, ?) on conflict (slot) do update set texts = excluded.texts`).run(slot, JSON.stringify(said))
    this.prepare(`insert into ${fts} (rowid, ${settings.texts.map((_, place) => `t${place}`).join(', ')}) values (?${', ?'.repeat(settings.texts.length)})`).run(slot, ...terms.map(list => list.join(' ')))
    this.columns.set(slot, fields)
    this.version = Math.max(this.version, version)
    for (const list of terms)
      list.forEach(term => this.vocabulary.add(term))
  }

  /** Changes the given fields of a document that is there. */
  patch(changed: SearchDocument): void {
    const { docs, texts } = this.tables
    const held = this.prepare(`select d.fields, x.texts from ${docs} d join ${texts} x on x.slot = d.slot where d.id = ?`).get(changed.id) as { fields: string, texts: string } | undefined
    if (!held)
      return
    const said = JSON.parse(held.texts) as string[]
    this.put({ ...JSON.parse(held.fields), ...Object.fromEntries(this.settings.texts.map((field, place) => [field, said[place] ?? ''])), ...changed })
  }

  remove(id: string): void {
    const slot = this.slotOf(id)
    if (slot === undefined)
      return
    const { docs, texts, fts } = this.tables
    this.prepare(`delete from ${fts} where rowid = ?`).run(slot)
    this.prepare(`delete from ${texts} where slot = ?`).run(slot)
    this.prepare(`delete from ${docs} where slot = ?`).run(slot)
    this.columns.remove(slot)
  }

  private slotOf(id: string): number | undefined {
    return this.prepare(`select slot from ${this.tables.docs} where id = ?`).pluck().get(id) as number | undefined
  }
}
