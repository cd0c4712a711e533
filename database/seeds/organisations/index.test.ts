import type { OrganisationSeed } from '../types'
import { expertise } from '../taxonomies/expertise'
import { regions } from '../taxonomies/regions'
import { england, northernIreland, organisations, principalCouncils, scotland, wales } from './index'

function countKinds(list: OrganisationSeed[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of list)
    counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

function find(name: string): OrganisationSeed | undefined {
  return organisations.find(organisation => organisation.name === name)
}

describe('organisations', () => {
  it('there are 382 principal councils, nation by nation', () => {
    expect([england, scotland, wales, northernIreland].map(list => list.length)).toEqual([317, 32, 22, 11])
    expect(principalCouncils).toHaveLength(382)
  })

  it('each nation has its own kinds, in the right numbers', () => {
    expect(countKinds(england)).toEqual({ 'county': 21, 'unitary': 63, 'metropolitan': 36, 'london-borough': 33, 'district': 164 })
    expect(countKinds(scotland)).toEqual({ 'council-area': 32 })
    expect(countKinds(wales)).toEqual({ 'principal-area': 22 })
    expect(countKinds(northernIreland)).toEqual({ 'ni-district': 11 })
  })

  it('slugs and names are unique, slugs are plain', () => {
    expect(new Set(organisations.map(({ slug }) => slug)).size).toBe(organisations.length)
    expect(new Set(organisations.map(({ name }) => name)).size).toBe(organisations.length)
    for (const { slug } of organisations)
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  })

  it('every region exists and lies in the council’s nation', () => {
    const nations = new Map(regions.map(({ slug, nation }) => [slug, nation]))
    for (const { region } of organisations)
      expect(nations.has(region)).toBe(true)
    for (const { region } of england)
      expect(nations.get(region)).toBe('england')
  })

  it('every council of Wales has a Welsh name', () => {
    for (const { nameCy } of wales)
      expect(nameCy).toMatch(/^Cyngor /)
  })

  it('the reorganisations of 2019 to 2023 are in', () => {
    expect(find('Rutland County Council')).toMatchObject({ kind: 'unitary', region: 'east-midlands' })
    const unitaries = [
      'Bournemouth, Christchurch and Poole Council',
      'Buckinghamshire Council',
      'Cumberland Council',
      'Dorset Council',
      'North Northamptonshire Council',
      'North Yorkshire Council',
      'Somerset Council',
      'West Northamptonshire Council',
      'Westmorland and Furness Council',
    ]
    for (const name of unitaries)
      expect(find(name)).toMatchObject({ kind: 'unitary' })
    for (const name of ['East Suffolk Council', 'West Suffolk Council'])
      expect(find(name)).toMatchObject({ kind: 'district' })
  })

  it.each([
    'Allerdale',
    'Aylesbury Vale',
    'Barrow',
    'Corby',
    'Craven',
    'Cumbria',
    'Forest Heath',
    'Harrogate',
    'Mendip',
    'Sedgemoor',
    'Taunton',
    'Waveney',
  ])('%s is abolished', (name) => {
    expect(organisations.filter(organisation => organisation.name.startsWith(name))).toEqual([])
  })
})

describe('taxonomies', () => {
  it.each([['regions', regions], ['expertise', expertise]] as const)('%s have unique slugs, names and positions', (_, list) => {
    for (const key of ['slug', 'name', 'nameCy', 'position'] as const)
      expect(new Set(list.map(item => item[key])).size).toBe(list.length)
  })
})
