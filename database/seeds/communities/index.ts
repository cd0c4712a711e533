import type { CommunitySeed } from '../types'
import { digital } from './digital'
import { geography } from './geography'
import { improvement } from './improvement'
import { learning } from './learning'
import { scotland } from './scotland'

/** The Facilitators' Community first, as on the platform itself; parents before their children. */
export const communities: CommunitySeed[] = [...learning, ...geography, ...digital, ...improvement, ...scotland]
