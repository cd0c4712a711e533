import type { EventType } from '../outbox/events'
import type { IndexName, IndexSettings } from './port'
import { source as communities } from '../communities/search'
import { source as contributions } from '../contributions/search'
import { source as people } from '../people/search'

/** The features that can be searched, each with its own index. */
export const sources = [contributions, communities, people]

export const indexSettings = Object.fromEntries(sources.map(({ index, settings }) => [index, settings])) as Record<IndexName, IndexSettings>

/** Events after which some index has to be looked at. */
export const searchedEvents = new Set(sources.flatMap(({ touched }) => Object.keys(touched) as EventType[]))
