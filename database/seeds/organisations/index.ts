import type { OrganisationSeed } from '../types'
import { england } from './england'
import { northernIreland } from './northern-ireland'
import { others } from './others'
import { scotland } from './scotland'
import { wales } from './wales'

export { england, northernIreland, others, scotland, wales }

/** The 382 principal local authorities of the United Kingdom. */
export const principalCouncils: OrganisationSeed[] = [...england, ...scotland, ...wales, ...northernIreland]

/** Every organisation that the site offers: the councils and the bodies beside them. */
export const organisations: OrganisationSeed[] = [...principalCouncils, ...others]
