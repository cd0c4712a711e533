/** More than these are not sent at once; the contract has the same. */
export const mostInvited = 500

export interface InviteRow { line: number, text: string, outcome: 'ready' | 'wrong' | 'twice' }

const separators = /[\s,;]+/
const looksLikeAddress = /^[^\s@"'<>()]+@[^\s@"'<>(),.]+(?:\.[^\s@"'<>(),.]+)+$/

/**
 * Reads whom to invite from what somebody typed, pasted or took from a table: one or several addresses on a line, alone
 * or among other things (`Siân Rhys <sian@council.example>`, a line of a CSV file). A first line without any address is
 * the table's head. Every other line that holds no address, and everything with an @ that is none, is said to be wrong.
 */
export function readInviteList(text: string): InviteRow[] {
  const seen = new Set<string>()
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/).flatMap((content, index): InviteRow[] => {
    const parts = content.split(separators).map(part => part.replace(/^["'<(]+|["'>).]+$/g, '')).filter(part => part.includes('@'))
    if (parts.length === 0)
      return content.trim() === '' || (index === 0 && /[,;\t]|e-?(?:mail|bost)/i.test(content)) ? [] : [{ line: index + 1, text: content.trim().slice(0, 100), outcome: 'wrong' }]
    return parts.map((part) => {
      const address = part.toLowerCase()
      const outcome = !looksLikeAddress.test(address) ? 'wrong' : seen.has(address) ? 'twice' : 'ready'
      seen.add(address)
      return { line: index + 1, text: outcome === 'wrong' ? part.slice(0, 100) : address, outcome }
    })
  })
}

/** What a program for tables would take for the beginning of a formula is kept from being one. */
const quoted = (value: string) => `"${(/^[=+\-@\t\r|%]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`

export function toCsv(rows: string[][]): string {
  return `\uFEFF${rows.map(row => `${row.map(quoted).join(',')}\r\n`).join('')}`
}
