import type { EngineQuery, Filter } from '../port'

/*
 * What a viewer may find is a list of thousands of communities, the same from one letter typed to the next. To the thread it
 * goes as text, which has to be written and read: so each list goes there once, with a number, and then the number alone.
 */

/** A filter on its way: a long list has a number, and its values only the first time. */
export type SentFilter
  = | { all: readonly SentFilter[] }
    | { any: readonly SentFilter[] }
    | { not: SentFilter }
    | { field: string, list: number, in?: readonly string[] }
    | Extract<Filter, { field: string }>

export type SentQuery = Omit<EngineQuery, 'filter'> & { filter?: SentFilter }

/** Below this a list is written as quickly as its number is looked up. */
const LONG = 50
/** So many lists the thread holds: two for each of those whose rights the process keeps (search/rights.ts), and some more. */
const MOST_HELD = 120

/** The thread doesn't hold a list of this number (any more): it has to be sent again. */
export class UnknownList extends Error {}

/** The side that asks. Lists are told apart by identity: whoever keeps a filter must not change it. */
export class SentLists {
  private numbers = new WeakMap<readonly string[], number>()
  private last = 0

  pack({ filter, ...query }: EngineQuery): SentQuery {
    return filter ? { ...query, filter: this.packed(filter) } : query
  }

  /** Sends each list anew: the thread is a new one, or has let go of some. */
  forget(): void {
    this.numbers = new WeakMap()
  }

  private packed(filter: Filter): SentFilter {
    if ('all' in filter)
      return { all: filter.all.map(part => this.packed(part)) }
    if ('any' in filter)
      return { any: filter.any.map(part => this.packed(part)) }
    if ('not' in filter)
      return { not: this.packed(filter.not) }
    if (!('in' in filter) || filter.in.length < LONG)
      return filter
    const known = this.numbers.get(filter.in)
    if (known !== undefined)
      return { field: filter.field, list: known }
    const list = ++this.last
    this.numbers.set(filter.in, list)
    return { field: filter.field, list, in: filter.in }
  }
}

/** The side that answers. */
export class HeldLists {
  private lists = new Map<number, readonly string[]>()

  /** @throws UnknownList */
  unpack({ filter, ...query }: SentQuery): EngineQuery {
    return filter ? { ...query, filter: this.unpacked(filter) } : query
  }

  private unpacked(filter: SentFilter): Filter {
    if ('all' in filter)
      return { all: filter.all.map(part => this.unpacked(part)) }
    if ('any' in filter)
      return { any: filter.any.map(part => this.unpacked(part)) }
    if ('not' in filter)
      return { not: this.unpacked(filter.not) }
    if (!('list' in filter))
      return filter
    const values = filter.in ?? this.lists.get(filter.list)
    if (!values)
      throw new UnknownList()
    // The one that was asked for longest ago goes first.
    this.lists.delete(filter.list)
    this.lists.set(filter.list, values)
    if (this.lists.size > MOST_HELD)
      this.lists.delete(this.lists.keys().next().value as number)
    return { field: filter.field, in: values }
  }
}
