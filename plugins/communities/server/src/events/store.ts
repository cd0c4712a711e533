import type { Event, EventInput } from '../../../contracts/events'
import type { Strapi } from '../kernel/strapi'
import { isoOf, sql } from '../kernel/database'
import { newDocumentId } from '../kernel/document-id'
import { invalidField } from '../kernel/errors'
import { query, readOne } from '../kernel/query'
import { momentOf, wallTimeOf } from '../kernel/uk-time'

/** A date that far away is a slip of the keyboard. */
const MOST_YEARS = 2

interface EventRow { starts_at: unknown, ends_at: unknown, place: string | null, link: string | null }

/** When a contribution (`c`) begins; null for most, which have no date. */
export const STARTS_AT = query`(select e.starts_at from cop_events e where e.contribution_id = c.id)`

/** The date of a discussion, or null where it has none. */
export async function eventOf(strapi: Strapi, contributionId: number): Promise<Event | null> {
  const row = await readOne<EventRow>(strapi, query`select starts_at, ends_at, place, link from cop_events where contribution_id = ${contributionId}`)
  return row ? { startsAt: isoOf(row.starts_at), endsAt: isoOf(row.ends_at), place: row.place, link: row.link } : null
}

/** As its author typed it. */
export function asTyped({ startsAt, endsAt, place, link }: Event): EventInput {
  return { starts: wallTimeOf(new Date(startsAt)), ends: wallTimeOf(new Date(endsAt)), place, link }
}

/**
 * Gives a discussion a date, another one, or takes it away with null. In the caller's transaction.
 * @throws ValidationError for one that is too far away
 */
export async function saveEvent(strapi: Strapi, contributionId: number, input: EventInput | null, now = new Date()): Promise<void> {
  const events = () => sql(strapi)('cop_events')
  if (input === null)
    return void await events().where('contribution_id', contributionId).delete()
  const columns = { starts_at: momentOf(input.starts), ends_at: momentOf(input.ends), place: input.place, link: input.link, updated_at: now }
  const [earliest, latest] = [-MOST_YEARS, MOST_YEARS].map((years) => {
    const moment = new Date(now)
    moment.setUTCFullYear(moment.getUTCFullYear() + years)
    return moment
  }) as [Date, Date]
  if (columns.starts_at < earliest || columns.starts_at > latest)
    throw invalidField('event.starts', 'Must be within two years', 'out-of-range')
  // Of the row as it is now, not as it was found: it may have been moved meanwhile.
  const home = sql(strapi)('cop_contributions').where('id', contributionId).select('home_id')
  await events().insert({ document_id: newDocumentId(), contribution_id: contributionId, community_id: home, ...columns, created_at: now, published_at: now }).onConflict('contribution_id').merge(columns)
}

/** What a date says beside its times: words like the text's, to be watched, read and approved. */
export function eventWords({ place, link }: Partial<Pick<EventInput, 'place' | 'link'>> = {}): string | null {
  return [place, link].filter(Boolean).join('\n') || null
}

/** A text together with its date, for those who look through what is written: a link in a date is a link. */
export function withEvent({ text, html }: { text: string, html: string }, event: Pick<EventInput, 'place' | 'link'> | null | undefined): { text: string, html: string } {
  const link = event?.link
  return { text: [text, eventWords(event ?? {})].filter(Boolean).join('\n'), html: link ? `${html}<a href="${link.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></a>` : html }
}
