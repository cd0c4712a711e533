/** What a program for tables would take for the beginning of a formula (GHSA-xgwh-cgv9-783v). */
const FORMULA = /^[=+\-@\t\r|%]/

/** One value of a file of comma-separated values: quoted, and never run as a formula. */
export function csvValue(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  return `"${(typeof value === 'string' && FORMULA.test(text.trimStart()) ? `'${text}` : text).replaceAll('"', '""')}"`
}

export function csvLine(values: (string | number | null)[]): string {
  return `${values.map(csvValue).join(',')}\r\n`
}

/** Says to programs for tables that what follows is UTF-8. */
export const CSV_BEGINNING = '\uFEFF'
