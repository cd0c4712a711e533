import type { PageSeed } from '../types'
import { about } from './about'
import { accessibility } from './accessibility'
import { help } from './help'
import { privacy } from './privacy'
import { terms } from './terms'

/** The site's own pages, each in English and Welsh. */
export const pages: PageSeed[] = [about, help, terms, privacy, accessibility]
