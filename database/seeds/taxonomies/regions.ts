import type { RegionSeed } from '../types'

export type RegionSlug
  = | 'east-midlands'
    | 'east-of-england'
    | 'london'
    | 'north-east'
    | 'north-west'
    | 'south-east'
    | 'south-west'
    | 'west-midlands'
    | 'yorkshire-and-the-humber'
    | 'wales'
    | 'scotland'
    | 'northern-ireland'
    | 'national'
    | 'international'

export const regions: RegionSeed[] = [
  { slug: 'east-midlands', name: 'East Midlands', nameCy: 'Dwyrain Canolbarth Lloegr', nation: 'england', position: 1 },
  { slug: 'east-of-england', name: 'East of England', nameCy: 'Dwyrain Lloegr', nation: 'england', position: 2 },
  { slug: 'london', name: 'London', nameCy: 'Llundain', nation: 'england', position: 3 },
  { slug: 'north-east', name: 'North East', nameCy: 'Gogledd-ddwyrain Lloegr', nation: 'england', position: 4 },
  { slug: 'north-west', name: 'North West', nameCy: 'Gogledd-orllewin Lloegr', nation: 'england', position: 5 },
  { slug: 'south-east', name: 'South East', nameCy: 'De-ddwyrain Lloegr', nation: 'england', position: 6 },
  { slug: 'south-west', name: 'South West', nameCy: 'De-orllewin Lloegr', nation: 'england', position: 7 },
  { slug: 'west-midlands', name: 'West Midlands', nameCy: 'Gorllewin Canolbarth Lloegr', nation: 'england', position: 8 },
  { slug: 'yorkshire-and-the-humber', name: 'Yorkshire and the Humber', nameCy: 'Swydd Efrog a’r Humber', nation: 'england', position: 9 },
  { slug: 'wales', name: 'Wales', nameCy: 'Cymru', nation: 'wales', position: 10 },
  { slug: 'scotland', name: 'Scotland', nameCy: 'Yr Alban', nation: 'scotland', position: 11 },
  { slug: 'northern-ireland', name: 'Northern Ireland', nameCy: 'Gogledd Iwerddon', nation: 'northern-ireland', position: 12 },
  { slug: 'national', name: 'National', nameCy: 'Cenedlaethol', nation: null, position: 13 },
  { slug: 'international', name: 'International', nameCy: 'Rhyngwladol', nation: null, position: 14 },
]
