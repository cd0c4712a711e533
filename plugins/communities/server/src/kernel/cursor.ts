import { invalidField } from './errors'

/** Keyset paging: the sort values of the last row, opaque to clients. */
export function encodeCursor(values: (number | string)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

const KINDS = {
  /** A row's number, or a small number to sort by. */
  integer: (value: unknown) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 2_147_483_647,
  /** Milliseconds, up to what a JavaScript date and both databases hold. */
  moment: (value: unknown) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 8_640_000_000_000_000,
  text: (value: unknown) => typeof value === 'string' && value.length < 200 && !value.includes('\0'),
}

/**
 * Whoever makes up a cursor gets an answer in words, not a fault of the database.
 * @throws ValidationError when it isn't a cursor of values of these kinds
 */
export function decodeCursor(cursor: string | undefined, ...kinds: (keyof typeof KINDS)[]): (number | string)[] | null {
  if (cursor === undefined)
    return null
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(values) && values.length === kinds.length && kinds.every((kind, place) => KINDS[kind](values[place])))
      return values as (number | string)[]
  }
  catch {}
  throw invalidField('cursor', 'Is not a valid cursor', 'invalid-cursor')
}

/** Cuts the extra row that told whether there is more, and makes the next cursor from the last one kept. */
export function page<Row, Item>(rows: Row[], size: number, key: (row: Row) => (number | string)[], toItem: (row: Row) => Item): { items: Item[], nextCursor: string | null } {
  const kept = rows.slice(0, size)
  const last = kept.at(-1)
  return { items: kept.map(toItem), nextCursor: rows.length > size && last ? encodeCursor(key(last)) : null }
}
