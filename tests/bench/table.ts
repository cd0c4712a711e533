/** Rows as lines with aligned columns; numbers to the right. */
export function table(head: string[], rows: (string | number)[][]): string {
  const cells = [head, ...rows.map(row => row.map(String))]
  const widths = head.map((_, column) => Math.max(...cells.map(row => row[column]!.length)))
  const line = (row: string[], numeric: boolean) => row.map((cell, column) => numeric && typeof rows[0]?.[column] === 'number' ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)).join('  ').trimEnd()
  return [line(head, true), widths.map(width => '-'.repeat(width)).join('  '), ...cells.slice(1).map(row => line(row, true))].join('\n')
}
