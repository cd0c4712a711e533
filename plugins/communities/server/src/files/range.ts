export interface Range { start: number, end: number }

/**
 * The part of a file that a `Range` header asks for (RFC 9110), both ends included. Null: the whole. Several parts at once
 * are answered with the whole, as the standard allows. `unsatisfiable`: there is no such part.
 */
export function parseRange(header: string, size: number): Range | null | 'unsatisfiable' {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? []
  if (first === '' && last === '')
    return null
  if (first === '')
    return Number(last) === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - Number(last)), end: size - 1 }
  if (last !== '' && Number(last) < Number(first))
    return null
  return Number(first) >= size ? 'unsatisfiable' : { start: Number(first), end: Math.min(last === '' ? size - 1 : Number(last), size - 1) }
}

/** Whether one of the tags of an `If-None-Match` is this one; weak ones count, as the standard has it for reading. */
export function matchesTag(header: string, tag: string): boolean {
  return header.trim() === '*' || header.split(',').some(one => one.trim().replace(/^W\//, '') === tag)
}
