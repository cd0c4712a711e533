import { invalidField } from './errors'

/** Keyset paging: the sort values of the last row, opaque to clients. */
export function encodeCursor(values: (number | string)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** @throws ValidationError when it isn't a cursor of `length` numbers or strings. */
export function decodeCursor(cursor: string | undefined, length: number): (number | string)[] | null {
  if (cursor === undefined)
    return null
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(values) && values.length === length && values.every(value => typeof value === 'string' ? value.length < 200 : Number.isSafeInteger(value)))
      return values as (number | string)[]
  }
  catch {}
  throw invalidField('cursor', 'Is not a valid cursor')
}

/** Cuts the extra row that told whether there is more, and makes the next cursor from the last one kept. */
export function page<Row, Item>(rows: Row[], size: number, key: (row: Row) => (number | string)[], toItem: (row: Row) => Item): { items: Item[], nextCursor: string | null } {
  const kept = rows.slice(0, size)
  const last = kept.at(-1)
  return { items: kept.map(toItem), nextCursor: rows.length > size && last ? encodeCursor(key(last)) : null }
}
