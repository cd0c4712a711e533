import type { Strapi } from './strapi'
import { sweepExports } from '../exports/sweep'
import { sweepFiles } from '../files/sweep'
import { foldVersions } from '../freshness/content-version'
import { closeDue } from '../lifecycle/closedown/due'
import { watchStalls } from '../lifecycle/stalls/watch'
import { sql, transaction } from './database'

const DAY = 86_400_000
/** How long what has been delivered is kept, for those who look into a complaint about a mail. */
const OUTBOX_DAYS = 30

/** Clears what has no use any more. Small pieces, so that nobody waits for it. */
export async function keepHouse(strapi: Strapi, now = new Date()): Promise<void> {
  await sql(strapi)('cop_account_tokens').where('expires_at', '<', now).delete()
  await foldVersions(strapi)
  for (let removed = 1; removed > 0;)
    removed = await clearOutbox(strapi, new Date(now.getTime() - OUTBOX_DAYS * DAY))
  await closeDue(strapi, now)
  await watchStalls(strapi, now)
  // Last, since a storage elsewhere may be away.
  await sweepExports(strapi, now)
  await sweepFiles(strapi, now)
}

/** Deletes up to 500 old events of which every delivery is done; those given up on stay for staff to see. */
function clearOutbox(strapi: Strapi, before: Date): Promise<number> {
  return transaction(strapi, async () => {
    const events = await sql(strapi)('cop_outbox_events as e').where('e.occurred_at', '<', before).whereNotExists(function () {
      void this.from('cop_outbox_deliveries as d').whereRaw('d.event_id = e.id').whereNot('d.state', 'done')
    }).limit(500).select('e.id') as { id: number }[]
    const ids = events.map(event => event.id)
    await sql(strapi)('cop_outbox_deliveries').whereIn('event_id', ids).delete()
    return sql(strapi)('cop_outbox_events').whereIn('id', ids).delete()
  })
}
