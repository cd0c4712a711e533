import type { Outbox } from '../outbox/service'
import { searchOf } from '../kernel/services'
import { apply, changesOf } from './reindex'
import { searchedEvents, sources } from './sources'

/**
 * Brings the indexes up to what is true now of whatever an event touches, so that the same event may come twice, late or
 * out of order. It is patient: an engine that was away for a week is caught up with.
 */
export function registerSearch(outbox: Outbox): void {
  outbox.register('search', async (strapi, { event }) => {
    if (event.type === 'search.rebuild-asked')
      return searchOf(strapi).rebuildSoon()
    for (const source of sources) {
      if (event.type in source.touched)
        await searchOf(strapi).guarded(async engine => apply(engine, source, await changesOf(strapi, source, event.type, event.payload as never)))
    }
  }, { whole: true, events: new Set([...searchedEvents, 'search.rebuild-asked']), patient: true })
}
