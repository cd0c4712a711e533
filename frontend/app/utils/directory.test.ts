import { directoryQuery } from './directory'

describe('directoryQuery', () => {
  it('keeps what the directory understands', () => {
    expect(directoryQuery({ q: ' gis ', region: 'south-west', stage: 'nurture', sort: 'name', page: '3' }))
      .toMatchObject({ q: 'gis', region: 'south-west', stage: 'nurture', sort: 'name', page: 3 })
  })

  it('leaves out the rest', () => {
    const query = directoryQuery({ q: ['a', 'b'], region: '../x', stage: 'nonsense', page: '-1', sort: '', other: 'x' })
    expect(Object.values(query).every(value => value === undefined)).toBe(true)
  })
})
