import { atFields, rowsOf } from './featured-rows'
import { FormValues } from './values'

const talk = (row: number, more: Record<string, string> = {}) => Object.fromEntries(Object.entries({ kind: 'contribution', contribution: `talk${row}`, place: String(row + 1), text: '', textCy: '', ...more }).map(([name, value]) => [`${row}.${name}`, value]))
const link = (row: number, more: Record<string, string>) => Object.fromEntries(Object.entries({ kind: 'link', title: '', titleCy: '', url: '', text: '', textCy: '', ...more }).map(([name, value]) => [`${row}.${name}`, value]))
const read = (...rows: Record<string, string>[]) => rowsOf(new FormValues(new URLSearchParams(Object.assign({}, ...rows) as Record<string, string>)))
const order = (...places: number[]) => read(...places.map((place, row) => talk(row, { place: String(place) }))).map(({ row }) => row)

describe('what a form says is to be featured', () => {
  it('is in the order of the places that were given', () => {
    expect(order(1, 2, 3)).toEqual([0, 1, 2])
    expect(order(3, 2, 3)).toEqual([1, 2, 0])
    expect(order(1, 2, 1)).toEqual([2, 0, 1])
    expect(order(1, 3, 3, 4)).toEqual([0, 2, 1, 3])
    expect(order(2, 1)).toEqual([1, 0])
  })

  it('leaves out what was taken away, and what was left empty', () => {
    expect(read(talk(0), talk(1, { remove: 'yes' }), link(2, {}), talk(3, { contribution: '' })).map(({ item }) => item)).toEqual([{ kind: 'contribution', contribution: 'talk0', text: null, textCy: null }])
  })

  it('takes addresses as people type them', () => {
    const url = (typed: string) => (read(link(0, { title: 'Maps', url: typed }))[0]!.item as { url: string }).url
    expect(['maps.example/all', ' https://maps.example ', '/c/maps', '/cy/c/maps', '/cy', '/cyprus', 'javascript:alert(1)', ''].map(url)).toEqual(['https://maps.example/all', 'https://maps.example', '/c/maps', '/c/maps', '/', '/cyprus', 'javascript:alert(1)', ''])
  })

  it('is told of errors at its own fields', () => {
    const rows = read(talk(0, { remove: 'yes' }), talk(1), link(2, { url: 'x' }))
    expect(atFields([{ field: 'items.1.title', code: 'empty' }, { field: 'items', code: 'too-many', limit: 6 }], rows)).toEqual([{ field: '2.title', code: 'empty' }, { field: 'items', code: 'too-many', limit: 6 }])
  })
})
