import type { FieldError } from '../../shared/api/failure'
import type { InputOf } from '../../shared/api/types'
import type { FormValues } from './values'

export type Featured = InputOf<'featuring.put'>['body']['items'][number]

interface Row { row: number, item: Featured }

/** More rows than anybody is shown: those that are there, and those to fill in. */
const MOST_ROWS = 10

/** An address as people type it: without `https://`, or that of a page as it was read in Welsh. */
function addressOf(typed: string): string {
  const url = typed.trim()
  if (url.startsWith('/'))
    return url.replace(/^\/cy(?=\/|$)/, '') || '/'
  return url === '' || /^[a-z]+:/i.test(url) ? url : `https://${url}`
}

function itemOf(values: FormValues, row: number): Featured | null {
  const beside = { text: values.nullable(`${row}.text`), textCy: values.nullable(`${row}.textCy`) }
  if (values.text(`${row}.kind`) === 'contribution') {
    const contribution = values.optional(`${row}.contribution`)
    return contribution ? { kind: 'contribution', contribution, ...beside } : null
  }
  const link = { title: values.text(`${row}.title`), titleCy: values.nullable(`${row}.titleCy`), url: addressOf(values.text(`${row}.url`)), ...beside }
  return Object.values(link).some(Boolean) ? { kind: 'link', ...link } : null
}

/**
 * What the form says is to stand there, in its order. Whoever gives one a place means before what comes after it there
 * when it moves up, and behind it when it moves down; the others keep their order.
 */
export function rowsOf(values: FormValues): Row[] {
  const rows = Array.from({ length: MOST_ROWS }, (_, row) => row).filter(row => values.has(`${row}.kind`) && !values.flag(`${row}.remove`))
  const placed = rows.flatMap((row) => {
    const item = itemOf(values, row)
    const wanted = Number(values.text(`${row}.place`)) || row + 1
    return item ? [{ row, item, place: wanted + Math.sign(wanted - row - 1) / 2 }] : []
  })
  return placed.sort((a, b) => a.place - b.place || a.row - b.row).map(({ row, item }) => ({ row, item }))
}

/** Errors of the list that was sent, at the fields that were filled in for it. */
export function atFields(errors: FieldError[], rows: Row[]): FieldError[] {
  return errors.map((error) => {
    const [, index, part] = /^items\.(\d+)\.(\w+)$/.exec(error.field) ?? []
    const sent = index === undefined ? undefined : rows[Number(index)]
    return sent ? { ...error, field: `${sent.row}.${part}` } : error
  })
}
