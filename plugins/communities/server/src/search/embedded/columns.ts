import type { Filter, IndexSettings, Value } from '../port'

const NONE = -1

/** Below it: the place of a list, counted downwards. */
const FIRST_LIST = -2

/** A keyword field of all documents: each value has a number; a document with several has a list, whose place stands for it. */
class KeywordColumn {
  private numbers = new Map<string, number>()
  readonly values: string[] = []
  private codes = new Int32Array(1024).fill(NONE)
  private lists: number[][] = []
  private freeLists: number[] = []
  /** When a value was last met by `firsts`: cheaper than a set for each question. */
  private met = new Int32Array(1024)
  private turn = 0

  set(slot: number, value: Value | undefined): void {
    this.codes = roomFor(this.codes, slot, size => new Int32Array(size).fill(NONE))
    const before = this.codes[slot] as number
    if (before <= FIRST_LIST)
      this.freeLists.push(before)
    if (typeof value === 'object' && value !== null) {
      this.codes[slot] = value.length > 0 ? this.listOf([...new Set(value)].map(one => this.numberOf(one))) : NONE
    }
    else {
      this.codes[slot] = value === null || value === undefined || value === '' ? NONE : this.numberOf(String(value))
    }
  }

  private listOf(numbers: number[]): number {
    const code = this.freeLists.pop() ?? FIRST_LIST - this.lists.length
    this.lists[FIRST_LIST - code] = numbers
    return code
  }

  private numberOf(value: string): number {
    const known = this.numbers.get(value)
    if (known !== undefined)
      return known
    this.numbers.set(value, this.values.length)
    return this.values.push(value) - 1
  }

  /** Its one value as a number; -1 without one, or with several. */
  codeOf(slot: number): number {
    return Math.max(NONE, this.codes[slot] ?? NONE)
  }

  /** Whether a document has one of these values. */
  hasOneOf(values: readonly string[]): (slot: number) => boolean {
    const wanted = new Uint8Array(this.values.length)
    for (const value of values) {
      const code = this.numbers.get(value)
      if (code !== undefined)
        wanted[code] = 1
    }
    const { codes, lists } = this
    return (slot) => {
      const code = codes[slot] ?? NONE
      return code >= 0 ? wanted[code] === 1 : code <= FIRST_LIST && (lists[FIRST_LIST - code] as number[]).some(one => wanted[one] === 1)
    }
  }

  count(slots: readonly number[]): Record<string, number> {
    const counts = new Uint32Array(this.values.length)
    const { codes, lists } = this
    for (let place = 0; place < slots.length; place++) {
      const code = codes[slots[place] as number] as number
      if (code >= 0) {
        counts[code]!++
      }
      else if (code <= FIRST_LIST) {
        const list = lists[FIRST_LIST - code] as number[]
        for (let at = 0; at < list.length; at++)
          counts[list[at] as number]!++
      }
    }
    const found: Record<string, number> = {}
    for (let code = 0; code < counts.length; code++) {
      if (counts[code]! > 0)
        found[this.values[code] as string] = counts[code]!
    }
    return found
  }

  /** Of several with the same value the first one. */
  firsts(slots: readonly number[]): number[] {
    this.met = roomFor(this.met, this.values.length, size => new Int32Array(size))
    const { codes, met } = this
    const turn = ++this.turn
    const kept: number[] = []
    for (let place = 0; place < slots.length; place++) {
      const slot = slots[place] as number
      const code = codes[slot] as number
      if (code >= 0 && met[code] === turn)
        continue
      if (code >= 0)
        met[code] = turn
      kept.push(slot)
    }
    return kept
  }
}

function roomFor<T extends Int32Array | Float64Array | Uint8Array>(array: T, slot: number, make: (size: number) => T): T {
  if (slot < array.length)
    return array
  const larger = make(Math.max(slot + 1, array.length * 2))
  larger.set(array as never)
  return larger
}

/**
 * What filters, facets and sorting look at, of all documents of an index, in memory: SQLite would take a look-up for each
 * document that a common word finds. About 40 bytes a document.
 */
export class Columns {
  private keywords: Map<string, KeywordColumn>
  private numbers: Map<string, Float64Array>
  private lines: Map<string, string[]>
  private alive = new Uint8Array(1024)
  size = 0

  constructor(settings: IndexSettings) {
    this.keywords = new Map(settings.keywords.map(field => [field, new KeywordColumn()]))
    this.numbers = new Map(settings.numbers.map(field => [field, new Float64Array(1024).fill(Number.NaN)]))
    this.lines = new Map(settings.lines?.map(field => [field, []]))
  }

  set(slot: number, fields: Record<string, Value>): void {
    this.alive = roomFor(this.alive, slot, length => new Uint8Array(length))
    if (this.alive[slot] === 0)
      this.size++
    this.alive[slot] = 1
    for (const [field, column] of this.keywords)
      column.set(slot, fields[field])
    for (const [field, column] of this.numbers) {
      const held = roomFor(column, slot, length => new Float64Array(length).fill(Number.NaN))
      held[slot] = typeof fields[field] === 'number' ? fields[field] : Number.NaN
      this.numbers.set(field, held)
    }
    for (const [field, column] of this.lines)
      column[slot] = typeof fields[field] === 'string' ? fields[field] : ''
  }

  remove(slot: number): void {
    if (this.alive[slot] === 1) {
      this.alive[slot] = 0
      this.size--
    }
  }

  every(): number[] {
    const slots: number[] = []
    for (let slot = 0; slot < this.alive.length; slot++) {
      if (this.alive[slot] === 1)
        slots.push(slot)
    }
    return slots
  }

  isAlive(slot: number): boolean {
    return this.alive[slot] === 1
  }

  keyword(field: string): KeywordColumn {
    const column = this.keywords.get(field)
    if (!column)
      throw new RangeError(`"${field}" is no keyword of this index`)
    return column
  }

  number(field: string): Float64Array {
    const column = this.numbers.get(field)
    if (!column)
      throw new RangeError(`"${field}" is no number of this index`)
    return column
  }

  /** Undefined for fields that are no lines. */
  line(field: string): string[] | undefined {
    return this.lines.get(field)
  }

  /** A filter as a question about one document. @throws RangeError for a field that the settings don't name */
  predicate(filter: Filter): (slot: number) => boolean {
    if ('all' in filter) {
      const parts = filter.all.map(part => this.predicate(part))
      return parts.reduceRight<((slot: number) => boolean) | undefined>((rest, part) => rest ? slot => part(slot) && rest(slot) : part, undefined) ?? (() => true)
    }
    if ('any' in filter) {
      const parts = filter.any.map(part => this.predicate(part))
      return parts.length === 1 ? parts[0] as (slot: number) => boolean : slot => parts.some(part => part(slot))
    }
    if ('not' in filter) {
      const part = this.predicate(filter.not)
      return slot => !part(slot)
    }
    if ('equals' in filter)
      return this.keyword(filter.field).hasOneOf([filter.equals])
    if ('in' in filter)
      return this.keyword(filter.field).hasOneOf(filter.in)
    const { field, from = -Infinity, to = Infinity } = filter
    this.number(field)
    return (slot) => {
      const value = this.number(field)[slot] ?? Number.NaN
      return value >= from && value < to
    }
  }
}
