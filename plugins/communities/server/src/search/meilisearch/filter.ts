import type { Filter } from '../port'

/** What Meilisearch's own escapes cannot carry unharmed; our keywords (ids, slugs, years) never hold it. */
// eslint-disable-next-line no-control-regex
const UNSAID = /["\\\u0000-\u001F\u007F]/
const NAME = /^[a-z]\w*$/i

const quoted = (value: string) => `"${value}"`

/**
 * The tree in Meilisearch's words; true lets everything through, false nothing. Field names come from our code, values are
 * quoted, and one that could end its quotation equals nothing.
 */
export function expressionOf(filter: Filter): string | boolean {
  if ('all' in filter)
    return together(filter.all.map(expressionOf), 'AND', false)
  if ('any' in filter)
    return together(filter.any.map(expressionOf), 'OR', true)
  if ('not' in filter) {
    const part = expressionOf(filter.not)
    return typeof part === 'boolean' ? !part : `NOT (${part})`
  }
  if (!NAME.test(filter.field))
    throw new RangeError(`"${filter.field}" is no field`)
  if ('equals' in filter)
    return UNSAID.test(filter.equals) ? false : `${filter.field} = ${quoted(filter.equals)}`
  if ('in' in filter) {
    const values = filter.in.filter(value => !UNSAID.test(value))
    return values.length === 0 ? false : `${filter.field} IN [${values.map(quoted).join(', ')}]`
  }
  const bounds = [filter.from === undefined ? [] : [`${filter.field} >= ${filter.from}`], filter.to === undefined ? [] : [`${filter.field} < ${filter.to}`]].flat()
  return bounds.length === 0 ? `${filter.field} EXISTS` : bounds.join(' AND ')
}

/** `decisive`: the value that settles the whole (false for AND, true for OR). */
function together(parts: (string | boolean)[], word: 'AND' | 'OR', decisive: boolean): string | boolean {
  if (parts.includes(decisive))
    return decisive
  const said = parts.filter(part => typeof part === 'string')
  if (said.length === 0)
    return !decisive
  return said.length === 1 ? said[0] as string : said.map(part => `(${part})`).join(` ${word} `)
}
